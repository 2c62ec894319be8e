#pragma once

#include <vector>

#include "nn/connectivity.hpp"
#include "nn/dense.hpp"

namespace bp {

/// The widths of a network, inputs first, the activations between and how layers are connected: the lecture's 3-4-2
/// is {3, {{4, sigmoid}}, 2}.
struct MlpLayout {
    std::size_t input_count;
    std::vector<LayerLayout> hidden;
    std::size_t output_count;
    Connectivity connectivity = Connectivity::plain;
    double gate_bias = -2;  ///< highway only: where the gates' biases start; at -2 about 88 % of x is carried
};

/// A multilayer network as nodes of a graph.
struct Mlp {
    Var input;                  ///< x0, samples x inputs
    std::vector<Dense> layers;  ///< hidden layers, then the linear output layer
    std::vector<Dense> gates;   ///< highway only: one for each hidden layer but the first
    double gate_bias;           ///< where the gates' biases start

    /// What the network puts out before a softmax: the net input of the last layer.
    Var logits() const { return layers.back().net_input; }
};

/// Appends an input for `sample_count` samples and all layers. Another number of samples is another graph from the
/// same layout, and shares its Parameters. With residual and highway connections the first hidden layer is plain: it
/// brings the inputs to the width that the shortcuts carry. Throws ShapeError if a layer would be empty, or if hidden
/// layers with shortcuts have different widths.
Mlp mlp(Graph& graph, const MlpLayout& layout, std::size_t sample_count);

}  // namespace bp
