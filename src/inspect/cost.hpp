#pragma once

#include <vector>

#include "graph/graph.hpp"

namespace bp::inspect {

/// The arithmetic of both passes at one node, or of a whole graph. Lecture, "Computation cost".
struct Cost {
    Operations forward;
    Operations backward;

    bool operator==(const Cost&) const = default;
};

/// Node by node from the formulas of the ops: what a forward pass and a backward pass from `loss` do. A node that
/// sends no messages costs nothing backward.
std::vector<Cost> costs_by_formula(const Graph& graph, NodeId loss);

/// The same by counting: both passes run on numbers that count their own arithmetic, and are read node by node. Equal
/// to the formulas, or one of them is wrong. All leaves hold the number `value`.
std::vector<Cost> costs_by_counting(const Graph& graph, NodeId loss, double value = 0.5);

/// Both passes over all nodes together.
Cost total(const std::vector<Cost>& costs);

}  // namespace bp::inspect
