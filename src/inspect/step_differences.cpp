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
    double h = narrowest_step(x[i]);
    while (h <= widest) {
        const double right = x[i] + h, left = x[i] - h, above = at(right), below = at(left);
        steps.push_back({h, (above - below) / (right - left), (above - here) - (here - below),
                         std::max(std::abs(above), std::abs(below))});
        h *= 2;
    }
    return steps;
}

/// What is known beforehand.
struct Point {
    double size_of_x = 1;  ///< max(1, |x_i|)
    double here = 0;       ///< f(x)
    double rounding = 0;   ///< of one value, at least
};

/// By a step and the two after it. Two things are rounded: values, and what f computes inside, which is as if x were
/// moved by a few units of its last digit; at a minimum, where the slope is 0, that is all.
StepDifference difference_at(const Step* steps, const Point& point) {
    const Step &h = steps[0], &h2 = steps[1], &h4 = steps[2];
    const double near = five_point(h, h2), far = five_point(h2, h4);
    const double largest = std::max({std::abs(point.here), h.largest, h2.largest, h4.largest});
    const double of_a_value = std::max(point.rounding, Limits::epsilon() * largest);
    const double curvature = std::abs(h4.bend) / (h4.h * h4.h);
    // eight units for a value, and three halves of them by the weights
    const double rounding = 12 * of_a_value / h.h + 8 * Limits::epsilon() * point.size_of_x * curvature;
    const double beside = std::abs(h4.slope) + std::abs(h4.bend) / (2 * h4.h);
    return {h.h, {near, 4 * (std::abs(near - far) + sharp_bend(h, h2, h4)) + rounding}, rounding, beside};
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
    const Point point{std::max(1.0, std::abs(x[i])), here, least};
    for (std::size_t k = 0; k + 2 < steps.size(); ++k) {
        const StepDifference difference = difference_at(&steps[k], point);
        if (is_finite(difference.estimate)) result.differences.push_back(difference);
    }
    return result;
}

}  // namespace bp::inspect
