#pragma once

#include "layered/layer.hpp"
#include "verify/networks/network_method.hpp"

/// The derivation through layers as a value: a list of steps, each a function that a wrong version replaces. The right
/// steps are those of src/layered; only the walk through the layers is here.
namespace bp::verify {

using Matrix = Tensor<double>;

/// A layer during the passes, a sample per row.
struct LayerPass {
    const CaseLayer* layer;
    Matrix read;            ///< what it read: X⁽ˡ⁻¹⁾
    Matrix read_net_input;  ///< the net input behind that, where the layer below is a plain one
    Matrix net_input;       ///< S⁽ˡ⁾
    Matrix activation;      ///< f(S⁽ˡ⁾)
};

/// What a highway block y = T ∘ H + (1 - T) ∘ x sends to its three inputs.
struct HighwayMessages {
    Matrix to_H, to_T, carried;
};

/// The steps, in the order of the two passes.
struct Recipe {
    // the forward pass
    Matrix (*net_input)(const Matrix& X, const CaseLayer& layer);
    Matrix (*activation)(const CaseLayer& layer, const Matrix& S);
    Matrix (*highway)(const Matrix& T, const Matrix& H, const Matrix& x);
    double (*loss)(CaseLoss loss, const Matrix& logits, const Matrix& target);
    double (*objective)(const NetworkCase& c, double summed_loss);
    // the backward pass
    Matrix (*delta_logits)(CaseLoss loss, const Matrix& logits, const Matrix& target);
    Matrix (*slope)(Activation f, const Matrix& S);
    Matrix (*below)(const Matrix& delta, const Matrix& W);
    layered::LayerGradient (*gradient)(const LayerPass& pass, const Matrix& delta);
    HighwayMessages (*highway_back)(const Matrix& delta, const Matrix& T, const Matrix& H, const Matrix& x);
    Matrix (*residual_back)(const Matrix& delta, const Matrix& through_F);
    /// Columns `from` … `to` of the error signal of a concatenation.
    Matrix (*slice)(const Matrix& delta, std::size_t from, std::size_t to);
    /// From the sum over the samples to the objective's gradient.
    layered::LayerGradient (*finish)(const NetworkCase& c, const CaseLayer& layer, const layered::LayerGradient& sum);
    std::size_t last_layer = 0;  ///< down to which the backward loop runs
};

/// All steps as they should be.
Recipe right_recipe();

/// Both passes by the recipe.
Derivation derive(const Recipe& recipe, const NetworkCase& c);

inline NetworkMethod method_of(const Recipe& recipe) {
    return method_of([recipe](const NetworkCase& c) { return derive(recipe, c); });
}

}  // namespace bp::verify
