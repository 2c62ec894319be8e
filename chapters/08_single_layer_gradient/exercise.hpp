#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/error.hpp"
#include "course/activation.hpp"
#include "course/matrix.hpp"

namespace bp::chapters::ch08 {

/// Numbers handed to a function, x_0 … x_{n-1}: read them as v[i]; v.size() of them.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// W(i, k): row i for input i, column k for unit k. W.rows() inputs, W.cols() units.
using Matrix = course::Matrix;

/// Exercise 8.1: q(z) = a z² + b z + c, with its derivative.
struct Quadratic {
    double a = 0, b = 0, c = 0;

    double value(double z) const { return a * z * z + b * z + c; }
    double slope(double z) const { return 2 * a * z + b; }
};

/// The activation function g of the slides: g.value(z) is g(z), g.slope(z) its derivative g'(z).
using Activation = course::Activation;

/// A single layer network: z_k = Σ_i w_ki x_i + b_k and o_k = g(z_k). The slide's w_ki, to unit k from input i, is
/// W(i, k). Its loss is E = ½ Σ_k (o_k - t_k)².
struct Layer {
    Matrix W;
    Numbers b;
    Activation g;

    std::size_t input_count() const { return W.rows(); }
    std::size_t unit_count() const { return W.cols(); }
};

/// Which weight: w_ki leads to unit k from input i. Both are counted from 0.
struct WeightIndex {
    std::size_t k = 0;
    std::size_t i = 0;
};

/// Exercise 8.2: the three factors of the slide and their product.
struct Factors {
    double dE_do = 0;  ///< ∂E/∂o_k
    double do_dz = 0;  ///< ∂o_k/∂z_k
    double dz_dw = 0;  ///< ∂z_k/∂w_ki
    double dE_dw = 0;  ///< ∂E/∂w_ki
};

/// Exercise 8.5: what learning needs of a layer. W has the shape of the layer's W, b the length of its b.
struct Gradient {
    Matrix W;
    Numbers b;
};

/// Exercise 8.6: any function of n numbers. Call it as E(w).
using Function = std::function<double(Values w)>;

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 8.1  y = f(g(x)). By how much does y change if x changes by dx, as the chain rule predicts it?
    /// dy = (df/dz at z = g(x)) (dg/dx at x) dx. Slide: "Formal definition".
    double (*predicted_change)(Quadratic f, Quadratic g, double x, double dx);

    /// 8.2  ∂E/∂w_ki = ∂E/∂o_k ∂o_k/∂z_k ∂z_k/∂w_ki for one weight. Slide: "Error gradients for single layer network".
    Factors (*three_factors)(const Layer& layer, Values x, Values t, WeightIndex w);

    /// 8.3  δᵒ_k = ∂E/∂o_k for every unit. Slide: "Example: Single Layer Network".
    Numbers (*delta_output)(Values o, Values t);

    /// 8.3  δᶻ_k = ∂E/∂z_k = δᵒ_k ∂o_k/∂z_k for every unit; z holds the net inputs, o_k = g(z_k).
    Numbers (*delta_net_input)(Values delta_o, Values z, const Activation& g);

    /// 8.4  ∂E/∂w_ki = δᶻ_k x_i for every weight, in the shape of W: a row per input, a column per unit.
    Matrix (*weight_gradient)(Values x, Values delta_z);

    /// 8.5  z and o of all units, then ∂E/∂w_ki and ∂E/∂b_k for all of them. Slide: "Example: Single Layer Network".
    Gradient (*gradient)(const Layer& layer, Values x, Values t);

    /// 8.6  w is any list of numbers and w_i its entry i: ∂E/∂w_i for every i from values of E alone, (E at w_i + h
    /// minus E at w_i - h) / (2h), the other numbers unchanged. You choose h; each must be right to 8 digits. Slide:
    /// "Check: Δy".
    Numbers (*numeric_gradient)(const Function& E, Values w);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch08
