#include "nn/mlp.hpp"

#include <string>

namespace bp {

Dense dense(Var X, LayerLayout layout, std::size_t l) {
    const std::string number = std::to_string(l);
    const Var W = parameter(X.graph(), {X.shape().cols(), layout.unit_count}).named("W" + number);
    const Var b = parameter(X.graph(), {1, layout.unit_count}).named("b" + number);
    const Var s = (matmul(X, W) + b).named("s" + number);
    if (layout.activation == Activation::identity) return {W, b, s, s};  // one node, and so one name
    const Var x = activate(layout.activation, s).named("x" + number);
    return {W, b, s, x};
}

Mlp mlp(Graph& graph, const MlpLayout& layout, std::size_t sample_count) {
    Mlp network{input(graph, {sample_count, layout.input_count}).named("x0"), {}};
    Var x = network.input;
    for (const LayerLayout& hidden : layout.hidden) {
        network.layers.push_back(dense(x, hidden, network.layers.size() + 1));
        x = network.layers.back().activation;
    }
    const LayerLayout output{layout.output_count, Activation::identity};
    network.layers.push_back(dense(x, output, network.layers.size() + 1));
    return network;
}

}  // namespace bp
