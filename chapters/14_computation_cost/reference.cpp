#include "graph/graph.hpp"
#include "layered/counts.hpp"
#include "nn/path_count.hpp"
#include "ops/all_ops.hpp"
#include "parts.hpp"
#include "report/power_law.hpp"

namespace bp::chapters::ch14 {

namespace {

std::vector<std::size_t> list_of(Widths widths) { return {widths.begin(), widths.end()}; }

Count forward_of(Widths widths) { return layered::multiply_adds(list_of(widths)).forward; }
Count backward_of(Widths widths) { return layered::multiply_adds(list_of(widths)).backward; }
Count backward_with_input_of(Widths widths) { return layered::multiply_adds(list_of(widths)).backward_with_input; }

Count numeric_of(Widths widths) {
    const layered::Counts network = layered::count(list_of(widths));
    return 2 * network.parameters() * network.weights;
}

double ratio_of(Widths widths) {
    return static_cast<double>(numeric_of(widths)) / static_cast<double>(forward_of(widths) + backward_of(widths));
}

/// The same graph in the engine, node for node: only its edges matter, so the ops are any that take so many parents.
Count paths_of(const Graph& graph, std::size_t from, std::size_t to) {
    bp::Graph same;
    std::vector<NodeId> nodes;
    for (std::size_t v = 0; v < graph.size; ++v) {
        std::vector<NodeId> parents;
        for (const std::size_t parent : graph.parents(v)) parents.push_back(nodes[parent]);
        if (parents.empty()) nodes.push_back(same.input({1, 1}));
        if (parents.size() == 1) nodes.push_back(same.add(make_op("abs"), parents));
        if (parents.size() > 1) nodes.push_back(same.add(make_op("multiply"), parents));
    }
    return bp::path_count(same, nodes[from], nodes[to]);
}

double exponent_of(Values x, Values y) { return report::power_law(x, y).exponent; }

}  // namespace

Solution reference() {
    return {.forward_count = forward_of,
            .backward_count = backward_of,
            .backward_count_with_input = backward_with_input_of,
            .numeric_gradient_count = numeric_of,
            .numeric_over_backprop = ratio_of,
            .path_count = paths_of,
            .exponent = exponent_of};
}

}  // namespace bp::chapters::ch14
