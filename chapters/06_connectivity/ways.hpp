#pragma once

#include "graph/graph.hpp"
#include "nn/mlp.hpp"

namespace bp::chapters::ch06 {

/// Through how many layers, that is nodes with a sigmoid, the shortest way from one node to another leads; the one it
/// starts at is not counted. Throws GraphError if there is no way.
std::size_t fewest_layers(const Graph& graph, NodeId from, NodeId to);

/// A network of sigmoid layers of two units, with one output and without a limit on depth.
MlpLayout deep_layout(Connectivity connectivity, std::size_t depth);

}  // namespace bp::chapters::ch06
