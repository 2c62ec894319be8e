#pragma once

#include "verify/networks/recipe.hpp"

/// The right steps of a recipe, which wrong ones call for everything that they do right.
namespace bp::verify::right {

/// What the loss is taken of: the logits, or their sigmoids.
Matrix outputs(CaseLoss loss, const Matrix& logits);
/// 1 for a sum, 1/N for a mean.
double share(const NetworkCase& c);
/// ½ Σ w² over all weights.
double penalty(const NetworkCase& c);

Matrix net_input(const Matrix& X, const CaseLayer& layer);
Matrix activation(const CaseLayer& layer, const Matrix& S);
Matrix highway(const Matrix& T, const Matrix& H, const Matrix& x);
double loss(CaseLoss loss, const Matrix& logits, const Matrix& target);
double objective(const NetworkCase& c, double summed_loss);
Matrix delta_logits(CaseLoss loss, const Matrix& logits, const Matrix& target);
Matrix slope(Activation f, const Matrix& S);
Matrix below(const Matrix& delta, const Matrix& W);
layered::LayerGradient gradient(const LayerPass& pass, const Matrix& delta);
HighwayMessages highway_back(const Matrix& delta, const Matrix& T, const Matrix& H, const Matrix& x);
Matrix residual_back(const Matrix& delta, const Matrix& through_F);
Matrix slice(const Matrix& delta, std::size_t from, std::size_t to);
layered::LayerGradient finish(const NetworkCase& c, const CaseLayer& layer, const layered::LayerGradient& sum);

}  // namespace bp::verify::right
