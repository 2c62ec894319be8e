#pragma once

#include <optional>
#include <vector>

#include "graph/graph.hpp"
#include "layered/per_layer.hpp"

/// The dependency graph of the slides as one of the engine's.
namespace bp::chapters::ch09 {

/// s⁽ˡ⁾ = W⁽ˡ⁾ᵀ x⁽ˡ⁻¹⁾ and x⁽ˡ⁾ = σ(s⁽ˡ⁾), as printed without a bias, and the squared loss.
struct LayeredGraph {
    Graph graph;
    layered::PerLayer<NodeId> weights;
    NodeId loss{};
};

/// From the number of inputs and the units of each layer. With `only` the weights of that layer alone are parameters,
/// all others are data, so that a backward pass looks for one gradient.
LayeredGraph layered_graph(const std::vector<std::size_t>& widths, std::optional<std::size_t> only = {});

/// For every node the least number of edges between it and the loss.
std::vector<std::size_t> levels_below(const Graph& graph, NodeId loss);

}  // namespace bp::chapters::ch09
