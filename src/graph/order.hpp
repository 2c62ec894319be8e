#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace bp {

/// The children of every node: children[v] lists who has v among its parents, by number and in order, once for each
/// argument position. parents[v] lists the parents of node v in the same way. Throws GraphError for a parent that does
/// not exist; `name_of` says what the message calls a node.
std::vector<std::vector<std::size_t>> children(std::span<const std::vector<std::size_t>> parents,
                                               const std::function<std::string(std::size_t)>& name_of);

/// A topological ordering of nodes that arrive in any order, as numbers into the list: every node comes after all its
/// parents, and among those that could come next the one listed first does, so the answer does not depend on chance.
/// parents[v] lists the parents of node v, by number, by argument position. A Graph needs no such sorting: it is built
/// in order. Takes time linear in nodes and edges, but for the heap that decides ties.
/// Throws GraphError with the names of the nodes along a cycle if there is one, and for a parent that does not exist.
/// Lecture, "General Backpropagation": parents come before children.
std::vector<std::size_t> topological_order(std::span<const std::vector<std::size_t>> parents,
                                           const std::function<std::string(std::size_t)>& name_of);

}  // namespace bp
