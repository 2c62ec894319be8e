#include "verify/checkers/checker.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "verify/checkers/sweeps.hpp"
#include "verify/number_comparison.hpp"

namespace bp::verify {

using Answer = GradientChecker::Answer;
using Numbers = std::vector<double>;

namespace {

CheckerCase draw(Choices& choices, Planted planted) {
    CheckerCase c{&known_functions()[choices.below(known_functions().size())], {}, planted, 0};
    c.x.resize(std::max(c.function->least_size, 1 + choices.below(5)));
    for (double& x : c.x) x = choices.moderate_number();
    c.component = choices.below(c.x.size());
    return c;
}

CheckerCase right_gradient(Choices& choices) { return draw(choices, Planted::nothing); }

CheckerCase wrong_gradient(Choices& choices) {
    const Planted planted = choices.one_of(kPlanted);
    return draw(choices, planted);
}

double largest(const Numbers& numbers) {
    double size = 0;
    for (const double x : numbers) size = std::max(size, std::abs(x));
    return size;
}

std::size_t smallest_component(const Numbers& gradient) {
    const auto is_smaller = [](double a, double b) { return std::abs(a) < std::abs(b); };
    return static_cast<std::size_t>(std::min_element(gradient.begin(), gradient.end(), is_smaller) - gradient.begin());
}

Numbers claimed(const CheckerCase& c, const Numbers& right) {
    Numbers wrong = right;
    double& one = wrong[c.component];
    switch (c.planted) {
        case Planted::nothing:
            break;
        case Planted::fifth_digit:
            one *= 1 + 2e-5;
            break;
        case Planted::sign:
            one = -one;
            break;
        case Planted::factor:
            one *= 2;
            break;
        case Planted::zero:
            one = 0;
            break;
        case Planted::not_a_number:
            one = std::numeric_limits<double>::quiet_NaN();
            break;
        case Planted::in_the_smallest:
            wrong[smallest_component(right)] *= 3;
            break;
        case Planted::two_that_cancel:
            wrong.front() += 1;
            if (wrong.size() > 1) wrong.back() -= 1;
            break;
    }
    return wrong;
}

/// Whether a corner lies within 1/16 of x.
bool is_near_kink(const CheckerCase& c) {
    if (!c.function->has_kinks) return false;
    constexpr double kNear = 0x1p-4;
    for (std::size_t i = 0; i < c.x.size(); ++i) {
        if (std::abs(c.x[i]) < kNear) return true;
        for (std::size_t j = 0; j < i; ++j) {
            if (std::abs(c.x[i] - c.x[j]) < kNear) return true;
        }
    }
    return false;
}

/// Whether a slope is so small beside f that rounding hides its sixth digit: twelve units of 2e-16 of f, over a step of
/// 2^-10, are 3e-12.
bool is_hidden(const CheckerCase& c) {
    const Numbers slopes = c.function->gradient(c.x);
    const double hides = 3e-6 * std::abs(c.function->value(c.x));
    return std::any_of(slopes.begin(), slopes.end(), [hides](double s) { return s != 0 && std::abs(s) < hides; });
}

Answer ask(const GradientChecker& checker, const CheckerCase& c, const Numbers& gradient) {
    return checker.ask([&c](std::span<const double> x) { return c.function->value(x); }, c.x, gradient);
}

Verdict right_ones_are_accepted(const GradientChecker& checker, const CheckerCase& c) {
    NumberComparison comparison;
    const Answer answer = ask(checker, c, c.function->gradient(c.x));
    comparison.holds(answer != Answer::fail, "a right gradient is rejected");
    const bool may_be_unsure = c.function->is_uneven || is_near_kink(c) || is_hidden(c);
    comparison.holds(answer != Answer::unchecked || may_be_unsure, "a right gradient of a tame function is not judged");
    return comparison.verdict();
}

/// The largest number that a difference at x has to do with: slopes, and values within its reach.
double size_near(const CheckerCase& c, const Numbers& gradient) {
    constexpr double kReach = 0x1p-8;
    double size = std::max(largest(gradient), std::abs(c.function->value(c.x)));
    for (std::size_t i = 0; i < c.x.size(); ++i) {
        for (const double step : {kReach, -kReach}) {
            Numbers moved = c.x;
            moved[i] += step;
            size = std::max(size, std::abs(c.function->value(moved)));
        }
    }
    return size;
}

/// An error that a difference of doubles can see must be rejected. No error may be accepted.
Verdict wrong_ones_are_rejected(const GradientChecker& checker, const CheckerCase& c) {
    if (is_near_kink(c)) return {};  // which gradient is right there is a convention
    const Numbers right = c.function->gradient(c.x), wrong = claimed(c, right);
    double error = 0;
    for (std::size_t i = 0; i < right.size(); ++i) {
        const double distance = std::abs(wrong[i] - right[i]);
        error = std::isnan(distance) ? std::numeric_limits<double>::infinity() : std::max(error, distance);
    }
    NumberComparison comparison;
    constexpr double kVisible = 1e-5, kSmall = 1e-12;
    const double size = size_near(c, right);
    if (error == 0 || error < kSmall * size) return comparison.verdict();  // nothing was planted in a 0
    const Answer answer = ask(checker, c, wrong);
    if (error >= kVisible * size) comparison.holds(answer == Answer::fail, "a wrong gradient is not rejected");
    // below what any difference of doubles can see, silence is allowed where f is large and its slopes small
    if (error < kVisible * size && !c.function->is_uneven) {
        comparison.holds(answer != Answer::pass || error < 1e-10 * size, "a wrong gradient is accepted");
    }
    return comparison.verdict();
}

constexpr std::array kCheckerProperties{
    CheckerProperty{.id = "P34a",
                    .title = "a numeric checker accepts the right gradients of functions known by formula",
                    .draw = right_gradient,
                    .judge = right_ones_are_accepted,
                    .share = 0.4},
    CheckerProperty{.id = "P34b",
                    .title = "it rejects an error planted in one component, a NaN, and two errors that cancel",
                    .draw = wrong_gradient,
                    .judge = wrong_ones_are_rejected,
                    .share = 0.4},
    CheckerProperty{.id = "P34c",
                    .title = "it is sure of nothing in a corner, and raises no alarm beside one",
                    .sweep = sweep_corners},
    CheckerProperty{.id = "P34d",
                    .title = "it sees through the sum of a softmax, a NaN and an empty list",
                    .sweep = sweep_controls},
    CheckerProperty{.id = "P34e",
                    .title = "of values that are floats, or printed with few digits, it neither rejects the right "
                             "gradient nor accepts twice that",
                    .sweep = sweep_few_digits},
    CheckerProperty{.id = "P34f",
                    .title = "it is not deceived by what a function does on a scale of 1e-4",
                    .sweep = sweep_narrow_scales},
};

GradientChecker of_inspect() {
    return {[](const inspect::Function& f, std::span<const double> x, std::span<const double> gradient) {
        return inspect::overall(inspect::check_gradient(f, x, gradient));
    }};
}

constexpr std::array kCheckerProducts{Product<GradientChecker>{"src/inspect", of_inspect}};

}  // namespace

std::span<const CheckerProperty> checker_properties() { return kCheckerProperties; }
std::span<const Product<GradientChecker>> checker_products() { return kCheckerProducts; }

void describe(const CheckerCase& c, Counterexample& example) {
    const Numbers right = c.function->gradient(c.x);
    example.text = fmt::format("f is {}, x = [{}], gradient [{}], claimed [{}]\n", c.function->name,
                               fmt::join(c.x, ", "), fmt::join(right, ", "), fmt::join(claimed(c, right), ", "));
}

}  // namespace bp::verify
