#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/error.hpp"

namespace bp::chapters::ch07 {

/// Numbers handed to a function: read them as o[k]; o.size() of them, counted from 0.
using Values = std::span<const double>;

/// Numbers handed back.
using Numbers = std::vector<double>;

/// Exercise 7.5: the gradient of some function E. Call it as gradient(w); it gives ∂E/∂w_i for every i. In a network
/// each call is a forward and a backward pass, so each call counts.
using Gradient = std::function<Numbers(Values w)>;

/// Exercise 7.5: how to descend, and when to stop.
struct Plan {
    double learning_rate = 0;    ///< η
    double tolerance = 0;        ///< stop where no slope is steeper: |∂E/∂w_i| ≤ tolerance for every i
    std::size_t most_steps = 0;  ///< or after this many steps
};

/// Exercise 7.5: where the descent ended, and how many steps it made.
struct Run {
    Numbers w;
    std::size_t steps = 0;
};

/// What a solution of this chapter provides. No function needs to check its arguments: lists that belong together are
/// equally long, and none is empty.
struct Solution {
    /// 7.1  ½ Σ_k (o_k - t_k)². Slide: "Parameter learning: Backward Pass".
    double (*squared_loss)(Values o, Values t);

    /// 7.1  Its derivative with respect to each output, ∂/∂o_k = o_k - t_k.
    Numbers (*squared_loss_slopes)(Values o, Values t);

    /// 7.2  y_k = e^{z_k} / Σ_l e^{z_l}, right for all z, also for ±1000. Slide: "Parameter learning: Backward Pass",
    /// whose cross-entropy needs outputs that sum to 1.
    Numbers (*softmax)(Values z);

    /// 7.3  -Σ_k t_k log o_k, with the natural logarithm. The outputs sum to 1. Where t_k = 0 the term is 0, even if
    /// o_k = 0 too.
    double (*cross_entropy)(Values o, Values t);

    /// 7.3  The same for one output o = P(yes) and one target t, 0 or 1 or in between: -t log o - (1 - t) log(1 - o).
    /// A term whose factor is 0 is 0.
    double (*two_term_cross_entropy)(double o, double t);

    /// 7.4  One step of gradient descent: w_i becomes w_i - η ∂E/∂w_i for every i. Changes w, gives nothing back.
    void (*descent_step)(std::span<double> w, Values gradient, double learning_rate);

    /// 7.5  Steps of 7.4 from `start`, each with the gradient at the w reached by then. Stops as soon as no slope is
    /// steeper than plan.tolerance, or after plan.most_steps steps. One call of gradient for each step, and one more
    /// where it stops.
    Run (*descend)(const Gradient& gradient, Values start, const Plan& plan);

    /// 7.6  E = ½ Σ_i λ_i (w_i - w*_i)², all λ_i > 0: a step multiplies the distance w_i - w*_i by a factor that η and
    /// λ_i decide. The size of that factor for the i where it is largest.
    double (*contraction)(Values curvatures, double learning_rate);

    /// 7.6  The η up to which that factor is below 1, so that descent converges from every start.
    double (*largest_rate)(Values curvatures);

    /// 7.6  The same for one weight, E(w) = ½ Σ_n (w x_n - t_n)², a linear neuron with a sum over samples; at least
    /// one x_n is not 0.
    double (*largest_rate_of_weight)(Values x, Values t);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch07
