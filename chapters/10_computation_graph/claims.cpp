#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "course/draw.hpp"
#include "graph/expression.hpp"
#include "graph/order.hpp"
#include "graph/passes.hpp"
#include "inspect/cost.hpp"
#include "inspect/expression.hpp"
#include "inspect/trace.hpp"
#include "parts.hpp"
#include "values.hpp"

namespace bp::chapters::ch10 {

namespace {

using course::Numbers;
using course::Truth;

constexpr int kTries = 1'000;

double any_number(Random& random) { return course::simple_numbers()[random.below(course::simple_numbers().size())]; }

/// s, y, L, δ_y, δ_s, δ_w, δ_b as the engine computes them.
Numbers by_engine(Pass pass) {
    const Solution engine = reference();
    engine.forward(pass);
    engine.backward(pass);
    return {pass.s, pass.y, pass.L, pass.delta_y, pass.delta_s, pass.delta_w, pass.delta_b};
}

double largest_difference(const Numbers& a, const Numbers& b) {
    double largest = 0;
    for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

course::Claim worked_example() {
    const bool first =
        by_engine({.w = 2, .x = 0.5, .b = -1, .t = 1}) == Numbers{0, 0.5, 0.125, -0.5, -0.125, -0.0625, -0.125};
    const bool second =
        by_engine({.w = 2, .x = 3, .b = -6, .t = 0}) == Numbers{0, 0.5, 0.125, 0.5, 0.125, 0.375, 0.125};
    // y = 3/4 tells y (1 - y) = 3/16 from y², which at y = 1/2 it equals
    const double third = largest_difference(by_engine({.w = std::log(3.0), .x = 1}),
                                            {std::log(3.0), 0.75, 0.28125, 0.75, 0.140625, 0.140625, 0.140625});
    Random random(64);
    double worst = 0;
    for (int n = 0; n < kTries; ++n) {
        Pass pass{.w = any_number(random), .x = any_number(random), .b = any_number(random), .t = any_number(random)};
        const Numbers engine = by_engine(pass);
        compute(Activation::sigmoid, pass);
        Numbers right{pass.s, pass.y, pass.L};
        for (const double slope : slopes_of_loss(Activation::sigmoid, pass)) right.push_back(slope);
        worst = std::max(worst, largest_difference(engine, right));
    }
    return {
        .id = "64",
        .slide = "An implementation perspective",
        .statement = "Univariate logistic least squares: seven lines give the loss and its derivatives.",
        .truth = Truth::holds,
        .measured = fmt::format("w = 2, x = 1/2, b = -1, t = 1 gives δ_w = -1/16, w = 2, x = 3, b = -6, t = 0 gives "
                                "δ_w = 3/8, all seven numbers exact; at y = 3/4 within {}; in {} random points "
                                "within {:.0e} of the complex step",
                                course::to_text(third), kTries, worst),
        .confirmed = first && second && third < 1e-15 && worst < 1e-12};
}

/// The arithmetic of both passes of the engine for a model with D weights.
Operations engine_work(std::size_t D) {
    Graph graph;
    const Var x = input(graph, {1, D}), w = parameter(graph, {D, 1}), b = parameter(graph, {1, 1});
    const Var loss = squared_loss(sigmoid(matmul(x, w) + b), constant(graph, 1));
    const inspect::Cost cost = inspect::total(inspect::costs_by_counting(graph, loss));
    return cost.forward + cost.backward;
}

course::Claim shared_work() {
    const Counts one = reference().counts(1), many = reference().counts(1000);
    const Operations engine = engine_work(1), wide = engine_work(1000);
    const bool is_exact = one.formula_activations == 4 && one.formula_multiplications == 7 &&
                          one.structured_activations == 2 && one.structured_multiplications == 3 &&
                          many.formula_activations == 2002 && many.formula_multiplications == 2'004'001 &&
                          many.structured_activations == 2 && many.structured_multiplications == 2001;
    return {.id = "65",
            .slide = "Univariate chain rule: a structured way to implement it",
            .statement = "Computed in this order, each derivative reuses the one before: dL/ds serves w and b alike.",
            .truth = Truth::holds,
            .measured = fmt::format(
                "by formulas {} evaluations of σ and σ' and {} multiplications for one weight, {} and {} for "
                "1000; structured {} and {}, {} and {}; both passes of the engine together call exp "
                "{} time for one weight, {} time for 1000",
                one.formula_activations, one.formula_multiplications, many.formula_activations,
                many.formula_multiplications, one.structured_activations, one.structured_multiplications,
                many.structured_activations, many.structured_multiplications, engine.functions, wide.functions),
            .confirmed = is_exact && engine.functions == 1 && wide.functions == 1};
}

course::Claim nodes_and_edges() {
    inspect::Values given;
    for (const char* const name : {"w", "x", "b", "t"}) given.emplace(name, make_tensor<double>({{1}}));
    const auto computation = inspect::parse_expression("s = w*x + b; y = sigmoid(s); L = 0.5*(y - t)^2", given);
    const Graph& graph = computation.graph;
    const inspect::Trace drawn = inspect::named_nodes(inspect::trace(computation));
    std::size_t edges = 0, computed = 0;
    ParentLists parents;
    for (const inspect::TracedNode& node : drawn.nodes) {
        edges += node.edges.size();
        computed += node.edges.empty() ? 0 : 1;
        Nodes list;
        for (const inspect::TracedEdge& edge : node.edges) list.push_back(edge.parent);
        parents.push_back(list);
    }
    const auto order = topological_order(parents, [&](std::size_t v) { return drawn.nodes[v].name; });  // or it throws
    return {.id = "66",
            .slide = "Univariate chain rule: computation graph",
            .statement =
                "The nodes of the graph are the inputs and the computed quantities; an edge leads to each "
                "quantity from those it is computed from directly.",
            .truth = Truth::holds,
            .measured = fmt::format("as drawn {} nodes, {} of them computed, and {} edges, without a cycle; with one "
                                    "node for each elementary operation {} nodes and {} edges",
                                    drawn.nodes.size(), computed, edges, graph.size(), graph.edge_count()),
            .confirmed = drawn.nodes.size() == 7 && computed == 3 && edges == 6 && order.size() == 7 &&
                         graph.size() > 7 && graph.edge_count() > 6};
}

/// How often x stands in the derivative of x^(2^k), built by k squarings and written out by the product rule.
std::size_t letters_in_formula(int k) {
    std::string value = "x", slope = "1";
    for (int i = 0; i < k; ++i) {
        slope = "(" + slope + "*" + value + "+" + value + "*" + slope + ")";
        value = "(" + value + "*" + value + ")";
    }
    return static_cast<std::size_t>(std::ranges::count(slope, 'x'));
}

course::Claim values_not_expressions() {
    constexpr int k = 16;
    Graph graph;
    const Var x = parameter(graph, {1, 1});
    Var v = x;
    for (int i = 0; i < k; ++i) v = v * v;
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    bool is_exact = true;
    for (const double at : {1.0, -1.0, 0.0}) {
        parameters.values()[0] = at;
        forward(graph, ws);
        backward(graph, ws, v);
        is_exact = is_exact && ws.delta(x)(0, 0) == std::ldexp(at, k);  // 2^k x^(2^k - 1), an odd power
    }
    std::size_t numbers = 0;
    for (const Node& node : graph.nodes()) numbers += ws.delta(node.id).size();
    const std::size_t letters = letters_in_formula(k), before = letters_in_formula(k - 1);
    return {
        .id = "67",
        .slide = "Univariate chain rule: a shorthand notation",
        .statement = "An error signal is a value that the program computes: one number for each node, not a formula.",
        .truth = Truth::holds,
        .measured = fmt::format("x squared {} times: {} error signals for {} nodes, exact at 1, -1 and 0; the "
                                "derivative written out has {} times the letter x, {} one squaring earlier",
                                k, numbers, graph.size(), letters, before),
        .confirmed = is_exact && numbers == k + 1 && letters == (k << k) && before == ((k - 1) << (k - 1))};
}

}  // namespace

std::vector<course::Claim> claims() {
    return {worked_example(), shared_work(), nodes_and_edges(), values_not_expressions()};
}

}  // namespace bp::chapters::ch10
