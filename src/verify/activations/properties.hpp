#pragma once

#include "verify/activations/activation_set.hpp"

namespace bp::verify {

/// P19a: σ(-z) = 1 - σ(z) and its like, over z of every exponent.
Report sweep_identities(const ActivationSet& set);
/// P19b: values and slopes against binary128.
Report sweep_slopes(const ActivationSet& set);
/// P19c: relu'(0) = 0, and NaN stays NaN.
Report sweep_special_points(const ActivationSet& set);

}  // namespace bp::verify
