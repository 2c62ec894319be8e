#pragma once

#include <map>
#include <string>

#include "graph/graph.hpp"

namespace bp::inspect {

/// Numbers for names: what `w=2 x=[[1,2],[3,4]]` says.
using Values = std::map<std::string, Tensor<double>, std::less<>>;

/// A graph with all that its two passes need. An expression and a GRAPH.json are two ways to write one down.
struct Computation {
    Graph graph;
    std::map<NodeId, Tensor<double>> leaves;           ///< the numbers of every parameter and input
    NodeId loss{};                                     ///< where the backward pass starts
    Tensor<double> seed = make_tensor<double>({{1}});  ///< the error signal it starts with, of the loss's shape
};

/// How much a text may ask for before it is refused, so that none can take the machine's memory or stack.
inline constexpr std::size_t kLongestExpression = std::size_t{64} << 10;  ///< bytes
inline constexpr std::size_t kDeepestExpression = 200;                    ///< parentheses, calls, signs and powers
inline constexpr std::size_t kLongestFile = std::size_t{16} << 20;        ///< bytes
inline constexpr std::size_t kMostNumbers = std::size_t{1} << 22;         ///< what a trace computes for nodes and edges

/// Throws InputError, naming the node, if the values of all nodes and the messages and local derivatives of all edges
/// together are more than kMostNumbers.
void check_size(const Graph& graph);

}  // namespace bp::inspect
