// Chapter 7, loss and gradient descent: what to make small, and one step after another towards it.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

#include <algorithm>
#include <cmath>

namespace bp::chapters::ch07 {

// 7.1  ½ Σ_k (o_k - t_k)²
double squared_loss(Values o, Values t) { throw NotImplemented{"7.1"}; }

// 7.1  One slope for each of the o.size() outputs.
Numbers squared_loss_slopes(Values o, Values t) { throw NotImplemented{"7.1"}; }

// 7.2  std::exp(z) is e^z and overflows above 709. Which number may be subtracted from all z_k?
Numbers softmax(Values z) { throw NotImplemented{"7.2"}; }

// 7.3  std::log(x) is the natural logarithm. std::log(0) is -∞, and 0 · (-∞) is not 0.
double cross_entropy(Values o, Values t) { throw NotImplemented{"7.3"}; }

// 7.3  One sigmoid output: yes and no both have a term.
double two_term_cross_entropy(double o, double t) { throw NotImplemented{"7.3"}; }

// 7.4  Change w in place: w[i] = …
void descent_step(std::span<double> w, Values gradient, double learning_rate) { throw NotImplemented{"7.4"}; }

// 7.5  Begin with Run run{Numbers(start.begin(), start.end()), 0}; and return it. Use your descent_step.
Run descend(const Gradient& gradient, Values start, const Plan& plan) { throw NotImplemented{"7.5"}; }

// 7.6  By what is the distance w_i - w*_i multiplied in one step? std::abs(x) is its size.
double contraction(Values curvatures, double learning_rate) { throw NotImplemented{"7.6"}; }

// 7.6  Which of the curvatures decides?
double largest_rate(Values curvatures) { throw NotImplemented{"7.6"}; }

// 7.6  What is the second derivative of E in w?
double largest_rate_of_weight(Values x, Values t) { throw NotImplemented{"7.6"}; }

Solution exercise() {
    return {.squared_loss = squared_loss,
            .squared_loss_slopes = squared_loss_slopes,
            .softmax = softmax,
            .cross_entropy = cross_entropy,
            .two_term_cross_entropy = two_term_cross_entropy,
            .descent_step = descent_step,
            .descend = descend,
            .contraction = contraction,
            .largest_rate = largest_rate,
            .largest_rate_of_weight = largest_rate_of_weight};
}

}  // namespace bp::chapters::ch07
