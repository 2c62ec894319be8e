#pragma once

#include "layered/layer.hpp"
#include "layered/per_layer.hpp"

namespace bp::layered {

/// A network of L layers: L - 1 hidden ones and the output layer. The input is not counted.
/// Lecture, "General neural network".
using Network = PerLayer<Layer>;

/// ∂L/∂W⁽ˡ⁾ and ∂L/∂b⁽ˡ⁾ for every layer.
using Gradient = PerLayer<LayerGradient>;

/// Throws ShapeError, naming the layer and both shapes, unless every layer has as many inputs as the one below has
/// units and a bias per unit, and InputError if there is no layer.
void check(const Network& net);

/// The number of inputs, then the units of each layer: 3, 4, 2 for the slide's 3-4-2 network.
std::vector<std::size_t> widths_of(const Network& net);

}  // namespace bp::layered
