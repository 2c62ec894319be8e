#pragma once

#include "layered/network.hpp"

namespace bp::layered {

/// The forward pass of a whole batch, a sample per row of every matrix. The indices are those of ForwardPass.
struct BatchForwardPass {
    PerLayer<Tensor<double>> S;     ///< S[l] = X[l - 1] W⁽ˡ⁾ + b⁽ˡ⁾, the bias added to every row
    std::vector<Tensor<double>> X;  ///< X[0] is the batch, X[l] = f(S[l])

    const Tensor<double>& output() const { return X.back(); }
};

/// Throws as check() and net_input() do. Lecture, "Forward Pass in Python".
BatchForwardPass forward(const Network& net, const Tensor<double>& X);

/// The backward pass of a whole batch: row n of delta[l] is the error signal that sample n has alone.
struct BatchBackwardPass {
    PerLayer<Tensor<double>> delta;
    Gradient gradient;  ///< the sum over the samples
};

/// As for one sample, from delta_output = ∂L/∂X⁽ᴸ⁾ with a row per sample:
///   Δ⁽ˡ⁾ = (Δ⁽ˡ⁺¹⁾ W⁽ˡ⁺¹⁾ᵀ) ∘ f'(S⁽ˡ⁾),  ∂L/∂W⁽ˡ⁾ = X⁽ˡ⁻¹⁾ᵀ Δ⁽ˡ⁾,  ∂L/∂b⁽ˡ⁾ = sum of the rows of Δ⁽ˡ⁾
/// Throws ShapeError if the pass is none of this network or delta_output has another shape than the output.
BatchBackwardPass backward(const Network& net, const BatchForwardPass& pass, const Tensor<double>& delta_output);

}  // namespace bp::layered
