#pragma once

#include <span>

#include "inspect/derivative.hpp"

namespace bp::inspect {

/// How far rounding moves the values of f near x, seen from outside: eight values closely spaced along coordinate i,
/// whose fourth differences keep nothing of a smooth f but 70 ε² of the rounding errors ε. What f subtracts inside, as
/// in (1 + x) - 1, shows here and not in the size of f. After J. J. Moré and S. M. Wild, "Estimating Computational
/// Noise", 2011. 0 where nothing is rounded; not finite where f is not.
double rounding_noise(const Function& f, std::span<const double> x, std::size_t i);

}  // namespace bp::inspect
