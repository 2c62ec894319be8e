#include <fmt/format.h>

#include "graph/passes.hpp"
#include "inspect/cost.hpp"
#include "layered/counts.hpp"
#include "nn/objective.hpp"
#include "ops/matmul.hpp"
#include "parts.hpp"

// What a gradient costs with a backward pass and without one, counted.
namespace bp::chapters::ch07 {

namespace {

/// Multiply-adds of a gradient with respect to all weights, both ways.
struct Costs {
    std::uint64_t weights = 0;
    std::uint64_t backprop = 0;  ///< a forward and a backward pass
    std::uint64_t numeric = 0;   ///< two forward passes for each weight
};

std::uint64_t multiply_adds_so_far() { return Counted::done().multiply_adds; }

/// Moves every weight up and down and runs the forward pass on numbers that count; biases are left out on both sides.
std::uint64_t numeric_gradient(const Graph& graph, const Mlp& network) {
    Parameters<Counted> parameters(graph);
    Workspace<Counted> ws(graph, parameters);
    const std::uint64_t before = multiply_adds_so_far();
    for (const Dense& layer : network.layers) {
        for (Counted& w : ws.value(layer.weight).flat()) {
            w.value = 1e-5;
            forward(graph, ws);
            w.value = -1e-5;
            forward(graph, ws);
            w.value = 0;
        }
    }
    return multiply_adds_so_far() - before;
}

/// A forward and a backward pass, counted; activations and biases cost as much as there are units and are left out.
std::uint64_t products_of_both_passes(const Graph& graph, NodeId loss) {
    const std::vector<inspect::Cost> costs = inspect::costs_by_counting(graph, loss);
    std::uint64_t sum = 0;
    for (const Node& v : graph.nodes()) {
        if (!v.op.is<ops::MatMul>()) continue;
        sum += costs[index(v.id)].forward.multiply_adds + costs[index(v.id)].backward.multiply_adds;
    }
    return sum;
}

Costs costs_of(const std::vector<std::size_t>& widths) {
    Graph graph;
    MlpLayout layout{widths.front(), {}, widths.back()};
    for (std::size_t l = 1; l + 1 < widths.size(); ++l) layout.hidden.push_back({widths[l], Activation::sigmoid});
    const Trainable net = trainable(graph, layout, {.loss = Loss::squared, .over_samples = Reduction::sum}, 1);
    return {layered::count(widths).weights, products_of_both_passes(graph, net.loss),
            numeric_gradient(graph, net.network)};
}

}  // namespace

course::Claim backward_is_cheap() {
    std::string measured;
    bool is_confirmed = true;
    for (const std::vector<std::size_t>& widths :
         {std::vector<std::size_t>{1, 1}, {2, 2, 1}, {3, 4, 4, 1}, {8, 16, 16, 4}}) {
        const Costs costs = costs_of(widths);
        const std::uint64_t P = costs.weights;
        const double ratio = static_cast<double>(costs.numeric) / static_cast<double>(costs.backprop);
        measured += fmt::format("{}{} weights: {} against {} ({:.1f} times)", measured.empty() ? "" : "; ", P,
                                costs.numeric, costs.backprop, ratio);
        is_confirmed = is_confirmed && costs.numeric == 2 * P * P && costs.backprop <= 3 * P &&
                       costs.backprop == P + layered::multiply_adds(widths).backward &&
                       3 * costs.numeric >= 2 * P * costs.backprop;
    }
    return {.id = "51",
            .slide = "Backward pass: an efficient method for computing gradients",
            .statement =
                "Backpropagation is efficient: all slopes for at most 3 multiply-adds per weight, where a "
                "difference quotient needs 2P for each of P weights.",
            .truth = course::Truth::holds,
            .measured = "multiply-adds with weights, numeric gradient against forward and backward pass: " + measured,
            .confirmed = is_confirmed};
}

}  // namespace bp::chapters::ch07
