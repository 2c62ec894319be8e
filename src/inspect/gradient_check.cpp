#include "inspect/gradient_check.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "inspect/agreed_difference.hpp"
#include "inspect/noise.hpp"

namespace bp::inspect {

namespace {

/// A difference less certain than this share of what it measures decides nothing.
constexpr double kCoarsest = 1e-6;
/// What is smaller than this share of the largest derivative is measured by that share.
constexpr double kSmall = 1e-3;
/// A derivative near 0 is known well enough if its error is a ten-thousandth of the slopes beside it.
constexpr double kBeside = 1e-4 / (kCoarsest * kSmall);
/// Where f bends so much that a difference may be off by this share, its error is no bound but a guess.
constexpr double kBent = 1e-3;
/// What rounding may do to the analytic value itself; the passes sum a few thousand products at most.
constexpr double kAnalyticRounding = 1e-12;

/// The widest step that crosses no kink, as far as one knows. Too narrow for a difference if there is none.
double widest_step_before_a_kink(double x, std::size_t i, const CrossesKink& crosses_kink) {
    double step = widest_step(x);
    while (crosses_kink && step >= narrowest_step(x) && crosses_kink(i, step)) step /= 2;
    return step;
}

/// What is known of f at x, whatever the component.
struct Surroundings {
    double here = 0;  ///< f(x)
    LastDigit last_digit;
    double size = 0;  ///< of the largest derivative, claimed, measured or beside; 1 if all are 0, and at most 1
};

double size_of(std::span<const double> gradient, std::span<const AgreedDifference> differences) {
    double size = 0;
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const AgreedDifference& d = differences[i];
        for (const double one : {gradient[i], d.estimate.value, kBeside * d.slope_beside}) {
            if (std::isfinite(one)) size = std::max(size, std::abs(one));
        }
    }
    return size == 0 ? 1 : std::min(size, 1.0);
}

constexpr const char* kBends = "the function has a corner here, or bends too sharply";
constexpr const char* kRounded = "the function has too few digits: its rounding hides the slope";

/// Why a difference decides nothing.
std::string why_unchecked(const AgreedDifference& difference, const Surroundings& f) {
    if (!difference.has_steps) return "a kink lies within reach of every difference";
    if (!std::isfinite(difference.estimate.value)) return "the function is not finite near this point";
    return f.last_digit.is_early || difference.bending() <= difference.rounding ? kRounded : kBends;
}

void judge(CheckedComponent& c, const AgreedDifference& difference, const Surroundings& f) {
    c.numeric = difference.estimate.value;
    c.tolerance = difference.estimate.error + kAnalyticRounding * std::abs(c.analytic);
    const double size = std::max({std::abs(c.analytic), std::abs(c.numeric), kSmall * f.size});
    const double distance = std::abs(c.analytic - c.numeric);
    if (!std::isfinite(c.analytic) || (distance > c.tolerance && difference.bending() <= kBent * size)) {
        c.verdict = Verdict::fail;
    } else if (distance <= c.tolerance &&
               (c.tolerance <= kCoarsest * size || (difference.is_flat && c.analytic == 0))) {
        c.verdict = Verdict::pass;
    } else {
        c.reason = why_unchecked(difference, f);
    }
}

}  // namespace

std::vector<CheckedComponent> check_gradient(const Function& f, std::span<const double> x,
                                             std::span<const double> gradient, const CrossesKink& crosses_kink) {
    if (gradient.size() != x.size()) {
        throw ShapeError("check_gradient: x has " + std::to_string(x.size()) + " numbers, the gradient " +
                         std::to_string(gradient.size()) + "; there must be one derivative for each");
    }
    if (x.empty()) return {};
    Surroundings near{f(x), last_digit(f, x), 0};
    std::vector<AgreedDifference> differences;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double widest = widest_step_before_a_kink(x[i], i, crosses_kink);
        differences.push_back(agreed_difference(f, x, i, near.here, near.last_digit.half, widest));
    }
    near.size = size_of(gradient, differences);
    std::vector<CheckedComponent> components(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        components[i].component = i;
        components[i].analytic = gradient[i];
        judge(components[i], differences[i], near);
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
