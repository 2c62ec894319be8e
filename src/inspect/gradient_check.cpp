#include "inspect/gradient_check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "inspect/noise.hpp"

namespace bp::inspect {

namespace {

/// The widest reach of the five-point difference with doubled step, as a share of max(1, |x_i|).
constexpr double kReach = 0x1p-8;
/// A quotient less certain than this share of the larger of |gradient| and 1e-3 decides nothing.
constexpr double kCoarsest = 1e-6;
/// What rounding may do to the analytic value itself; the passes sum a few thousand products at most.
constexpr double kAnalyticRounding = 1e-12;

/// Whether the slopes on both sides of x differ however near one looks. Their difference over a step shrinks with the
/// step where f is smooth, and stays where it has a corner; a symmetric quotient would take the mean of both for the
/// derivative, with no sign of doubt.
/// `here` is f(x).
bool has_a_corner(const Function& f, std::span<const double> x, std::size_t i, double here) {
    std::vector<double> moved(x.begin(), x.end());
    const auto at = [&](double step) {
        moved[i] = x[i] + step;
        return f(moved);
    };
    const double h = 0x1p-10 * std::max(1.0, std::abs(x[i])), above = at(h);
    const auto bend = [&](double step, double f_above) {
        return std::abs((f_above - here) - (here - at(-step))) / step;
    };
    const double wide = bend(h, above), narrow = bend(h / 2, at(h / 2));
    const double rounding = std::numeric_limits<double>::epsilon() * std::max(std::abs(here), std::abs(above));
    return narrow > 0.75 * wide && narrow > 64 * std::max(rounding, rounding_noise(f, x, i)) / h;
}

void judge(CheckedComponent& c, const Estimate& estimate) {
    c.numeric = estimate.value;
    c.tolerance = estimate.error + kAnalyticRounding * std::abs(c.analytic);
    const double distance = std::abs(c.analytic - c.numeric);
    const double size = std::max({std::abs(c.analytic), std::abs(c.numeric), 1e-3});
    const bool can_tell = std::isfinite(c.tolerance) && std::isfinite(c.numeric);
    if (!std::isfinite(c.analytic) || (can_tell && distance > c.tolerance)) {
        c.verdict = Verdict::fail;
    } else if (!can_tell) {
        c.reason = "the function is not finite near this point";
    } else if (c.tolerance > kCoarsest * size) {
        c.reason = "the difference quotient is too uncertain here";
    } else {
        c.verdict = Verdict::pass;
    }
}

}  // namespace

std::vector<CheckedComponent> check_gradient(const Function& f, std::span<const double> x,
                                             std::span<const double> gradient, const CrossesKink& crosses_kink) {
    if (gradient.size() != x.size()) {
        throw ShapeError("check_gradient: x has " + std::to_string(x.size()) + " numbers, the gradient " +
                         std::to_string(gradient.size()) + "; there must be one derivative for each");
    }
    std::vector<CheckedComponent> components(x.size());
    if (x.empty()) return components;
    const double here = f(x);
    for (std::size_t i = 0; i < x.size(); ++i) {
        components[i].component = i;
        components[i].analytic = gradient[i];
        if (crosses_kink && crosses_kink(i, kReach * std::max(1.0, std::abs(x[i])))) {
            components[i].reason = "a kink lies within reach of the difference quotient";
            continue;
        }
        if (std::isfinite(gradient[i]) && has_a_corner(f, x, i, here)) {
            components[i].reason = "the function has a corner here: its slopes to the left and to the right differ";
            continue;
        }
        judge(components[i], five_point_difference(f, x, i));
    }
    return components;
}

Verdict overall(std::span<const CheckedComponent> components) {
    const auto any = [&](Verdict v) {
        return std::any_of(components.begin(), components.end(), [v](const auto& c) { return c.verdict == v; });
    };
    return any(Verdict::fail) ? Verdict::fail : any(Verdict::unchecked) ? Verdict::unchecked : Verdict::pass;
}

}  // namespace bp::inspect
