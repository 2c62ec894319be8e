#pragma once

#include "base/random.hpp"
#include "verify/networks/network_case.hpp"

namespace bp::verify {

/// Which cases are drawn.
struct Choice {
    Connectivity connectivity;
    CaseLoss loss;
    Reduction reduction;
    double lambda;
    std::span<const Activation> activations;
};

/// 1 to 6 samples, up to three hidden layers of 1 to 6 units, each with an activation of the choice; weights and biases
/// 0.8 times a normal number, so that no bias is 0; targets that the loss is made for, also soft ones that do not sum
/// to 1.
NetworkCase draw_network(const Choice& choice, Random& random);

}  // namespace bp::verify
