#include "inspect/likely_cause.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace bp::inspect {

namespace {

std::string four_digits(double x) {
    std::array<char, 32> text;
    const auto end = std::to_chars(text.data(), text.data() + text.size(), x, std::chars_format::general, 4).ptr;
    return {text.data(), end};
}

/// A wrong component, beside what it should be.
struct Wrong {
    double analytic, numeric, tolerance, x;

    /// Whether the number that should stand here is `value`, as far as the difference quotient can tell.
    bool should_be(double value, double allowed) const { return std::abs(value - numeric) <= allowed; }
};

std::vector<Wrong> wrong_components(std::span<const CheckedPoint> points) {
    std::vector<Wrong> wrong;
    for (const CheckedPoint& point : points) {
        for (const CheckedComponent& c : point.components) {
            if (c.verdict != Verdict::fail) continue;
            wrong.push_back({c.analytic, c.numeric, c.tolerance, point.x[c.component]});
        }
    }
    return wrong;
}

template <class Holds> bool all(const std::vector<Wrong>& wrong, Holds holds) {
    return std::all_of(wrong.begin(), wrong.end(), holds);
}

/// Whether each given derivative is `factor` times the right one.
bool has_ratio(const std::vector<Wrong>& wrong, double factor) {
    return all(wrong, [factor](const Wrong& c) { return c.should_be(c.analytic / factor, 4 * c.tolerance); });
}

std::optional<std::string> from_ratio(const std::vector<Wrong>& wrong, std::size_t size) {
    struct Ratio {
        double factor;
        std::string_view cause;
    };
    static constexpr std::array kRatios{
        Ratio{-1, "every wrong derivative has the wrong sign: dE/do is o - t, and the minus belongs to the update"},
        Ratio{2,
              "every wrong derivative is twice what it should be: a ½ in the function is forgotten, or a message is "
              "added twice"},
        Ratio{0.5,
              "every wrong derivative is half of what it should be: a factor 2 is forgotten, or one of two "
              "messages is lost"},
    };
    for (const Ratio& ratio : kRatios) {
        if (has_ratio(wrong, ratio.factor)) return std::string{ratio.cause};
    }
    const auto n = static_cast<double>(size);
    const std::string mixed_up = " what it should be: sum and mean are mixed up, in the function or in its gradient";
    if (size > 2 && has_ratio(wrong, n))
        return "every wrong derivative is " + std::to_string(size) + " times" + mixed_up;
    if (size > 2 && has_ratio(wrong, 1 / n))
        return "every wrong derivative is 1/" + std::to_string(size) + " of" + mixed_up;
    return std::nullopt;
}

/// The same factor everywhere, whatever it is.
std::optional<std::string> from_constant_factor(const std::vector<Wrong>& wrong) {
    if (wrong.size() < 3 || wrong.front().numeric == 0) return std::nullopt;
    const double factor = wrong.front().analytic / wrong.front().numeric;
    if (factor == 0 || !std::isfinite(factor) || !has_ratio(wrong, factor)) return std::nullopt;
    return "every wrong derivative is " + four_digits(factor) +
           " times what it should be: a constant factor is lost or added";
}

/// error = c x with one c: the derivative of a penalty ½ c x².
std::optional<std::string> from_penalty(const std::vector<Wrong>& wrong) {
    const auto largest = std::max_element(wrong.begin(), wrong.end(),
                                          [](const Wrong& a, const Wrong& b) { return std::abs(a.x) < std::abs(b.x); });
    if (wrong.size() < 3 || largest->x == 0) return std::nullopt;
    const double c = (largest->analytic - largest->numeric) / largest->x;
    const bool fits = all(wrong, [&](const Wrong& component) {
        return component.should_be(component.analytic - c * component.x,
                                   4 * (component.tolerance + largest->tolerance));
    });
    if (!fits) return std::nullopt;
    return "the errors are " + four_digits(c) + " times x itself: the derivative of a penalty such as ½ λ x² is " +
           (c < 0 ? "missing, or its factor is too small" : "not in the function, or counted twice");
}

/// The right numbers of one point, in another order.
std::optional<std::string> from_order(std::span<const CheckedPoint> points) {
    for (const CheckedPoint& point : points) {
        std::vector<double> given, right;
        double tolerance = 0;
        for (const CheckedComponent& c : point.components) {
            if (c.verdict != Verdict::fail) continue;
            given.push_back(c.analytic);
            right.push_back(c.numeric);
            tolerance = std::max(tolerance, 4 * c.tolerance);
        }
        std::sort(given.begin(), given.end());
        std::sort(right.begin(), right.end());
        for (std::size_t i = 0; i < given.size(); ++i) {
            if (std::abs(given[i] - right[i]) > tolerance) return std::nullopt;
        }
    }
    return "the right numbers stand in the wrong places: a matrix is transposed, or an index is shifted";
}

}  // namespace

std::string likely_cause(std::span<const CheckedPoint> points) {
    const std::vector<Wrong> wrong = wrong_components(points);
    if (wrong.empty()) return {};
    if (all(wrong, [](const Wrong& c) { return !std::isfinite(c.analytic); })) {
        return "every wrong derivative is not finite: a division by 0, a logarithm of 0, or an overflow";
    }
    if (all(wrong, [](const Wrong& c) { return c.analytic == 0; })) {
        return "every wrong derivative is 0: its path is never reached, or its message is overwritten";
    }
    if (const auto cause = from_ratio(wrong, points.front().x.size())) return *cause;
    if (all(wrong, [](const Wrong& c) { return c.should_be(c.analytic, 1e-5 * std::abs(c.numeric)); })) {
        return "the first digits are right and the last are not: a float among doubles, or a small epsilon added";
    }
    if (const auto cause = from_order(points)) return *cause;
    if (const auto cause = from_penalty(wrong)) return *cause;
    if (const auto cause = from_constant_factor(wrong)) return *cause;
    return {};
}

}  // namespace bp::inspect
