#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/error.hpp"
#include "course/matrix_product.hpp"

namespace bp::chapters::ch15 {

/// Numbers handed to a function: read them as w[i]; w.size() of them, counted from 0.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// W(j, k): row j for what comes in, column k for unit k. W.rows() rows, W.cols() columns.
using Matrix = course::Matrix;

// multiply(A, v) is A v, outer(u, v) the matrix with u_i v_k at (i, k), transposed(A) is Aᵀ.
using course::multiply;
using course::outer;
using course::transposed;

/// The gradient of some loss: gradient(w) gives ∂E/∂w_i for every i. In a network each call is a forward and a backward
/// pass, so each call counts.
using Gradient = std::function<Numbers(Values w)>;

/// Some loss: loss(w) is E at w. In a network each call is a forward pass, so each call counts.
using Loss = std::function<double(Values w)>;

/// A number and how fast it changes as the weights move along v: value + ε tangent with ε² = 0.
struct Dual {
    double value = 0;
    double tangent = 0;
};
using Duals = std::vector<Dual>;

/// Sums and differences are given. A plain number is a Dual that does not change: 1 - y is Dual{1} - y.
inline Dual operator+(Dual a, Dual b) { return {a.value + b.value, a.tangent + b.tangent}; }
inline Dual operator-(Dual a, Dual b) { return {a.value - b.value, a.tangent - b.tangent}; }

/// Two layers without biases: h = σ(W₁ᵀ x), o = W₂ᵀ h, E = ½ Σ_k (o_k - t_k)².
struct TwoLayers {
    Matrix W1;  ///< inputs x hidden units
    Matrix W2;  ///< hidden units x outputs
};

/// What a layer's weights are changed by, in the shape of W1 and of W2.
struct TwoGradients {
    Matrix W1;
    Matrix W2;
};

/// What a solution of this chapter provides. No function needs to check its arguments: lists that belong together are
/// equally long, and none is empty. Slide of all of them: "Backpropagation".
struct Solution {
    /// 15.1  H v from two gradients, (∇E(w + h v) - ∇E(w - h v)) / 2h: a number for each weight. Two calls of gradient.
    Numbers (*product_from_gradients)(const Gradient& gradient, Values w, Values v, double h);

    /// 15.2  a b, and how fast it changes: the product rule.
    Dual (*dual_product)(Dual a, Dual b);

    /// 15.2  σ(z) = 1 / (1 + e⁻ᶻ), and how fast it changes: the chain rule with σ' = σ (1 - σ).
    Dual (*dual_sigmoid)(Dual z);

    /// 15.2  The gradient of E = ½ (y - t)² with y = σ(Σ_i w_i x_i), by the backward pass as ever: δ_z = (y - t) y (1 -
    /// y) and ∂E/∂w_i = δ_z x_i. The weights are w_i + ε v_i, so the tangents that come out are (H v)_i.
    Duals (*gradient_of_neuron)(const Duals& w, Values x, double t);

    /// 15.3  Newton's step for two weights: Δw with H Δw = -g, the way from where the gradient is g to the bottom of
    /// the bowl with the second derivatives H: 2x2, symmetric, and bending upwards in every direction.
    Numbers (*newton_step)(Values g, const Matrix& H);

    /// 15.3  How far to go along d, from where the gradient is g: the α at which E(w + α d) is least, for a bowl. Hd is
    /// the product H d, and the bowl bends upwards along d. Neither H nor its inverse is needed.
    double (*step_length)(Values g, Values d, Values Hd);

    /// 15.4  ĝ = (E(w + σ u) - E(w - σ u)) / 2σ · u, a number for each weight: shake all weights at once by the noise
    /// u, see what the loss does, and credit each weight with its share of the noise. Two calls of loss.
    Numbers (*weight_perturbation)(const Loss& loss, Values w, Values u, double sigma);

    /// 15.5  Both gradients by feedback alignment: everything as in backpropagation, but the error signal goes from the
    /// outputs to the hidden units over B, which has the shape of W2, where backpropagation uses W2.
    TwoGradients (*feedback_alignment)(const TwoLayers& net, const Matrix& B, Values x, Values t);

    /// 15.5  The angle between two directions in degrees, from 0 to 180: arccos(aᵀb / (|a| |b|)). Neither is 0. For
    /// parallel ones rounding may bring the cosine a little above 1; the angle is 0 then.
    double (*angle)(Values a, Values b);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch15
