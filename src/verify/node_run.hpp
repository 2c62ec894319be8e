#pragma once

#include <functional>

#include "graph/expression.hpp"

namespace bp::verify {

/// What is built on one matrix of parameters, run forward and backward once.
struct NodeRun {
    Tensor<double> value;  ///< of the node that was built
    Tensor<double> delta;  ///< the error signal of the parameters
};

/// From `seed` at the node; from ones if there is none.
NodeRun run_node(const Tensor<double>& z, const std::function<Var(Graph&, Var)>& build, Tensor<double> seed = {});

}  // namespace bp::verify
