#pragma once

#include "layered/layer.hpp"

namespace bp::layered {

/// A network of one layer after both passes, under the names of the slides "Example: Single Layer Network", with the
/// squared loss E = ½ Σ (o_k - t_k)². The slide's w_ki, to unit k from input i, is W(i, k).
struct SingleLayerPasses {
    Vector<double> z;                ///< z_k = Σ_i w_ki x_i + b_k
    Vector<double> o;                ///< o_k = g(z_k)
    Vector<double> delta_output;     ///< δᵒ_k = ∂E/∂o_k = o_k - t_k
    Vector<double> delta_net_input;  ///< δᶻ_k = ∂E/∂z_k = δᵒ_k g'(z_k)
    LayerGradient gradient;  ///< ∂E/∂w_ki = δᶻ_k x_i, and ∂E/∂b_k = δᶻ_k: the bias has the input 1
};

/// Both passes, unit by unit as on the slides. Throws ShapeError if x, t and the weights do not fit.
SingleLayerPasses single_layer_passes(const Layer& layer, const Vector<double>& x, const Vector<double>& t);

/// Which weight: w_ki leads to unit k from input i.
struct WeightIndex {
    std::size_t unit = 0;
    std::size_t input = 0;
};

/// ∂E/∂w_ki as the product of the slide's three factors.
struct ThreeFactors {
    double dE_do = 0;  ///< ∂E/∂o_k, from the loss
    double do_dz = 0;  ///< ∂o_k/∂z_k, from the activation
    double dz_dw = 0;  ///< ∂z_k/∂w_ki, from the linear part

    double product() const { return dE_do * do_dz * dz_dw; }
};

/// The three factors for one weight; this form needs o_k to depend on z_k alone, so softmax is not covered.
/// Throws InputError if there is no such unit or input. Lecture, "Error gradients for single layer network".
ThreeFactors three_factors(const Layer& layer, const Vector<double>& x, const Vector<double>& t, WeightIndex w);

}  // namespace bp::layered
