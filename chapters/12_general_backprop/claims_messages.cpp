#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "course/draw.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "inspect/expression.hpp"
#include "inspect/trace.hpp"
#include "ops/elementwise.hpp"
#include "ops/op_table.hpp"
#include "parts.hpp"
#include "values.hpp"

// What the slide on message passing says: messages add up, and a node needs to know nothing but itself.
namespace bp::chapters::ch12 {

namespace {

using course::Truth;

double any_number(Random& random) { return course::simple_numbers()[random.below(course::simple_numbers().size())]; }

/// The gate of exercise 12.5 as a node type of the engine. Here stands everything that anybody has to know about it.
struct Gate : ops::Elementwise<Gate, 2> {
    static constexpr std::string_view name = "gate";
    static constexpr std::string_view formula = "x σ(g)";
    static constexpr std::string_view rule = "δ σ(g) to x, δ out (1 - σ(g)) to g";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x, T g) { return x * sigmoid_of(g); }
    template <class T> static ops::Partials<T, 2> partials(T /*x*/, T g, T out) {
        const T open = sigmoid_of(g);
        return {open, out * (T{1} - open)};
    }
};

}  // namespace

course::Claim messages_add_up() {
    constexpr int kTries = 200;
    Random random(77);
    std::size_t messages = 0, exact_messages = 0, nodes = 0, exact_nodes = 0;
    for (int i = 0; i < kTries; ++i) {
        inspect::Values given;
        for (const char* const name : {"w", "x", "b", "t"}) {
            given.emplace(name, make_tensor<double>({{any_number(random)}}));
        }
        const inspect::Trace trace = inspect::trace(inspect::parse_expression(
            "z = w*x + b; y = sigmoid(z); L = 0.5*(y - t)^2; R = 0.5*w^2; L_reg = L + 0.25*R", given));
        std::vector<double> received(trace.nodes.size(), 0.0);
        received[trace.loss] = 1;
        for (std::size_t v = trace.nodes.size(); v-- > 0;) {
            const inspect::TracedNode& node = trace.nodes[v];
            if (!node.delta) continue;
            ++nodes;
            exact_nodes += received[v] == (*node.delta)(0, 0) ? 1 : 0;
            for (const inspect::TracedEdge& edge : node.edges) {
                if (!edge.message) continue;
                const double message = (*edge.message)(0, 0);
                received[edge.parent] += message;
                ++messages;
                exact_messages += message == (*node.delta)(0, 0) * (*edge.local_derivative)(0, 0) ? 1 : 0;
            }
        }
    }
    return {.id = "77",
            .slide = "Backprop as message passing",
            .statement =
                "A node aggregates the messages from its children into its error signal, then passes messages "
                "to its parents.",
            .truth = Truth::holds,
            .measured = fmt::format("in {} passes {} of {} messages are δ times the local derivative and {} of {} "
                                    "error signals the sum of the messages received, bit by bit",
                                    kTries, exact_messages, messages, exact_nodes, nodes),
            .confirmed = messages > 0 && exact_messages == messages && nodes > 0 && exact_nodes == nodes};
}

course::Claim nodes_are_modular() {
    constexpr int kTries = 1'000;
    const auto loss = [](auto at) {
        const auto gated = gate_of(at[0] * at[1], at[0]);
        const auto o = gate_of(gated, gated + at[1]);
        return o * o;
    };
    Graph graph;
    const Var a = parameter(graph, {1, 1}), b = parameter(graph, {1, 1});
    const Var gated = make_node(Gate{}, {a * b, a}), o = make_node(Gate{}, {gated, gated + b}), L = square(o);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    Random random(78);
    double worst = 0;
    for (int i = 0; i < kTries; ++i) {
        const Numbers at{any_number(random), any_number(random)};
        std::ranges::copy(at, parameters.values().begin());
        forward(graph, ws);
        backward(graph, ws, L);
        for (std::size_t j = 0; j < at.size(); ++j) {
            const double right = inspect::complex_step_derivative(loss, at, j);
            worst = std::max(worst, std::abs(ws.gradients()[j] - right) / std::max(1.0, std::abs(right)));
        }
    }
    return {.id = "78",
            .slide = "Backprop as message passing",
            .statement =
                "Modularity: a node has to know the derivatives with respect to its arguments, and nothing of "
                "the graph around it.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("a node type that src/ does not know, one struct with no access to the graph, "
                                    "gives gradients within {:.0e} of the complex step in {} points; besides its "
                                    "formula it needs the values of the forward pass",
                                    worst, kTries),
            .confirmed = worst < 1e-12};
}

course::Claim backward_replaces() {
    constexpr int kTries = 500;
    Graph graph;
    const Var a = parameter(graph, {1, 1}), b = parameter(graph, {1, 1});
    const Var gated = make_node(Gate{}, {a * b, a}), L = square(gated + a);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    Random random(84);
    int same = 0, would_be_double = 0;
    for (int i = 0; i < kTries; ++i) {
        for (double& x : parameters.values()) x = 0.5 + random.uniform(0, 1);  // no gradient is 0
        forward(graph, ws);
        backward(graph, ws, L);
        const Numbers once(ws.gradients().begin(), ws.gradients().end());
        backward(graph, ws, L);
        same += std::ranges::equal(once, ws.gradients()) ? 1 : 0;
        would_be_double += std::ranges::equal(once, ws.gradients(), [](double x, double y) { return y == 2 * x; });
    }
    return {.id = "84",
            .slide = "Backprop as message passing",
            .statement =
                "Error signals begin at 0 in every backward pass: a second pass from the same values gives the "
                "same gradient, not twice as much.",
            .truth = Truth::holds,
            .measured = fmt::format("in {} of {} points the second pass left the gradient of the first, bit by bit; "
                                    "twice as much in {}",
                                    same, kTries, would_be_double),
            .confirmed = same == kTries && would_be_double == 0};
}

}  // namespace bp::chapters::ch12
