#include "nn/mlp.hpp"

#include "nn/highway.hpp"
#include "nn/residual.hpp"

namespace bp {

namespace {

Var plain_layer(Mlp& network, Var x, LayerLayout layout, const std::string& label) {
    network.layers.push_back(dense(x, layout, label));
    return network.layers.back().activation;
}

Var highway_layer(Mlp& network, Var x, LayerLayout layout, const std::string& label) {
    const Highway layer = highway(x, layout, label);
    network.layers.push_back(layer.transform);
    network.gates.push_back(layer.gate);
    return layer.output;
}

/// Appends a hidden layer on top of x; returns what the layers above it read.
Var hidden_layer(Mlp& network, Var x, LayerLayout layout, Connectivity connectivity) {
    const std::string label = std::to_string(network.layers.size() + 1);
    const bool is_first = network.layers.empty();  // x is the input, whose width no shortcut can carry on
    switch (connectivity) {
        case Connectivity::plain:
            return plain_layer(network, x, layout, label);
        case Connectivity::residual:
            if (is_first) return plain_layer(network, x, layout, label);
            return residual(x, plain_layer(network, x, layout, label)).named("y" + label);
        case Connectivity::highway:
            if (is_first) return plain_layer(network, x, layout, label);
            return highway_layer(network, x, layout, label);
        case Connectivity::dense:
            return concatenate({x, plain_layer(network, x, layout, label)}).named("y" + label);
    }
    throw GraphError("mlp: there is no such connectivity");
}

}  // namespace

Mlp mlp(Graph& graph, const MlpLayout& layout, std::size_t sample_count) {
    Mlp network{input(graph, {sample_count, layout.input_count}).named("x0"), {}, {}, layout.gate_bias};
    Var x = network.input;
    for (const LayerLayout& hidden : layout.hidden) x = hidden_layer(network, x, hidden, layout.connectivity);
    plain_layer(network, x, {layout.output_count, Activation::identity}, std::to_string(network.layers.size() + 1));
    return network;
}

}  // namespace bp
