#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "inspect/error_patterns.hpp"

namespace bp::inspect {

namespace {

std::string four_digits(double x) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), x, std::chars_format::general, 4).ptr;
    return {text.data(), end};
}

}  // namespace

Errors::Errors(std::span<const CheckedPoint> judged) : points(judged) {
    for (const CheckedPoint& point : judged) {
        size = std::max(size, point.components.size());
        for (const CheckedComponent& c : point.components) {
            if (c.verdict != Verdict::fail) continue;
            wrong.push_back({c.analytic, c.numeric, c.tolerance, point.x[c.component]});
        }
    }
}

bool Errors::has_ratio(double factor) const {
    return all([factor](const Wrong& c) { return c.should_be(c.analytic / factor, 4 * c.tolerance); });
}

std::optional<Cause> not_finite(const Errors& errors) {
    if (!errors.all([](const Wrong& c) { return !std::isfinite(c.analytic); })) return std::nullopt;
    return Cause{"not finite",
                 "every wrong derivative is not finite: a division by 0, a logarithm of 0, or an overflow"};
}

std::optional<Cause> all_zero(const Errors& errors) {
    if (!errors.all([](const Wrong& c) { return c.analytic == 0; })) return std::nullopt;
    return Cause{"zero", "every wrong derivative is 0: its path is never reached, or its message is overwritten"};
}

std::optional<Cause> known_ratio(const Errors& errors) {
    struct Ratio {
        double factor;
        std::string_view pattern, sentence;
    };
    static constexpr std::array kRatios{
        Ratio{-1, "sign",
              "every wrong derivative has the wrong sign: dE/do is o - t, and the minus belongs to the update"},
        Ratio{2, "twice",
              "every wrong derivative is twice what it should be: a ½ in the function is forgotten, or a message is "
              "added twice"},
        Ratio{0.5, "half",
              "every wrong derivative is half of what it should be: a factor 2 is forgotten, or one of two "
              "messages is lost"},
    };
    for (const Ratio& ratio : kRatios) {
        if (errors.has_ratio(ratio.factor)) return Cause{ratio.pattern, std::string{ratio.sentence}};
    }
    return std::nullopt;
}

std::optional<Cause> ratio_of_the_size(const Errors& errors) {
    const auto n = static_cast<double>(errors.size);
    if (errors.size <= 2) return std::nullopt;
    const std::string mixed_up = " what it should be: sum and mean are mixed up, in the function or in its gradient";
    if (errors.has_ratio(n)) {
        return Cause{"sum", "every wrong derivative is " + std::to_string(errors.size) + " times" + mixed_up};
    }
    if (errors.has_ratio(1 / n)) {
        return Cause{"mean", "every wrong derivative is 1/" + std::to_string(errors.size) + " of" + mixed_up};
    }
    return std::nullopt;
}

std::optional<Cause> constant_factor(const Errors& errors) {
    const std::vector<Wrong>& wrong = errors.wrong;
    if (wrong.size() < 3 || wrong.front().numeric == 0) return std::nullopt;
    const double factor = wrong.front().analytic / wrong.front().numeric;
    if (factor == 0 || !std::isfinite(factor) || !errors.has_ratio(factor)) return std::nullopt;
    return Cause{"factor", "every wrong derivative is " + four_digits(factor) +
                               " times what it should be: a constant factor is lost or added"};
}

std::optional<Cause> squared(const Errors& errors) {
    if (errors.wrong.size() < 2) return std::nullopt;
    const bool fits = errors.all([](const Wrong& c) {
        return std::abs(c.analytic - c.numeric * c.numeric) <= 4 * c.tolerance * std::max(1.0, 2 * std::abs(c.numeric));
    });
    if (!fits) return std::nullopt;
    return Cause{"squared", "every wrong derivative is the square of what it should be: δ is multiplied in twice"};
}

std::optional<Cause> last_digits(const Errors& errors) {
    if (!errors.all([](const Wrong& c) { return c.should_be(c.analytic, 1e-5 * std::abs(c.numeric)); })) {
        return std::nullopt;
    }
    return Cause{"digits",
                 "the first digits are right and the last are not: a float among doubles, or a small epsilon added"};
}

/// error = c x with one c: the derivative of a penalty ½ c x².
std::optional<Cause> penalty(const Errors& errors) {
    const std::vector<Wrong>& wrong = errors.wrong;
    const auto largest = std::max_element(wrong.begin(), wrong.end(),
                                          [](const Wrong& a, const Wrong& b) { return std::abs(a.x) < std::abs(b.x); });
    if (wrong.size() < 3 || largest->x == 0) return std::nullopt;
    const double c = (largest->analytic - largest->numeric) / largest->x;
    const bool fits = errors.all([&](const Wrong& component) {
        return component.should_be(component.analytic - c * component.x,
                                   4 * (component.tolerance + largest->tolerance));
    });
    if (!fits) return std::nullopt;
    return Cause{"penalty",
                 "the errors are " + four_digits(c) +
                     " times x itself: the derivative of a penalty such as ½ λ x² is " +
                     (c < 0 ? "missing, or its factor is too small" : "not in the function, or counted twice")};
}

}  // namespace bp::inspect
