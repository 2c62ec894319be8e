#include "inspect/gradient_check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "inspect/noise.hpp"
#include "inspect/step_differences.hpp"

namespace bp::inspect {

namespace {

/// A difference less certain than this share of what it measures decides nothing.
constexpr double kCoarsest = 1e-6;
/// What is smaller than this share of the largest derivative is measured by that share.
constexpr double kSmall = 1e-3;
/// A derivative of almost 0 is known well enough if its error is this share of the slopes beside it.
constexpr double kBeside = 1e-4;
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
    double size = 0;  ///< of the largest derivative, claimed or measured; 1 if all are 0, and at most 1
};

double size_of(std::span<const double> gradient, std::span<const StepDifferences> components) {
    double size = 0;
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        if (std::isfinite(gradient[i])) size = std::max(size, std::abs(gradient[i]));
        if (const auto* d = components[i].surest()) size = std::max(size, std::abs(d->estimate.value));
    }
    return size == 0 ? 1 : std::min(size, 1.0);
}

/// Whether the error of a difference is a bound: f is smooth on its scale, or what looks like bending is rounding.
/// Near a minimum the slopes beside are the measure: the derivative itself is 0.
bool is_sure(const StepDifference& d, const Surroundings& f) {
    const double size = std::max({std::abs(d.estimate.value), kSmall * f.size, kSmall * d.slope_beside});
    return d.bending() <= std::max(kBent * size, 4 * d.rounding);
}

/// Whether the allowed error is small enough to call a derivative right.
bool can_pass(const CheckedComponent& c, bool is_flat, double slope_beside, const Surroundings& f) {
    const double larger = std::max(std::abs(c.analytic), std::abs(c.numeric));
    if (c.tolerance <= kCoarsest * std::max(larger, kSmall * f.size)) return true;
    const double smallest = kCoarsest * kSmall;
    if (larger <= kSmall * slope_beside && c.tolerance <= std::min(smallest, kBeside * slope_beside)) return true;
    // a constant: only its digits may be too few, and nothing says that they are
    const bool may_have_more_digits = !f.last_digit.is_early || f.last_digit.is_flat;
    const bool claims_none = std::abs(c.analytic) <= smallest * f.size;
    return is_flat && claims_none && may_have_more_digits && 0x1p-40 * std::abs(f.here) <= smallest;
}

constexpr const char* kBends = "the function has a corner here, or bends too sharply";
constexpr const char* kRounded = "the function has too few digits, or moves in steps: rounding hides the slope";
constexpr const char* kContradiction =
    "narrow and wide differences contradict each other: a kink is near, or rounding is more than it seems";

bool agree(const Estimate& a, const Estimate& b) { return std::abs(a.value - b.value) <= a.error + b.error; }

/// Right, as far as the allowed error goes, if all sure differences agree with the claim. Wrong if the surest does not,
/// and none that contradicts the surest does. Else nobody knows whom to believe.
enum class Opinion { right, wrong, divided };
Opinion opinion_on(const Estimate& claim, std::span<const StepDifference> sure, const Estimate& surest) {
    const auto agrees = [&](const StepDifference& d) { return agree(d.estimate, claim); };
    const auto speaks_for_it = [&](const StepDifference& d) { return agrees(d) && !agree(d.estimate, surest); };
    if (std::all_of(sure.begin(), sure.end(), agrees)) return Opinion::right;
    const bool has_speaker = std::any_of(sure.begin(), sure.end(), speaks_for_it);
    return agree(surest, claim) || has_speaker ? Opinion::divided : Opinion::wrong;
}

/// Why there is no sure difference; empty if there is one.
std::string why_none_is_sure(const StepDifferences& of_f, const StepDifference* surest) {
    if (!of_f.has_steps) return "a kink lies within reach of every difference";
    if (of_f.differences.empty()) return "the function is not finite near this point";
    return surest == nullptr ? kBends : "";
}

void judge(CheckedComponent& c, const StepDifferences& of_f, const Surroundings& f) {
    if (!std::isfinite(c.analytic)) {
        c.verdict = Verdict::fail;
        return;
    }
    StepDifferences sure = of_f;
    std::erase_if(sure.differences, [&](const StepDifference& d) { return !is_sure(d, f); });
    const StepDifference* surest = sure.surest();
    c.reason = why_none_is_sure(of_f, surest);
    if (surest == nullptr) return;
    const Estimate claim{c.analytic, kAnalyticRounding * std::abs(c.analytic)};
    c.numeric = surest->estimate.value;
    c.tolerance = surest->estimate.error + claim.error;
    switch (opinion_on(claim, sure.differences, surest->estimate)) {
        case Opinion::wrong:
            c.verdict = Verdict::fail;
            break;
        case Opinion::divided:
            c.reason = f.last_digit.is_early ? kRounded : kContradiction;
            break;
        case Opinion::right:
            if (can_pass(c, of_f.is_flat, surest->slope_beside, f)) {
                c.verdict = Verdict::pass;
            } else {
                c.reason = f.last_digit.is_early || surest->bending() <= 4 * surest->rounding ? kRounded : kBends;
            }
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
    std::vector<StepDifferences> differences;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double widest = widest_step_before_a_kink(x[i], i, crosses_kink);
        differences.push_back(step_differences(f, x, i, near.here, near.last_digit.half, widest));
    }
    near.size = size_of(gradient, differences);
    std::vector<CheckedComponent> components(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        components[i].component = i;
        components[i].analytic = gradient[i];
        components[i].numeric = std::numeric_limits<double>::quiet_NaN();
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
