#include "beyond/rule_network.hpp"

#include "beyond/feedback_matmul.hpp"

namespace bp::beyond {

namespace {

/// Appends a layer on top of X; returns what the layer above reads.
Var append_layer(RuleNetwork& network, Var X, LayerLayout layout, Feedback feedback) {
    Graph& graph = X.graph();
    const std::string label = std::to_string(network.layers.size() + 1);
    const Shape shape{X.shape().cols(), layout.unit_count};
    const Var W = parameter(graph, shape).named("W" + label);
    const Var b = parameter(graph, {1, layout.unit_count}).named("b" + label);
    const Var noise = input(graph, {X.shape().rows(), layout.unit_count}).named("noise" + label);
    std::optional<Var> B;
    // below the first layer nothing is to be learned, so no error signal leaves it
    if (feedback == Feedback::fixed && !network.layers.empty()) B = input(graph, shape).named("B" + label);
    const Var product = B ? feedback_matmul(X, W, *B) : matmul(X, W);
    network.layers.push_back({X, W, b, noise, B});
    return activate(layout.activation, product + b + noise);
}

}  // namespace

RuleNetwork rule_network(Graph& graph, const MlpLayout& layout, std::size_t sample_count, Feedback feedback) {
    if (layout.connectivity != Connectivity::plain) {
        throw InputError("rule network: the layout asks for " + std::string{name_of(layout.connectivity)} +
                         " connections; it must be plain");
    }
    const Var x = input(graph, {sample_count, layout.input_count}).named("x0");
    const Var t = input(graph, {sample_count, layout.output_count}).named("t");
    RuleNetwork network{x, t, {}, x, x};  // the losses come last
    Var below = x;
    for (const LayerLayout& hidden : layout.hidden) below = append_layer(network, below, hidden, feedback);
    const Var output = append_layer(network, below, {layout.output_count, Activation::identity}, feedback);
    network.losses = (0.5 * sum(square(output - t), 1)).named("losses");
    network.loss = mean(network.losses).named("L");
    return network;
}

}  // namespace bp::beyond
