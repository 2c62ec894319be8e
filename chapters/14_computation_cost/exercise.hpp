#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/error.hpp"

namespace bp::chapters::ch14 {

/// The widths of a fully connected network: the number of inputs, then the units of each layer. The lecture's 3-4-4-1
/// is {3, 4, 4, 1}: widths[0] inputs, widths.size() - 1 layers. At least one layer.
using Widths = std::span<const std::size_t>;

/// A number of multiply-adds, or of paths.
using Count = std::uint64_t;

/// Numbers handed to a function.
using Values = std::span<const double>;

/// Nodes by number, counted from 0.
using Nodes = std::vector<std::size_t>;

/// Exercise 14.4: a graph. Every parent has a smaller number than its child.
struct Graph {
    std::size_t size = 0;  ///< the nodes are 0 … size-1
    /// graph.parents(v) lists the nodes that v is computed from, one entry for each time it is used. Calls are counted.
    std::function<Nodes(std::size_t v)> parents;
};

/// What a solution of this chapter provides. All costs are multiply-adds with weights, for one sample; biases and
/// activations cost as much as there are units and are not counted. No function needs to check its arguments.
struct Solution {
    /// 14.1  A forward pass: one for every weight. Slide: "Computation cost".
    Count (*forward_count)(Widths widths);

    /// 14.2  A backward pass that forms all gradients, but not the error signal of the inputs: 2P - P₁, where P is the
    /// number of weights and P₁ that of the first layer. Slide: "Computation cost".
    Count (*backward_count)(Widths widths);

    /// 14.2  One that forms the error signal of the inputs as well: 2P.
    Count (*backward_count_with_input)(Widths widths);

    /// 14.3  The gradient with respect to all weights AND all biases by central differences: two forward passes for
    /// each of them.
    Count (*numeric_gradient_count)(Widths widths);

    /// 14.3  How many times as much that is as a forward pass and a backward pass (2P - P₁) together.
    double (*numeric_over_backprop)(Widths widths);

    /// 14.4  On how many ways can one go from `from` to `to`, always from a parent to its child? A parent that is used
    /// twice gives two ways; from a node to itself there is one, standing still. At most four calls of graph.parents
    /// for each node and each edge, though there may be 2^40 ways.
    Count (*path_count)(const Graph& graph, std::size_t from, std::size_t to);

    /// 14.5  A table of sizes x and costs y, y ≈ c x^p with unknown c: the exponent p, as the slope of the straight
    /// line through the points (log x, log y) by least squares. At least three points, all positive.
    double (*exponent)(Values x, Values y);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch14
