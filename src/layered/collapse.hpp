#pragma once

#include "layered/network.hpp"

namespace bp::layered {

/// The one layer that computes what a network with linear hidden layers computes: (x W₁ + b₁) W₂ + b₂ is
/// x (W₁ W₂) + (b₁ W₂ + b₂), and so on. The output layer's activation is kept. Throws InputError if a hidden layer has
/// an activation other than identity: that is what makes further layers worth having.
/// Lecture, "What if using linear activation in hidden layer?".
Layer collapse(const Network& net);

}  // namespace bp::layered
