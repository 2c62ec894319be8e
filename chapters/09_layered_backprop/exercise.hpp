#pragma once

#include <span>
#include <vector>

#include "base/error.hpp"
#include "course/activation.hpp"
#include "course/matrix_product.hpp"
#include "layered/per_layer.hpp"

namespace bp::chapters::ch09 {

/// Numbers handed to a function: read them as v[i]; v.size() of them.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// W(i, k): row i for input i, column k for unit k. W.rows() inputs, W.cols() units.
using Matrix = course::Matrix;

/// The non-linearity of a layer: f.value(s) is f(s), f.slope(s) its derivative f'(s).
using Activation = course::Activation;

// multiply(A, v) and multiply(A, B) are products, transposed(A) is Aᵀ, outer(u, v) the matrix with u_i v_k at (i, k).
using course::multiply;
using course::outer;
using course::transposed;

/// One item for each layer, counted as on the slides: item[1] … item[L]. item.size() is L; PerLayer<Numbers> delta(L)
/// makes L empty lists. An index that is no layer throws.
template <class Item> using PerLayer = layered::PerLayer<Item>;

/// Layer l turns x⁽ˡ⁻¹⁾ into s⁽ˡ⁾ = W⁽ˡ⁾ᵀ x⁽ˡ⁻¹⁾ + b⁽ˡ⁾ and then into x⁽ˡ⁾ = f(s⁽ˡ⁾).
struct Layer {
    Matrix W;
    Numbers b;
    Activation f;
};

/// net[1] … net[L]. Its loss is ½ Σ_k (x_k - t_k)² with x = x⁽ᴸ⁾.
using Network = PerLayer<Layer>;

/// What a forward pass leaves behind, under the slides' indices: s[1] … s[L] and x[0] … x[L], x[0] being the input.
struct ForwardPass {
    PerLayer<Numbers> s;
    std::vector<Numbers> x;
};

/// The forward pass of slide "Gradient descent iteration". It is given: you call it.
ForwardPass forward(const Network& net, Values x);

/// ∂L/∂W in the shape of W, and ∂L/∂b.
struct LayerGradient {
    Matrix W;
    Numbers b;
};
using Gradient = PerLayer<LayerGradient>;

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 9.1  δ⁽ᴸ⁾ = ∂L/∂x⁽ᴸ⁾ ∘ f'(s⁽ᴸ⁾), a number for each unit of the last layer, of the loss L = ½ Σ_k (x_k - t_k)²;
    /// in the raised ⁽ᴸ⁾, L is the number of layers. s and x are s⁽ᴸ⁾ and x⁽ᴸ⁾ = f(s⁽ᴸ⁾). Slide: "Gradient descent
    /// iteration", the final layer.
    Numbers (*delta_of_last_layer)(const Activation& f, Values s, Values x, Values t);

    /// 9.2  δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾ δ⁽ˡ⁺¹⁾) ∘ f'(s⁽ˡ⁾): W_above and delta_above belong to layer l + 1, f and s to layer l.
    /// Slide: "Gradient descent iteration", one more layer.
    Numbers (*delta_one_layer_back)(const Matrix& W_above, Values delta_above, const Activation& f, Values s);

    /// 9.3  δ⁽ᴸ⁾, δ⁽ᴸ⁻¹⁾ … δ⁽¹⁾, each computed once, from the one above it. `pass` is the forward pass of this network.
    PerLayer<Numbers> (*deltas)(const Network& net, const ForwardPass& pass, Values t);

    /// 9.4  ∂L/∂W⁽ˡ⁾ = x⁽ˡ⁻¹⁾ δ⁽ˡ⁾ᵀ and ∂L/∂b⁽ˡ⁾ = δ⁽ˡ⁾ for every layer.
    Gradient (*gradient)(const ForwardPass& pass, const PerLayer<Numbers>& delta);

    /// 9.5  The gradient of one layer, summed over a batch: row n of X is x⁽ˡ⁻¹⁾ of sample n, row n of Delta its δ⁽ˡ⁾.
    /// ∂L/∂W = XᵀΔ, and ∂L/∂b is the sum of the rows of Δ.
    LayerGradient (*sum_over_batch)(const Matrix& X, const Matrix& Delta);

    /// 9.5  The same where the loss is the mean over the N samples.
    LayerGradient (*mean_over_batch)(const Matrix& X, const Matrix& Delta);

    /// 9.6  One iteration: W⁽ˡ⁾ ← W⁽ˡ⁾ - η ∂L/∂W⁽ˡ⁾ and b⁽ˡ⁾ ← b⁽ˡ⁾ - η ∂L/∂b⁽ˡ⁾ for all layers at once, all gradients
    /// at the old weights. Returns the changed network.
    Network (*training_step)(Network net, Values x, Values t, double learning_rate);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch09
