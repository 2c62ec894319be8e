#include "inspect/step_differences.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "inspect/noise.hpp"

namespace bp::inspect {

namespace {

using Limits = std::numeric_limits<double>;

/// The power of two of |x|, 0 for small and for infinite numbers.
int exponent_of(double x) { return std::isfinite(x) && std::abs(x) > 1 ? std::ilogb(x) : 0; }

/// What f does between x - h and x + h.
struct Step {
    double h = 0;
    double slope = 0;    ///< (f(x+h) - f(x-h)) / 2h
    double bend = 0;     ///< f(x+h) - 2 f(x) + f(x-h)
    double largest = 0;  ///< of the values at both ends
};

/// Five points from two steps h and 2h: what remains of the error falls with h⁴.
double five_point(const Step& narrow, const Step& wide) { return (4 * narrow.slope - wide.slope) / 3; }

/// 0 for every polynomial of fifth degree. A corner of f within h leaves up to 28/12 of the difference of its slopes.
double sharp_bend(const Step& h, const Step& h2, const Step& h4) {
    return std::abs(64 * h.bend - 20 * h2.bend + h4.bend) / (12 * h.h);
}

/// All steps, narrowest first.
std::vector<Step> walk(const Function& f, std::span<const double> x, std::size_t i, double here, double widest) {
    std::vector<double> moved(x.begin(), x.end());
    const auto at = [&](double x_i) {
        moved[i] = x_i;
        return f(moved);
    };
    std::vector<Step> steps;
    for (double h = narrowest_step(x[i]); h <= widest; h *= 2) {
        const double right = x[i] + h, left = x[i] - h, above = at(right), below = at(left);
        steps.push_back({h, (above - below) / (right - left), (above - here) - (here - below),
                         std::max(std::abs(above), std::abs(below))});
    }
    return steps;
}

/// By a step and the two after it. `least_rounding` is that of one value.
StepDifference difference_at(const Step* steps, double here, double least_rounding) {
    const Step &h = steps[0], &h2 = steps[1], &h4 = steps[2];
    const double near = five_point(h, h2), far = five_point(h2, h4);
    const double largest = std::max({std::abs(here), h.largest, h2.largest, h4.largest});
    // eight units for a value, and three halves of them by the weights
    const double rounding = 12 * std::max(least_rounding, Limits::epsilon() * largest) / h.h;
    return {h.h, {near, 4 * (std::abs(near - far) + sharp_bend(h, h2, h4)) + rounding}, rounding};
}

/// The first move of an f that does not move at narrow steps: perhaps a single stair of a staircase. 0 if f moves at
/// once, or never.
double first_stair(const std::vector<Step>& steps) {
    for (const Step& s : steps) {
        const double sides = std::abs(s.bend), ends = 2 * s.h * std::abs(s.slope);
        if (sides + ends > 0) return s.h > steps.front().h ? std::max(sides, ends) : 0;
    }
    return 0;
}

bool is_finite(const Estimate& e) { return std::isfinite(e.value) && std::isfinite(e.error); }

}  // namespace

double narrowest_step(double x) { return std::ldexp(1.0, std::max(-24, exponent_of(x) - 44)); }
double widest_step(double x) { return std::ldexp(1.0, exponent_of(x) - 8); }

const StepDifference* StepDifferences::surest() const {
    const auto is_surer = [](const StepDifference& a, const StepDifference& b) {
        return a.estimate.error < b.estimate.error;
    };
    const auto found = std::min_element(differences.begin(), differences.end(), is_surer);
    return found == differences.end() ? nullptr : &*found;
}

StepDifferences step_differences(const Function& f, std::span<const double> x, std::size_t i, double here, double unit,
                                 double widest) {
    const std::vector<Step> steps = walk(f, x, i, here, widest);
    StepDifferences result;
    result.has_steps = steps.size() > 2;
    result.is_flat = std::all_of(steps.begin(), steps.end(), [here](const Step& s) {
        return s.slope == 0 && s.bend == 0 && s.largest == std::abs(here);
    });
    const double noise = rounding_noise(f, x, i);
    if (!std::isfinite(noise)) return result;
    // an f that does not move may be computed in floats, or from numbers near 1
    const double hidden = result.is_flat ? std::max(Limits::epsilon(), 0x1p-24 * std::abs(here))
                          : noise == 0   ? first_stair(steps)
                                         : 0;
    const double least = std::max({unit, noise, hidden});
    for (std::size_t k = 0; k + 2 < steps.size(); ++k) {
        const StepDifference difference = difference_at(&steps[k], here, least);
        if (is_finite(difference.estimate)) result.differences.push_back(difference);
    }
    for (const Step& s : steps) {
        const double steeper = std::abs(s.slope) + std::abs(s.bend) / (2 * s.h);
        if (std::isfinite(steeper)) result.slope_beside = steeper;
    }
    return result;
}

}  // namespace bp::inspect
