#pragma once

#include <string_view>

#include "graph/expression.hpp"

namespace bp {

/// The σ of a layer, x = σ(s), element by element. `identity` leaves the net input as it is: a linear layer.
enum class Activation { identity, sigmoid, tanh, relu };

/// σ(s); with `identity` the node s itself.
Var activate(Activation activation, Var net_input);

/// "sigmoid", "relu" …
std::string_view name_of(Activation activation);

}  // namespace bp
