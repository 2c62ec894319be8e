#pragma once

#include <cstddef>

#include "represent/bump.hpp"
#include "represent/one_input_network.hpp"

namespace bp::represent {

/// A staircase on [0, 1] through `values` = f(0), f(1/n) … f(1): a step at each i/n, i = 1 … n, as high as the jump
/// f(i/n) - f((i-1)/n), on top of the steps before it. The activation runs from `limits.from` to `limits.to`: (0, 1)
/// for thresholds and σ, (-1, 1) for tanh; the larger the gain, the steeper the steps.
/// With thresholds the error is at most L/n where f changes by at most L |x - y| between x and y.
/// Throws InputError for fewer than two values.
OneInputNetwork staircase(std::span<const double> values, Gain gain = {}, Interval limits = {0, 1});

/// The broken line on [0, 1] through the same values, of n relu units: each adds the change of slope at its knot
/// (i-1)/n and stays on after it. The error is at most M / (8 n²) where |f''| ≤ M. Throws as staircase() does.
OneInputNetwork interpolator(std::span<const double> values);

/// The smallest n with L/n ≤ ε. Throws InputError unless ε > 0 and L ≥ 0.
std::size_t steps_needed(double L, double epsilon);

/// The smallest n with M / (8 n²) ≤ ε. Throws InputError unless ε > 0 and M ≥ 0.
std::size_t relus_needed(double M, double epsilon);

/// f(0), f(1/n) … f(1)
template <class F> std::vector<double> values_at_knots(const F& f, std::size_t n) {
    std::vector<double> values;
    for (std::size_t i = 0; i <= n; ++i) values.push_back(f(static_cast<double>(i) / static_cast<double>(n)));
    return values;
}

}  // namespace bp::represent
