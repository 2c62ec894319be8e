#pragma once

#include <string_view>

#include "graph/expression.hpp"

namespace bp {

/// The σ of a layer, x = σ(s), element by element. `identity` leaves the net input as it is: a linear layer.
/// `leaky_relu` has the slope kLeak below 0.
enum class Activation { identity, sigmoid, tanh, relu, leaky_relu, softplus };

inline constexpr Activation kActivations[]{Activation::identity, Activation::sigmoid,    Activation::tanh,
                                           Activation::relu,     Activation::leaky_relu, Activation::softplus};
inline constexpr double kLeak = 0.01;

/// σ(s); with `identity` the node s itself.
Var activate(Activation activation, Var net_input);

/// "sigmoid", "relu" …
std::string_view name_of(Activation activation);

}  // namespace bp
