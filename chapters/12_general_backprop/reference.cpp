#include "base/error.hpp"
#include "graph/expression.hpp"
#include "graph/order.hpp"
#include "graph/passes.hpp"
#include "parts.hpp"

namespace bp::chapters::ch12 {

namespace {

Var parameter(Graph& graph) { return bp::parameter(graph, {1, 1}); }

/// Both passes of the engine, with `delta` as the error signal of the loss.
Workspace<double> both_passes(const Graph& graph, Parameters<double>& parameters, NodeId loss, double delta) {
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, loss, View<const double>(&delta, {1, 1}));
    return ws;
}

void blanks(Pass& pass) {
    Graph graph;
    const Var w = parameter(graph), b = parameter(graph), x = constant(graph, pass.x), t = constant(graph, pass.t);
    const Var z = w * x + b, y = sigmoid(z), L = 0.5 * square(y - t), R = 0.5 * square(w);
    const Var L_reg = L + pass.lambda * R;
    Parameters<double> parameters(graph);
    parameters.values()[0] = pass.w;
    parameters.values()[1] = pass.b;
    const Workspace<double> ws = both_passes(graph, parameters, L_reg, 1);
    const auto delta = [&ws](Var v) { return ws.delta(v)(0, 0); };
    pass.delta_L_reg = delta(L_reg);
    pass.delta_R = delta(R);
    pass.delta_L = delta(L);
    pass.delta_y = delta(y);
    pass.delta_z = delta(z);
    pass.delta_w = delta(w);
    pass.delta_b = delta(b);
}

Nodes order(const ParentLists& parents) {
    try {
        return topological_order(parents, [](std::size_t v) { return std::to_string(v); });
    } catch (const GraphError&) {
        return {};  // a cycle
    }
}

/// A node whose children are linear: child i multiplies the node by received[i], and the loss is their sum. The node
/// itself is the sum of its parents times the partials.
Numbers messages(Values received, Values partials) {
    Graph graph;
    std::vector<Var> parents;
    for (std::size_t j = 0; j < partials.size(); ++j) parents.push_back(parameter(graph));
    Var node = parameter(graph);  // one more parent, so that a node without parents has an error signal too
    for (std::size_t j = 0; j < partials.size(); ++j) node = node + partials[j] * parents[j];
    Var loss = 0.0 * node;
    for (const double message : received) loss = loss + message * node;
    Parameters<double> parameters(graph);
    const Workspace<double> ws = both_passes(graph, parameters, loss, 1);
    const auto sent = ws.gradients().first(partials.size());
    return {sent.begin(), sent.end()};
}

/// The graph once more in the engine, with linear nodes of the same local derivatives.
void backward_by_engine(const ComputedGraph& computed, double delta_N, Numbers& delta) {
    Graph graph;
    std::vector<Var> nodes;
    for (std::size_t v = 0; v < computed.parents.size(); ++v) {
        const Nodes& parents = computed.parents[v];
        const Numbers partials = computed.partials(v);
        Var node = parameter(graph);
        for (std::size_t j = 0; j < parents.size(); ++j) node = node + partials[j] * nodes[parents[j]];
        nodes.push_back(node);
    }
    Parameters<double> parameters(graph);
    const Workspace<double> ws = both_passes(graph, parameters, nodes.back(), delta_N);
    for (std::size_t v = 0; v < nodes.size(); ++v) delta[v] = ws.delta(nodes[v])(0, 0);
}

double gate(double x, double g) {
    Graph graph;
    const Var o = constant(graph, x) * sigmoid(constant(graph, g));
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    return ws.value(o)(0, 0);
}

Numbers gate_partials(double x, double g) {
    Graph graph;
    const Var x_node = parameter(graph), g_node = parameter(graph), o = x_node * sigmoid(g_node);
    Parameters<double> parameters(graph);
    parameters.values()[0] = x;
    parameters.values()[1] = g;
    const Workspace<double> ws = both_passes(graph, parameters, o, 1);
    return {ws.gradients().begin(), ws.gradients().end()};
}

/// The picture of 12.6. What t has when it passes its messages early: all of δ_t but the message from y, which is
/// what arrives at t if y's use of it stands as a parameter of its own.
Prediction prediction() {
    Graph graph;
    const Var s = parameter(graph), t = 3 * s, t_for_y = parameter(graph);
    const Var x = t + constant(graph, 1), y = 2 * t_for_y, f = x * y;
    Parameters<double> parameters(graph);
    parameters.values()[0] = 1;
    parameters.values()[1] = 3;
    const Workspace<double> ws = both_passes(graph, parameters, f, 1);
    const auto delta = [&ws](Var v) { return ws.delta(v)(0, 0); };
    const double slope = delta(s) / delta(t), whole = delta(t) + delta(t_for_y);
    return {.right_t = whole, .right_s = whole * slope, .early_t = whole, .early_s = delta(s)};
}

}  // namespace

Solution reference() {
    return {.blanks = blanks,
            .order = order,
            .messages = messages,
            .backward = backward_by_engine,
            .gate = gate,
            .gate_partials = gate_partials,
            .prediction = prediction};
}

}  // namespace bp::chapters::ch12
