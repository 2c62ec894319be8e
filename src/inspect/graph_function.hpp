#pragma once

#include <span>
#include <vector>

#include "graph/workspace.hpp"
#include "inspect/computation.hpp"

namespace bp::inspect {

/// A computation as a function of the numbers of one leaf, all else held fixed: f(x) = Σ seed ∘ loss. Difference
/// quotients see nothing but its values; its two analytic derivatives are there to be compared with them and with each
/// other. The computation must outlive it.
class GraphFunction {
  public:
    /// Throws GraphError if the node is no parameter and no input.
    GraphFunction(const Computation& computation, NodeId leaf);

    /// f(x), by a forward pass with x in the leaf.
    double operator()(std::span<const double> x);
    /// The leaf's numbers as the computation has them.
    std::vector<double> point() const;
    /// df/dx at the computation's own point, by the backward pass.
    std::vector<double> backward_gradient();
    /// df/dx at the computation's own point in forward mode: one pass on duals for each number of the leaf.
    std::vector<double> forward_gradient();
    /// Whether a max, relu, … takes another branch when number i of the leaf moves by `step` to either side of the
    /// computation's own point: whether some node's parents move as far as its distance to the kink. May say yes where
    /// two arguments move together; never says no where a branch changes.
    bool crosses_kink(std::size_t i, double step);

  private:
    /// The values of all nodes after a forward pass at x.
    std::vector<double> values_at(std::span<const double> x);
    double moved(const Node& v, std::span<const double> before, std::span<const double> after) const;

    const Computation* computation_;
    NodeId leaf_;
    Parameters<double> parameters_;
    Workspace<double> ws_;
    std::vector<std::size_t> starts_;  // where each node's numbers begin in values_at()
};

}  // namespace bp::inspect
