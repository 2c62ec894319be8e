#pragma once

#include <vector>

#include "graph/expression.hpp"

namespace bp::chapters::ch05 {

/// The tree of product gates as a computation graph, with four softplus nodes for each gate: x are its leaves.
struct ProductGraph {
    Graph graph;
    std::vector<NodeId> x;
    NodeId product{};

    ProductGraph(std::size_t n, double lambda);

    /// The nodes with a non-linearity.
    std::size_t unit_count() const;
};

/// The flat sum over all patterns of signs as a graph: one row of 2^n nodes e^z. `x` is 1 x n.
struct FlatGraph {
    Graph graph;
    NodeId x{}, product{};

    FlatGraph(std::size_t n, double lambda);
};

/// The value at x, and how it changes with each x_i, by a backward pass.
struct ValueAndSlopes {
    double value;
    std::vector<double> slopes;
};

ValueAndSlopes evaluate(const ProductGraph& net, const std::vector<double>& x);
ValueAndSlopes evaluate(const FlatGraph& net, const std::vector<double>& x);

}  // namespace bp::chapters::ch05
