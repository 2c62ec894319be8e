#pragma once

#include <span>

#include "verify/networks/network_method.hpp"

/// How each property judges one network; networks/networks.cpp has their titles.
namespace bp::verify {

std::span<const NetworkProperty> network_properties();
std::span<const Product<NetworkMethod>> network_products();
std::span<const WrongNetwork> wrong_networks();

// gradients.cpp
Verdict network_is_exact(const NetworkMethod& method, const NetworkCase& c);
Verdict network_loss_is_bounded(const NetworkMethod& method, const NetworkCase& c);
Verdict network_gradient_is_bounded(const NetworkMethod& method, const NetworkCase& c);
Verdict network_gradient_equals_differences(const NetworkMethod& method, const NetworkCase& c);
Verdict taylor_remainder_is_of_second_order(const NetworkMethod& method, const NetworkCase& c);
Report sweep_network_sizes(const NetworkMethod& method);

// objective.cpp
Verdict penalty_adds_weights(const NetworkMethod& method, const NetworkCase& c);
Verdict batch_is_sum_of_samples(const NetworkMethod& method, const NetworkCase& c);
Verdict nothing_is_remembered(const NetworkMethod& method, const NetworkCase& c);

// structure.cpp
Verdict layers_are_homogeneous(const NetworkMethod& method, const NetworkCase& c);
Verdict order_of_units_is_irrelevant(const NetworkMethod& method, const NetworkCase& c);
Verdict derivations_agree(const NetworkMethod& method, const NetworkCase& c);

// shortcuts.cpp
Verdict shortcuts_have_their_limits(const NetworkMethod& method, const NetworkCase& c);

// one list per topic, each in a file of its own
std::span<const WrongNetwork> wrong_layers();
std::span<const WrongNetwork> wrong_network_losses();
std::span<const WrongNetwork> wrong_objectives();
std::span<const WrongNetwork> wrong_shortcuts();
std::span<const WrongNetwork> wrong_habits();

}  // namespace bp::verify
