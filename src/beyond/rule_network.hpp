#pragma once

#include <optional>
#include <vector>

#include "nn/mlp.hpp"

namespace bp::beyond {

/// Over which matrix an error signal leaves a layer: the transpose of its own weights, as in backpropagation, or fixed
/// numbers.
enum class Feedback { transposed, fixed };

/// A layer whose net inputs can be shaken: s = X W + b + noise.
struct RuleLayer {
    Var input;                    ///< X, samples x inputs
    Var weight;                   ///< W, inputs x units
    Var bias;                     ///< b, 1 x units
    Var noise;                    ///< samples x units, an input of the graph; 0 unless somebody shakes
    std::optional<Var> feedback;  ///< B, of the shape of W, an input of the graph: with Feedback::fixed, above layer 1
};

/// A network with linear outputs and the squared loss of each sample apart, for rules that learn without
/// backpropagation.
struct RuleNetwork {
    Var input;                      ///< samples x inputs
    Var target;                     ///< samples x outputs
    std::vector<RuleLayer> layers;  ///< hidden layers, then the output layer
    Var losses;                     ///< samples x 1, ½ Σ_k (o_k - t_k)² of each sample
    Var loss;                       ///< their mean, 1x1
};

/// Builds it; both kinds of feedback have the same parameters in the same order. Throws ShapeError for an empty layer,
/// InputError for a layout with shortcuts.
RuleNetwork rule_network(Graph& graph, const MlpLayout& layout, std::size_t sample_count, Feedback feedback);

}  // namespace bp::beyond
