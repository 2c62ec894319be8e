#include <algorithm>

#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "ops/all_ops.hpp"
#include "parts.hpp"

namespace bp::chapters::ch13 {

namespace {

/// Both passes over a graph whose last node receives `delta`. Its inputs are parameters, so their values and their
/// error signals each lie in one block.
Messages messages_back(const Graph& graph, Values values, double delta) {
    Parameters<double> parameters(graph);
    std::copy(values.begin(), values.end(), parameters.values().begin());
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, graph.nodes().back().id, View<const double>(&delta, {1, 1}));
    return {ws.gradients().begin(), ws.gradients().end()};
}

/// One node of the engine with k inputs.
template <class O> Messages messages_of(Values y, double delta) {
    Graph graph;
    std::vector<NodeId> inputs;
    for (std::size_t i = 0; i < y.size(); ++i) inputs.push_back(graph.parameter({1, 1}));
    graph.add(O{}, inputs);
    return messages_back(graph, y, delta);
}

/// The engine adds two numbers at a time, or a whole row (y_1 … y_k).
Messages messages_of_sum(Values y, double delta) {
    Graph graph;
    sum(parameter(graph, {1, y.size()}));
    return messages_back(graph, y, delta);
}

double message_of_relu(double x, double delta) { return messages_of<ops::Relu>({&x, 1}, delta)[0]; }

/// A node with one child receives one message, its error signal. b has two children: it stands as two parameters of
/// the same value here, which shows its messages apart.
Picture messages_of_picture() {
    Graph graph;
    const Shape one{1, 1};
    const Var a = parameter(graph, one), b = parameter(graph, one), c = parameter(graph, one),
              d = parameter(graph, one);
    const Var b_again = parameter(graph, one);
    const Var p = a * b, s = p + c, m = max(s, d), loss = m * b_again;
    Parameters<double> parameters(graph);
    std::ranges::copy(std::initializer_list<double>{2, 3, -1, 4, 3}, parameters.values().begin());
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, loss);
    const auto delta = [&ws](Var v) { return ws.delta(v)(0, 0); };
    return {.L_to_m = delta(m),
            .L_to_b = delta(b_again),
            .m_to_s = delta(s),
            .m_to_d = delta(d),
            .s_to_p = delta(p),
            .s_to_c = delta(c),
            .p_to_a = delta(a),
            .p_to_b = delta(b),
            .delta_b = delta(b) + delta(b_again)};
}

}  // namespace

Solution reference() {
    return {.add = messages_of_sum,
            .product = messages_of<ops::Multiply>,
            .long_product = messages_of<ops::Multiply>,
            .max = messages_of<ops::Max>,
            .max_with_ties = messages_of<ops::Max>,
            .relu = message_of_relu,
            .picture = messages_of_picture};
}

}  // namespace bp::chapters::ch13
