#pragma once

#include "verify/activations/activation_set.hpp"
#include "verify/baseline.hpp"
#include "verify/losses/softmax_loss.hpp"
#include "verify/networks/network_method.hpp"

/// The usual checks on things other than an engine: differences of the thing's own values against the derivatives that
/// it claims. An exception counts as found.
namespace bp::verify {

/// On one random network of every loss and connectivity.
bool network_is_caught(const Baseline& baseline, const NetworkMethod& method);
/// On three random samples of four classes, with soft targets.
bool loss_is_caught(const Baseline& baseline, const SoftmaxLoss& loss);
/// On one random number for each activation.
bool activations_are_caught(const Baseline& baseline, const ActivationSet& set);

}  // namespace bp::verify
