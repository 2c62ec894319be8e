#pragma once

#include "layered/forward.hpp"

namespace bp::layered {

/// Everything a backward pass computes: the error signals delta[l] = ∂L/∂s⁽ˡ⁾ and from them the gradient.
struct BackwardPass {
    PerLayer<Vector<double>> delta;
    Gradient gradient;
};

/// δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾ δ⁽ˡ⁺¹⁾) ∘ f'(s⁽ˡ⁾): from the error signal of the layer above to that of the layer with the activation
/// f and the net inputs s. Throws ShapeError, with all sizes, unless W⁽ˡ⁺¹⁾ lies between the two layers. Lecture,
/// "Gradient descent iteration", one more layer.
Vector<double> one_layer_back(const Layer& above, const Vector<double>& delta_above, Activation f,
                              const Vector<double>& s);

/// Backward pass for one sample, from delta_output = ∂L/∂x⁽ᴸ⁾, which the loss gives:
///   δ⁽ᴸ⁾ = ∂L/∂x⁽ᴸ⁾ ∘ f'(s⁽ᴸ⁾)                 the final layer
///   δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾ δ⁽ˡ⁺¹⁾) ∘ f'(s⁽ˡ⁾)            one layer further back, down to the first
///   ∂L/∂W⁽ˡ⁾ = x⁽ˡ⁻¹⁾ δ⁽ˡ⁾ᵀ,  ∂L/∂b⁽ˡ⁾ = δ⁽ˡ⁾
/// Each δ is computed once and used by every layer below it. Throws ShapeError if the pass is none of this network or
/// delta_output has another length than the output. Lecture, "Gradient descent iteration", backward pass.
BackwardPass backward(const Network& net, const ForwardPass& pass, const Vector<double>& delta_output);

/// ∂L/∂x⁽⁰⁾ = W⁽¹⁾ δ⁽¹⁾, the error signal of the input. Learning does not need it; what lies below a block does.
Vector<double> delta_input(const Network& net, const BackwardPass& pass);

}  // namespace bp::layered
