#include "layered_graph.hpp"

#include <algorithm>

#include "graph/expression.hpp"

namespace bp::chapters::ch09 {

LayeredGraph layered_graph(const std::vector<std::size_t>& widths, std::optional<std::size_t> only) {
    LayeredGraph drawn;
    Graph& graph = drawn.graph;
    Var x = input(graph, {1, widths.front()});
    for (std::size_t l = 1; l < widths.size(); ++l) {
        const Shape shape{widths[l - 1], widths[l]};
        const Var W = only.value_or(l) == l ? parameter(graph, shape) : input(graph, shape);
        drawn.weights.push_back(W);
        x = sigmoid(matmul(x, W));
    }
    drawn.loss = squared_loss(x, input(graph, {1, widths.back()}));
    return drawn;
}

std::vector<std::size_t> levels_below(const Graph& graph, NodeId loss) {
    std::vector<std::size_t> levels(graph.size(), graph.size());
    levels[index(loss)] = 0;
    for (const Node& v : graph.back_from(loss)) {
        for (const NodeId parent : graph.parents(v)) {
            levels[index(parent)] = std::min(levels[index(parent)], levels[index(v.id)] + 1);
        }
    }
    return levels;
}

}  // namespace bp::chapters::ch09
