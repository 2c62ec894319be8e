#pragma once

#include "layered/activation.hpp"

namespace bp::layered {

/// One layer: s = Wᵀx + b, then f(s). W is inputs x units and b has an entry per unit.
struct Layer {
    Tensor<double> W;
    Vector<double> b;
    Activation activation = Activation::identity;

    std::size_t input_count() const { return W.size1(); }
    std::size_t unit_count() const { return W.size2(); }
};

/// s = Wᵀx + b, a net input per unit. Throws ShapeError unless x has an entry per row of W and b one per column.
/// Lecture, "Multilayer networks".
Vector<double> net_input(const Layer& layer, const Vector<double>& x);

/// S = X W + b, the same for a batch with a sample per row of X: every row of S gets the one bias b.
Tensor<double> net_input(const Layer& layer, const Tensor<double>& X);

/// What learning needs of a layer: ∂L/∂W in the shape of W, and ∂L/∂b.
struct LayerGradient {
    Tensor<double> W;
    Vector<double> b;
};

/// From the layer's input x and its error signal delta = ∂L/∂s:
/// s = Wᵀx + b, so ∂L/∂W = x δᵀ and ∂L/∂b = δ. Lecture, "Gradient descent iteration".
LayerGradient gradient(const Vector<double>& x, const Vector<double>& delta);

/// The sum over a batch, from X (n x inputs) and Δ (n x units): S = X W + b, so ∂L/∂W = XᵀΔ, and b collects every row.
LayerGradient gradient(const Tensor<double>& X, const Tensor<double>& delta);

}  // namespace bp::layered
