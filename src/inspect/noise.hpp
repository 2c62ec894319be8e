#pragma once

#include <span>

#include "inspect/derivative.hpp"

namespace bp::inspect {

/// How far rounding moves the values of f near x, seen from outside: eight values closely spaced along coordinate i,
/// whose fourth differences keep nothing of a smooth f but 70 ε² of the rounding errors ε. What f subtracts inside, as
/// in (1 + x) - 1, shows here and not in the size of f. The spacing grows as long as most neighbours are equal, for
/// equal values show no rounding. The largest of three spacings counts: on a staircase one alone may fit the stairs.
/// After J. J. Moré and S. M. Wild, "Estimating Computational Noise", 2011. 0 where nothing is rounded; not finite
/// where f is not. 24 evaluations, more where f hardly moves.
double rounding_noise(const Function& f, std::span<const double> x, std::size_t i);

/// The last digit that values of f have near x.
struct LastDigit {
    double half = 0;        ///< half a unit in it, if it is an early one: what rounding to it may do
    bool is_early = false;  ///< f computes in floats, or is printed with less than 14 digits
    bool is_flat = false;   ///< all values were the same, so that there may be more digits
};

/// From the values at x and at eight places around it that have many digits: if floats can hold all of them, or a few
/// decimal digits write them, f has no more. Values that are not finite do not count.
LastDigit last_digit(const Function& f, std::span<const double> x);

}  // namespace bp::inspect
