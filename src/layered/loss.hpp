#pragma once

#include "tensor/tensor.hpp"

namespace bp::layered {

/// The loss of an output o = x⁽ᴸ⁾ against a target t, summed over the output units.
/// Lecture, "Parameter learning" and "Multiclass logistic regression".
enum class Loss {
    squared,                 ///< ½ Σ_k (o_k - t_k)²
    cross_entropy,           ///< -Σ_k t_k log o_k, for outputs that are probabilities and sum to 1
    two_term_cross_entropy,  ///< -Σ_k (t_k log o_k + (1 - t_k) log(1 - o_k)), for independent sigmoid outputs
    softmax_cross_entropy    ///< -Σ_k t_k log softmax(o)_k: the outputs are logits, of a layer without activation
};

/// The loss of one sample. A term with t_k = 0 is 0 even where o_k = 0; with t_k > 0 it is infinite there, so where an
/// output may saturate, take the loss on logits. Throws ShapeError if o and t differ in length.
double value(Loss loss, const Vector<double>& o, const Vector<double>& t);

/// δᵒ = ∂L/∂o, where the backward pass starts: o - t, -t / o, (o - t) / (o (1 - o)), or T y - t with y = softmax(o) and
/// T = Σ t. Targets of softmax_cross_entropy may sum to any T; y - t is the special case T = 1.
Vector<double> delta_output(Loss loss, const Vector<double>& o, const Vector<double>& t);

/// The sum over a batch, a sample per row. A mean is taken where the network is trained, visibly.
double value(Loss loss, const Tensor<double>& O, const Tensor<double>& T);

/// A row of error signals per sample.
Tensor<double> delta_output(Loss loss, const Tensor<double>& O, const Tensor<double>& T);

/// y_k = e^{z_k} / Σ_l e^{z_l}: positive, sums to 1, and does not change if all logits grow by the same amount.
Vector<double> softmax(const Vector<double>& z);

}  // namespace bp::layered
