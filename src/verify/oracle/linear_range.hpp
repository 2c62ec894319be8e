#pragma once

#include "verify/oracle/rounding.hpp"

namespace bp::oracle {

/// Whether the function is nearly a straight line over all that the errors of its inputs leave open, so that a bound of
/// first order holds there up to a small factor. Where it is not, nothing can be said about rounding: two terms near
/// 1e32 that differ by 1e8 are equal in doubles, and their softmax is then 1/2 instead of 1.
///   exp, sigmoid, tanh, softplus, logsumexp   slopes grow by e^(2e) at most: asks e < 1/2, unless all is flat there
///   log, square root, power, quotient         slopes grow as x comes near 0: asks e < |x| / 2
bool is_in_linear_range(const Point& at, std::span<const double> input_errors);

}  // namespace bp::oracle
