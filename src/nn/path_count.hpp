#pragma once

#include <cstdint>

#include "graph/graph.hpp"

namespace bp {

/// On how many ways along parents `to` can be reached from `from`: paths(v) is the sum of paths(p) over the parents p
/// of v. One visit per edge, although the number of paths can grow as 2^L with L blocks. Throws NumericError from 2^64
/// paths on. Lecture, "Other network connectivity".
std::uint64_t path_count(const Graph& graph, NodeId from, NodeId to);

}  // namespace bp
