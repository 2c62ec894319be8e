#include "layered/minimise.hpp"

#include <cmath>
#include <string>

namespace bp::layered {

namespace {

/// False for NaN too: a gradient that is no number ends nothing.
bool is_flat(const Vector<double>& gradient, double tolerance) {
    for (const double slope : gradient) {
        if (!(std::abs(slope) <= tolerance)) return false;
    }
    return true;
}

}  // namespace

Descended minimise(const GradientAt& gradient, Vector<double> w, const DescentPlan& plan) {
    std::size_t steps = 0;
    for (; steps < plan.most_steps; ++steps) {
        const Vector<double> slopes = gradient(w);
        if (slopes.size() != w.size()) {
            throw ShapeError("minimise: w has " + std::to_string(w.size()) + " numbers, its gradient " +
                             std::to_string(slopes.size()) + " (a gradient has a slope for each number)");
        }
        if (is_flat(slopes, plan.tolerance)) break;
        w -= plan.rate.value * slopes;
    }
    return {w, steps};
}

}  // namespace bp::layered
