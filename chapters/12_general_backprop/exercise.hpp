#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "base/error.hpp"
#include "neuron/sigmoid.hpp"

namespace bp::chapters::ch12 {

/// σ(s) = 1 / (1 + e^-s), there to be called; chapter 1 is about it.
using neuron::sigmoid;

using Numbers = std::vector<double>;
using Values = std::span<const double>;

/// Nodes by number, counted from 0.
using Nodes = std::vector<std::size_t>;

/// A graph: parents[v] lists the nodes that v is computed from, one entry for each argument, so a node that is used
/// twice stands there twice.
using ParentLists = std::vector<Nodes>;

/// Exercise 12.1: the numbers at the nodes of the slide's graph. The forward pass has been made. The places of the
/// seven δ still hold those of an earlier pass.
struct Pass {
    // given
    double w = 0, x = 0, b = 0, t = 0, lambda = 0;
    // values
    double z = 0, y = 0, L = 0, R = 0, L_reg = 0;
    // the blanks, in the order of the slide
    double delta_L_reg = 0, delta_R = 0, delta_L = 0, delta_y = 0, delta_z = 0, delta_w = 0, delta_b = 0;
};

/// Exercise 12.4: a graph after its forward pass. The numbers of the nodes are a topological order: every parent has a
/// smaller one than its child. The last node is the one whose derivatives are wanted; the slide calls it v_N.
struct ComputedGraph {
    ParentLists parents;
    /// graph.partials(v) gives ∂v/∂(parent), one number for each entry of graph.parents[v], in the same order. Each
    /// call is counted.
    std::function<Numbers(std::size_t v)> partials;
};

/// Exercise 12.6: error signals of t and s after a backward pass through the picture, in three orders.
struct Prediction {
    double right_t = 0, right_s = 0;      ///< f, y, x, t, s
    double early_t = 0, early_s = 0;      ///< f, x, t, y, s: t has its turn before y
    double forward_t = 0, forward_s = 0;  ///< s, t, x, y, f: from the front
};

/// What a solution of this chapter provides. No function needs to check its arguments.
struct Solution {
    /// 12.1  z = w x + b, y = σ(z), L = ½ (y - t)², R = ½ w², L_reg = L + λ R. The values are there; fills in the seven
    /// δ, each with the lines before it. Slide: "General Backpropagation", the example.
    void (*blanks)(Pass& pass);

    /// 12.2  All nodes of a graph that arrives in any order, each once, each after all its parents. Any such order
    /// counts. If the nodes form a cycle there is none: the answer is an empty list. Slide: "General Backpropagation".
    Nodes (*order)(const ParentLists& parents);

    /// 12.3  What one node sends. received holds the messages from its children (none, if nobody uses the node),
    /// partials its local derivatives, one for each parent. Gives the message to each parent, in the same order.
    /// Slide: "Backprop as message passing".
    Numbers (*messages)(Values received, Values partials);

    /// 12.4  The backward pass: delta[v] = ∂v_N/∂v times delta_N for every node. delta has one place for each node and
    /// holds whatever an earlier pass left there. At most one call of graph.partials for each node and each edge.
    /// Slide: "General Backpropagation".
    void (*backward)(const ComputedGraph& graph, double delta_N, Numbers& delta);

    /// 12.5  A node type that the engine does not have, the gate o = x σ(g): its value, and its two local derivatives
    /// (∂o/∂x, ∂o/∂g). Slide: "Backprop as message passing", modularity.
    double (*gate)(double x, double g);
    Numbers (*gate_partials)(double x, double g);

    /// 12.6  Six numbers, worked out on paper for the picture in the lesson and typed in. Slide: "General
    /// Backpropagation".
    Prediction (*prediction)();
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch12
