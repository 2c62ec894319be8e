#pragma once

#include "layered/network.hpp"

namespace bp::layered {

/// Dense (concatenated) connectivity: layer l reads the input and the outputs of all layers before it, side by side,
/// [x⁽⁰⁾; x⁽¹⁾; …; x⁽ˡ⁻¹⁾]. The block's output is all of them side by side, so every layer is next to the output.
/// Lecture, "dense (concatenated) connections".
struct DenseBlock {
    PerLayer<Layer> layers;
};

/// How many inputs each layer has: k_0, then k_0 plus the units of the layers before it, and last the length of the
/// block's output. For k_0 = 3 and layers of 2, 4 and 1 units: 3, 5, 9, 10.
std::vector<std::size_t> dense_widths(std::size_t input_count, const std::vector<std::size_t>& unit_counts);

/// What the forward pass of a dense block keeps.
struct DenseForward {
    Vector<double> y;            ///< [x⁽⁰⁾; x⁽¹⁾; …; x⁽ᴸ⁾]; each layer's input is the start of it
    PerLayer<Vector<double>> s;  ///< net inputs
};

/// The gradient of every layer, and ∂L/∂x for whatever lies below.
struct DenseBackward {
    Gradient layers;
    Vector<double> delta_x;
};

/// Throws ShapeError, naming the layer, unless each layer has as many inputs as dense_widths says.
DenseForward forward(const DenseBlock& block, const Vector<double>& x);

/// From delta_y, an error signal for the whole concatenation. From the last layer to the first: the slice that belongs
/// to a layer's output is complete, goes back through the layer, and is added to the slices of everything it read.
DenseBackward backward(const DenseBlock& block, const DenseForward& pass, const Vector<double>& delta_y);

}  // namespace bp::layered
