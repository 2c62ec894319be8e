#pragma once

#include <functional>
#include <span>
#include <vector>

#include "graph/workspace.hpp"

namespace bp::beyond {

/// ∂L/∂w at w, and the product of H, the matrix of all second derivatives at w, with a direction v.
struct GradientAndProduct {
    std::vector<double> gradient;
    std::vector<double> product;  ///< H v: how the gradient changes as w moves along v
};

/// H v without H: the engine's own two passes run on duals. Every parameter is the dual w_i + ε v_i, so every number of
/// both passes carries its derivative along v with it, and the error signals of the parameters come out as
/// ∂L/∂w_i + ε (H v)_i. One pass forward and one back, whatever the number of parameters; H itself would have P².
/// Lecture, "Backpropagation": second-order methods use it too.
class HessianVector {
  public:
    /// For this loss, with the inputs that `data` holds now. The graph must outlive it. Throws GraphError if `data` was
    /// made for another graph.
    HessianVector(const Graph& graph, NodeId loss, const Workspace<double>& data);

    /// Throws ShapeError unless w and v have a number for each parameter; otherwise as backward().
    GradientAndProduct operator()(std::span<const double> w, std::span<const double> v);

  private:
    const Graph* graph_;
    NodeId loss_;
    Parameters<Dual> parameters_;
    Workspace<Dual> ws_;
};

/// A gradient as a function of the parameters.
using GradientAt = std::function<std::vector<double>(std::span<const double> w)>;

/// The same product from two gradients, (∇L(w + h v) - ∇L(w - h v)) / 2h: right to about nine digits with a step h of
/// 1e-5 over the length of v. Throws ShapeError unless w, v and the gradient are equally long, InputError for h = 0.
std::vector<double> product_by_differences(const GradientAt& gradient, std::span<const double> w,
                                           std::span<const double> v, double h);

}  // namespace bp::beyond
