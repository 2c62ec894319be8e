#include <algorithm>
#include <array>

#include "convert.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "layered/dense_block.hpp"
#include "layered/highway.hpp"
#include "layered/loss.hpp"
#include "layered/residual.hpp"
#include "parts.hpp"

namespace bp::chapters::ch11 {

namespace {

constexpr Shape kOne{1, 1};

/// Both passes over a graph that `build` makes of parameters with these values; the last node receives `delta`. The
/// result is the error signal of each parameter.
template <class Build> Numbers signals_of(Values values, double delta, Build build) {
    Graph graph;
    std::vector<Var> leaves;
    for (std::size_t i = 0; i < values.size(); ++i) leaves.push_back(parameter(graph, kOne));
    const Var out = build(leaves);
    Parameters<double> parameters(graph);
    std::ranges::copy(values, parameters.values().begin());
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, out, View<const double>(&delta, kOne));
    return {ws.gradients().begin(), ws.gradients().end()};
}

/// Each child is slope t, and the loss sees it with its δ.
double delta_by_engine(Children children) {
    const double t = 1;
    return signals_of({&t, 1}, 1, [children](const std::vector<Var>& leaf) {
        Var loss = 0.0 * leaf[0];
        for (const Child& child : children) loss = loss + child.delta * (child.slope * leaf[0]);
        return loss;
    })[0];
}

template <Var (*node)(Var, Var)> void add_messages(const TwoInputs& o, Values v, Numbers& signals) {
    const Numbers messages =
        signals_of(v, o.delta, [&o](const std::vector<Var>& leaf) { return node(leaf[o.left], leaf[o.right]); });
    for (std::size_t i = 0; i < messages.size(); ++i) signals[i] += messages[i];
}

/// w stands as two parameters of the same value, which shows its two messages apart.
Regularised l2_by_engine(const Regression& given) {
    Graph graph;
    const Var w_in_z = parameter(graph, kOne), w_in_R = parameter(graph, kOne), b = parameter(graph, kOne);
    const Var y = sigmoid(given.x * w_in_z + b);
    const Var R = 0.5 * square(w_in_R);
    const Var loss = squared_loss(y, constant(graph, given.t)) + given.lambda * R;
    Parameters<double> parameters(graph);
    std::ranges::copy(std::array{given.w, given.w, given.b}, parameters.values().begin());
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, loss);
    const double from_z = ws.delta(w_in_z)(0, 0), from_R = ws.delta(w_in_R)(0, 0);
    return {ws.value(loss)(0, 0), from_z, from_R, from_z + from_R, ws.delta(b)(0, 0)};
}

/// The engine's softmax with the given outputs: its rule reads nothing else.
Numbers softmax_message_by_engine(Values y, Values g) {
    Graph graph;
    const Var z = parameter(graph, {1, y.size()}), out = softmax(z);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    for (std::size_t k = 0; k < y.size(); ++k) ws.value(out)(0, k) = y[k];
    backward(graph, ws, out, View<const double>(g.data(), {1, g.size()}));
    return {ws.gradients().begin(), ws.gradients().end()};
}

LogitLoss loss_by_layers(Values z, Values t) {
    constexpr auto kind = layered::Loss::softmax_cross_entropy;
    const bp::Vector<double> logits = vector_of(z), target = vector_of(t);
    return {layered::value(kind, logits, target), layered::delta_output(kind, logits, target).data()};
}

/// δ_x of any of the three blocks.
template <class Block> Numbers delta_x(const Block& block, Values x, Values delta_y) {
    return layered::backward(block, layered::forward(block, vector_of(x)), vector_of(delta_y)).delta_x.data();
}

Numbers residual_by_layers(const Layer& F, Values x, Values delta_y) {
    return delta_x(layered::Residual{{layer_of(F)}}, x, delta_y);
}

Numbers highway_by_layers(const Highway& block, Values x, Values delta_y) {
    return delta_x(layered::Highway{layer_of(block.H), layer_of(block.T)}, x, delta_y);
}

Numbers dense_by_layers(const Dense& block, Values x, Values delta_y) {
    return delta_x(layered::DenseBlock{{layer_of(block.first), layer_of(block.second)}}, x, delta_y);
}

}  // namespace

Solution reference() {
    return {.delta = delta_by_engine,
            .sum = add_messages < operator+>,
            .product = add_messages < operator*>,
            .l2 = l2_by_engine,
            .softmax_message = softmax_message_by_engine,
            .softmax_cross_entropy = loss_by_layers,
            .residual = residual_by_layers,
            .highway = highway_by_layers,
            .dense = dense_by_layers};
}

}  // namespace bp::chapters::ch11
