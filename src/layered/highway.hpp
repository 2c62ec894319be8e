#pragma once

#include "layered/layer.hpp"

namespace bp::layered {

/// y = T ∘ H(x) + (1 - T) ∘ x with a gate T = σ(W_Tᵀ x + b_T): what is not transformed is carried. A gate at 0 passes x
/// on unchanged, a gate at 1 is a plain layer. Lecture, "residual & highway connections".
struct Highway {
    Layer transform;  ///< H, with as many units as inputs
    Layer gate;       ///< T, with the same shapes and the activation sigmoid
};

/// What the forward pass of a highway block keeps.
struct HighwayForward {
    Vector<double> x;
    Vector<double> s_transform, h;  ///< H(x) and its net input
    Vector<double> s_gate, t;       ///< T(x) and its net input
    Vector<double> y;
};

/// The gradients of both layers, and ∂L/∂x for whatever lies below.
struct HighwayBackward {
    LayerGradient transform, gate;
    Vector<double> delta_x;
};

/// Throws ShapeError unless x, H(x) and T(x) are equally long, InputError if the gate's activation is not sigmoid.
HighwayForward forward(const Highway& block, const Vector<double>& x);

/// From delta_y = ∂L/∂y: H receives δ ∘ T, the gate δ ∘ (H - x), and x three messages: δ ∘ (1 - T) over the carry and
/// one through each of the two layers.
HighwayBackward backward(const Highway& block, const HighwayForward& pass, const Vector<double>& delta_y);

/// The gate bias with which `block_count` blocks in a row carry the share `carried` of x while the gates' weights are
/// 0: (1 - σ(b))^block_count = carried. One block at b = -2 carries 0.88. Throws InputError unless 0 < carried < 1 and
/// there is a block.
double gate_bias(double carried, std::size_t block_count);

}  // namespace bp::layered
