#include "inspect/agreed_difference.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "inspect/noise.hpp"

namespace bp::inspect {

namespace {

/// The power of two of |x|, 0 for small and for infinite numbers.
int exponent_of(double x) { return std::isfinite(x) && std::abs(x) > 1 ? std::ilogb(x) : 0; }

/// What f does between x - h and x + h.
struct Step {
    double h = 0;
    double slope = 0;  ///< (f(x+h) - f(x-h)) / 2h
    double bend = 0;   ///< f(x+h) - 2 f(x) + f(x-h)
};

/// Five points from two steps h and 2h: what remains of the error falls with h⁴.
double five_point(const Step& narrow, const Step& wide) { return (4 * narrow.slope - wide.slope) / 3; }

/// 0 for every polynomial of fifth degree. A corner of f within h leaves up to 28/12 of the difference of its slopes.
double sharp_bend(const Step& h, const Step& h2, const Step& h4) {
    return std::abs(64 * h.bend - 20 * h2.bend + h4.bend) / (12 * h.h);
}

/// All steps, narrowest first.
struct Walk {
    std::vector<Step> steps;
    double largest = 0;  ///< value of f, to either side
    double slope_beside = 0;
    bool is_flat = true;
};

Walk walk(const Function& f, std::span<const double> x, std::size_t i, double here, double widest) {
    std::vector<double> moved(x.begin(), x.end());
    const auto at = [&](double x_i) {
        moved[i] = x_i;
        return f(moved);
    };
    Walk walk{{}, std::abs(here), 0, true};
    for (double h = narrowest_step(x[i]); h <= widest; h *= 2) {
        const double right = x[i] + h, left = x[i] - h, above = at(right), below = at(left);
        walk.steps.push_back({h, (above - below) / (right - left), (above - here) - (here - below)});
        walk.is_flat = walk.is_flat && above == here && below == here;
        const double farther = std::max(std::abs(above), std::abs(below));
        const double steeper = std::max(std::abs(above - here), std::abs(here - below)) / h;
        if (!std::isfinite(farther + steeper)) continue;
        walk.largest = std::max(walk.largest, farther);
        walk.slope_beside = steeper;
    }
    return walk;
}

/// By the k-th step and the two after it.
AgreedDifference difference_at(const Walk& walk, std::size_t k, double rounding_of_a_value) {
    const Step &h = walk.steps[k], &h2 = walk.steps[k + 1], &h4 = walk.steps[k + 2];
    const double near = five_point(h, h2), far = five_point(h2, h4);
    // eight units for a value, and three halves of them by the weights
    const double rounding = 12 * rounding_of_a_value / h.h;
    return {{near, 4 * (std::abs(near - far) + sharp_bend(h, h2, h4)) + rounding},
            rounding,
            walk.slope_beside,
            walk.is_flat,
            true};
}

bool is_finite(const Estimate& e) { return std::isfinite(e.value) && std::isfinite(e.error); }
bool agree(const Estimate& a, const Estimate& b) { return std::abs(a.value - b.value) <= a.error + b.error; }

}  // namespace

double narrowest_step(double x) { return std::ldexp(1.0, std::max(-24, exponent_of(x) - 44)); }

double widest_step(double x) { return std::ldexp(1.0, exponent_of(x) - 8); }

AgreedDifference agreed_difference(const Function& f, std::span<const double> x, std::size_t i, double here,
                                   double unit, double widest) {
    const Walk taken = walk(f, x, i, here, widest);
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    AgreedDifference best{
        {kNone, std::numeric_limits<double>::infinity()}, 0, taken.slope_beside, taken.is_flat, taken.steps.size() > 2};
    const double noise = rounding_noise(f, x, i);
    if (!std::isfinite(noise)) return best;
    const double rounding = std::max({unit, noise, std::numeric_limits<double>::epsilon() * taken.largest});
    std::vector<Estimate> believed;
    for (std::size_t k = 0; k + 2 < taken.steps.size(); ++k) {
        const AgreedDifference wider = difference_at(taken, k, rounding);
        if (!is_finite(wider.estimate)) continue;
        const auto agrees = [&](const Estimate& narrower) { return agree(narrower, wider.estimate); };
        if (!std::all_of(believed.begin(), believed.end(), agrees)) break;
        believed.push_back(wider.estimate);
        if (wider.estimate.error < best.estimate.error) best = wider;
    }
    return best;
}

}  // namespace bp::inspect
