#include <algorithm>

#include "layered/curvature.hpp"
#include "layered/loss.hpp"
#include "layered/minimise.hpp"
#include "parts.hpp"

namespace bp::chapters::ch07 {

namespace {

using layered::Loss;

double squared(Values o, Values t) { return value(Loss::squared, vector_of(o), vector_of(t)); }

Numbers slopes_of_squared(Values o, Values t) { return delta_output(Loss::squared, vector_of(o), vector_of(t)).data(); }

Numbers softmax_of(Values z) { return layered::softmax(vector_of(z)).data(); }

double entropy(Values o, Values t) { return value(Loss::cross_entropy, vector_of(o), vector_of(t)); }

double two_terms(double o, double t) { return value(Loss::two_term_cross_entropy, make_vector({o}), make_vector({t})); }

/// The engine's descent, stopped after its first step.
void step(std::span<double> w, Values gradient, double learning_rate) {
    const auto given = [gradient](const bp::Vector<double>&) { return vector_of(gradient); };
    const layered::Descended one = layered::minimise(given, vector_of(w), {{learning_rate}, 1, -1});
    std::copy(one.w.begin(), one.w.end(), w.begin());
}

Run descend_with(const Gradient& gradient, Values start, const Plan& plan) {
    const auto at = [&gradient](const bp::Vector<double>& w) { return vector_of(gradient(w.data())); };
    const layered::Descended found =
        layered::minimise(at, vector_of(start), {{plan.learning_rate}, plan.most_steps, plan.tolerance});
    return {found.w.data(), found.steps};
}

double slowest(Values curvatures, double learning_rate) {
    return layered::contraction(vector_of(curvatures), {learning_rate});
}

double limit_of(Values curvatures) { return layered::largest_stable_rate(vector_of(curvatures)).value; }

/// The second derivative of ½ (w x_n - t_n)² is x_n²; targets have no part in it.
double limit_of_weight(Values x, Values) {
    double curvature = 0;
    for (const double x_n : x) curvature += x_n * x_n;
    return layered::largest_stable_rate(make_vector({curvature})).value;
}

}  // namespace

Solution reference() {
    return {.squared_loss = squared,
            .squared_loss_slopes = slopes_of_squared,
            .softmax = softmax_of,
            .cross_entropy = entropy,
            .two_term_cross_entropy = two_terms,
            .descent_step = step,
            .descend = descend_with,
            .contraction = slowest,
            .largest_rate = limit_of,
            .largest_rate_of_weight = limit_of_weight};
}

}  // namespace bp::chapters::ch07
