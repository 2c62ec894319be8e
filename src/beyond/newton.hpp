#pragma once

#include <cstddef>

#include "beyond/conjugate_gradients.hpp"

namespace bp::beyond {

/// How exactly H Δw = -g is solved, and what is added to H.
struct NewtonPlan {
    std::size_t most_products = 1000;
    double tolerance = 1e-12;  ///< of the residual, relative to |g|
    double damping = 0;        ///< λ: solves (H + λ I) Δw = -g, a shorter step and one that bends upwards
};

/// Newton's step: Δw with H Δw = -g leads to the bottom of the bowl that has the gradient g and the curvatures H. On a
/// quadratic loss that is the bottom itself; on any other one repeats it. Solved by conjugate gradients, so from
/// products H v alone. Throws NumericError, naming the curvature, where H + λ I does not bend upwards: a Newton step
/// would then climb to a saddle or a top.
std::vector<double> newton_step(std::span<const double> gradient, const Product& product, const NewtonPlan& plan = {});

}  // namespace bp::beyond
