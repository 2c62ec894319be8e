#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <fmt/format.h>

#include "base/random.hpp"
#include "graph/expression.hpp"
#include "graph/order.hpp"
#include "graph/passes.hpp"
#include "ops/elementwise.hpp"
#include "ops/op_table.hpp"
#include "parts.hpp"
#include "values.hpp"

namespace bp::chapters::ch12 {

namespace {

using course::Truth;

constexpr int kTries = 1'000;

std::string number_of(std::size_t v) { return fmt::format("v{}", v); }

/// Up to 30 nodes with up to three parents each, numbered at random.
ParentLists any_graph(Random& random) {
    Nodes name(1 + random.below(30));
    std::iota(name.begin(), name.end(), std::size_t{0});
    random.shuffle(std::span(name));
    ParentLists parents(name.size());
    for (std::size_t v = 1; v < name.size(); ++v) {
        for (std::size_t j = random.below(4); j > 0; --j) parents[name[v]].push_back(name[random.below(v)]);
    }
    return parents;
}

bool is_topological(const Nodes& order, const ParentLists& parents) {
    Nodes turn(parents.size(), parents.size());
    for (std::size_t i = 0; i < order.size(); ++i) turn[order[i]] = i;
    bool holds = order.size() == parents.size() && !std::ranges::count(turn, parents.size());
    for (std::size_t v = 0; v < parents.size(); ++v) {
        for (const std::size_t p : parents[v]) holds = holds && turn[p] < turn[v];
    }
    return holds;
}

course::Claim order_exists() {
    Random random(72);
    int sorted = 0, same_again = 0;
    std::size_t largest = 0;
    for (int i = 0; i < kTries; ++i) {
        const ParentLists parents = any_graph(random);
        const Nodes order = topological_order(parents, number_of);
        sorted += is_topological(order, parents) ? 1 : 0;
        same_again += order == topological_order(parents, number_of) ? 1 : 0;
        largest = std::max(largest, parents.size());
    }
    std::string refusal;
    try {
        topological_order(ParentLists{{}, {0, 3}, {1}, {2}}, number_of);
    } catch (const GraphError& error) {
        refusal = error.what();
    }
    const bool names_cycle = std::ranges::all_of(
        std::array{"v1", "v2", "v3"}, [&](const char* name) { return refusal.find(name) != std::string::npos; });
    return {.id = "72",
            .slide = "General Backpropagation",
            .statement = "Every computation graph has a topological ordering v_1, …, v_N, parents before children.",
            .truth = Truth::holds,
            .measured = fmt::format("found for {} of {} random graphs of up to {} nodes, the same again in {}; a graph "
                                    "with a cycle is refused{}",
                                    sorted, kTries, largest, same_again,
                                    names_cycle ? ", and the message names its nodes" : ""),
            .confirmed = sorted == kTries && same_again == kTries && names_cycle};
}

/// Node i of a, b, p = a², q = σ(b), r = p q, s = tanh(a), L = r s, from those before it.
Var node_of_seven(Graph& graph, std::size_t i, const std::vector<std::optional<Var>>& v) {
    switch (i) {
        case 2:
            return square(*v[0]);
        case 3:
            return sigmoid(*v[1]);
        case 4:
            return *v[2] * *v[3];
        case 5:
            return tanh(*v[0]);
        case 6:
            return *v[4] * *v[5];
        default:
            return parameter(graph, {1, 1});
    }
}

const ParentLists kSeven{{}, {}, {0}, {1}, {2, 3}, {0}, {4, 5}};

/// L, δ_a and δ_b at a = 3/2, b = -1/2, with the seven nodes built in this order.
Numbers gradient_in(const Nodes& order) {
    Graph graph;
    std::vector<std::optional<Var>> v(kSeven.size());
    for (const std::size_t i : order) v[i] = node_of_seven(graph, i, v);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    const NodeId a = *v[0], b = *v[1], loss = *v[6];
    ws.value(a)(0, 0) = 1.5;
    ws.value(b)(0, 0) = -0.5;
    forward(graph, ws);
    backward(graph, ws, loss);
    return {ws.value(loss)(0, 0), ws.delta(a)(0, 0), ws.delta(b)(0, 0)};
}

course::Claim any_order_will_do() {
    Nodes order{0, 1, 2, 3, 4, 5, 6};
    const Numbers first = gradient_in(order);
    int orders = 0, tried = 0;
    double worst = 0;
    do {
        ++tried;
        if (!is_topological(order, kSeven)) continue;
        ++orders;
        const Numbers other = gradient_in(order);
        for (std::size_t i = 0; i < first.size(); ++i) worst = std::max(worst, std::abs(other[i] - first[i]));
    } while (std::ranges::next_permutation(order).found);
    const auto loss = [](auto at) {
        using std::tanh;
        return at[0] * at[0] * sigmoid_of(at[1]) * tanh(at[0]);
    };
    const Numbers at{1.5, -0.5};
    const double apart = std::max(std::abs(first[1] - inspect::complex_step_derivative(loss, at, 0)),
                                  std::abs(first[2] - inspect::complex_step_derivative(loss, at, 1)));
    return {.id = "73",
            .slide = "General Backpropagation",
            .statement = "Values in topological order, error signals in its reverse: any such order gives the same.",
            .truth = Truth::holds,
            .measured = fmt::format("a graph of 7 nodes has {} topological orders among {}; gradients over all of them "
                                    "differ by at most {}, from the complex step by {}",
                                    orders, tried, course::to_text(worst), course::to_text(apart)),
            .confirmed = orders > 1 && tried == 5040 && worst < 1e-12 && apart < 1e-12};
}

/// x + y, which counts how often its value and its local derivatives are asked for.
struct Tally : ops::Elementwise<Tally, 2> {
    static constexpr std::string_view name = "tally";
    static constexpr std::string_view formula = "x + y";
    static constexpr std::string_view rule = "copies δ, and counts";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    std::size_t* values = nullptr;
    std::size_t* messages = nullptr;

    template <class T> T value(T x, T y) const {
        ++*values;
        return x + y;
    }
    template <class T> ops::Partials<T, 2> partials(T, T, T) const {
        ++*messages;
        return {T{1}, T{1}};
    }
};

course::Claim each_edge_once() {
    constexpr std::size_t k = 20;
    std::size_t values = 0, messages = 0;
    Tally tally;
    tally.values = &values;
    tally.messages = &messages;
    Graph graph;
    const Var x = parameter(graph, {1, 1});
    Var v = x;
    for (std::size_t i = 0; i < k; ++i) v = make_node(tally, {v, v});
    Parameters<double> parameters(graph);
    parameters.values()[0] = 1;
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, v);
    const double paths = ws.delta(x)(0, 0);  // each path contributes a product of ones
    return {.id = "74",
            .slide = "General Backpropagation",
            .statement = "Backpropagation visits each node and each edge once, however many paths there are.",
            .truth = Truth::holds,
            .measured = fmt::format("{} doublings: {} nodes computed, {} messages over {} edges, and the derivative, "
                                    "{}, is the number of paths",
                                    k, values, messages, graph.edge_count(), paths),
            .confirmed = values == k && messages == 2 * k && graph.edge_count() == 2 * k && paths == 1'048'576};
}

course::Claim depth_is_no_limit() {
    constexpr std::size_t depth = 1'000'000;
    Graph graph;
    const Var x = parameter(graph, {1, 1});
    Var v = x;
    for (std::size_t i = 0; i < depth; ++i) v = -v;
    Parameters<double> parameters(graph);
    parameters.values()[0] = 0.5;
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, v);
    const double value = ws.value(v)(0, 0), delta = ws.delta(x)(0, 0);
    return {.id = "75",
            .slide = "General Backpropagation",
            .statement = "The passes are loops over the order, so depth is limited by memory and not by the stack.",
            .truth = Truth::holds,
            .measured = fmt::format("a chain of {} nodes and {} edges: value {} and derivative {}, both exact",
                                    graph.size(), graph.edge_count(), value, delta),
            .confirmed = graph.size() == depth + 1 && graph.edge_count() == depth && value == 0.5 && delta == 1};
}

course::Claim seven_blanks() {
    const Solution engine = reference();
    const auto blanks_at = [&](Pass pass) {
        engine.blanks(pass);
        return blanks_in(pass);
    };
    const bool first = blanks_at({.w = 2, .x = 0.5, .b = -1, .t = 1, .lambda = 0.25}) ==
                       Numbers{1, 0.25, 1, -0.5, -0.125, 0.4375, -0.125};
    const Numbers tenth = blanks_at({.w = 2, .x = 0.5, .b = -1, .t = 1, .lambda = 0.1});
    const bool second = std::abs(tenth[5] - 0.1375) < 1e-15 && tenth[6] == -0.125;
    return {.id = "76",
            .slide = "General Backpropagation: the example",
            .statement = "The seven blanks: δ of L_reg, R, L, y, z, w and b.",
            .truth = Truth::holds,
            .measured = fmt::format("w = 2, x = 1/2, b = -1, t = 1, λ = 1/4 gives 1, 1/4, 1, -1/2, -1/8, 7/16, -1/8, "
                                    "{}; with λ = 1/10, δ_w = {}",
                                    first ? "all exact" : "NOT as by hand", course::to_text(tenth[5])),
            .confirmed = first && second};
}

}  // namespace

std::vector<course::Claim> claims() {
    return {order_exists(), any_order_will_do(), each_edge_once(),    depth_is_no_limit(),
            seven_blanks(), messages_add_up(),   nodes_are_modular(), backward_replaces()};
}

}  // namespace bp::chapters::ch12
