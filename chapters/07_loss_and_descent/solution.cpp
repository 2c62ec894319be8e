// Chapter 7, solved: one way of many. `./backprop solution 7.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

#include <algorithm>
#include <cmath>

namespace bp::chapters::ch07 {

// 7.1  ½ Σ_k (o_k - t_k)²
double squared_loss(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += (o[k] - t[k]) * (o[k] - t[k]);
    return sum / 2;
}

// 7.1  One slope for each of the o.size() outputs.
Numbers squared_loss_slopes(Values o, Values t) {
    Numbers slopes;
    for (std::size_t k = 0; k < o.size(); ++k) slopes.push_back(o[k] - t[k]);
    return slopes;
}

// 7.2  std::exp(z) is e^z and overflows above 709. Which number may be subtracted from all z_k?
Numbers softmax(Values z) {
    const double largest = *std::max_element(z.begin(), z.end());
    Numbers y;
    double sum = 0;
    for (const double z_k : z) {
        y.push_back(std::exp(z_k - largest));
        sum += y.back();
    }
    for (double& y_k : y) y_k /= sum;
    return y;
}

// 7.3  std::log(x) is the natural logarithm. std::log(0) is -∞, and 0 · (-∞) is not 0.
double cross_entropy(Values o, Values t) {
    double loss = 0;
    for (std::size_t k = 0; k < o.size(); ++k) {
        if (t[k] != 0) loss -= t[k] * std::log(o[k]);
    }
    return loss;
}

// 7.3  One sigmoid output: yes and no both have a term.
double two_term_cross_entropy(double o, double t) {
    double loss = 0;
    if (t != 0) loss -= t * std::log(o);
    if (t != 1) loss -= (1 - t) * std::log1p(-o);  // log1p(-o) is log(1 - o), without losing digits
    return loss;
}

// 7.4  Change w in place: w[i] = …
void descent_step(std::span<double> w, Values gradient, double learning_rate) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] -= learning_rate * gradient[i];
}

// 7.5  Begin with Run run{Numbers(start.begin(), start.end()), 0}; and return it. Use your descent_step.
Run descend(const Gradient& gradient, Values start, const Plan& plan) {
    Run run{Numbers(start.begin(), start.end()), 0};
    while (true) {
        const Numbers slopes = gradient(run.w);
        const bool is_flat =
            std::all_of(slopes.begin(), slopes.end(), [&](double slope) { return std::abs(slope) <= plan.tolerance; });
        if (is_flat || run.steps == plan.most_steps) return run;
        descent_step(run.w, slopes, plan.learning_rate);
        ++run.steps;
    }
}

// 7.6  By what is the distance w_i - w*_i multiplied in one step? std::abs(x) is its size.
double contraction(Values curvatures, double learning_rate) {
    double largest = 0;
    for (const double curvature : curvatures) largest = std::max(largest, std::abs(1 - learning_rate * curvature));
    return largest;
}

// 7.6  Which of the curvatures decides?
double largest_rate(Values curvatures) { return 2 / *std::max_element(curvatures.begin(), curvatures.end()); }

// 7.6  What is the second derivative of E in w?
double largest_rate_of_weight(Values x, Values /*t*/) {
    double curvature = 0;
    for (const double x_n : x) curvature += x_n * x_n;
    return 2 / curvature;
}

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
