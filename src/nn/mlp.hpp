#pragma once

#include <cstddef>
#include <vector>

#include "nn/activation.hpp"

namespace bp {

/// The nodes of one layer, s = X W + b and x = σ(s).
struct Dense {
    Var weight;      ///< W, inputs x units
    Var bias;        ///< b, 1 x units, the same for every sample
    Var net_input;   ///< s, samples x units
    Var activation;  ///< x, samples x units; the next layer's input
};

/// How many units a layer has, and what they do with their net input.
struct LayerLayout {
    std::size_t unit_count;
    Activation activation;
};

/// Layer number `l` on top of X, the batch form of the slides' s = W^T x + b. Its nodes are named Wl, bl, sl, xl.
/// Lecture, "Multilayer networks".
Dense dense(Var X, LayerLayout layout, std::size_t l);

/// The widths of a network, inputs first, and the activations between: 3-4-2 is {3, {{4, sigmoid}}, 2}.
struct MlpLayout {
    std::size_t input_count;
    std::vector<LayerLayout> hidden;
    std::size_t output_count;
};

/// A multilayer network as nodes of a graph.
struct Mlp {
    Var input;                  ///< x0, samples x inputs
    std::vector<Dense> layers;  ///< hidden layers, then the linear output layer

    /// What the network puts out before a softmax: the net input of the last layer.
    Var logits() const { return layers.back().net_input; }
};

/// Appends an input for `sample_count` samples and all layers. Another number of samples is another graph from the
/// same layout, and shares its Parameters. Throws ShapeError if a layer would be empty.
Mlp mlp(Graph& graph, const MlpLayout& layout, std::size_t sample_count);

}  // namespace bp
