#include <cmath>

#include "parts.hpp"

// Wrong duals; see bugs.cpp.
namespace bp::chapters::ch15 {

namespace {

// --- bug 15.2 tangents_multiplied replaces dual_product ---
Dual tangents_multiplied(Dual a, Dual b) { return {a.value * b.value, a.tangent * b.tangent}; }
// --- end ---

// --- bug 15.2 second_factor_held replaces dual_product ---
Dual second_factor_held(Dual a, Dual b) { return {a.value * b.value, a.tangent * b.value}; }
// --- end ---

// --- bug 15.2 square_of_epsilon_kept replaces dual_product ---
Dual square_of_epsilon_kept(Dual a, Dual b) {
    return {a.value * b.value, a.tangent * b.value + a.value * b.tangent + a.tangent * b.tangent};
}
// --- end ---

// --- bug 15.2 own_tangent_meets_own_value replaces dual_product ---
Dual own_tangent_meets_own_value(Dual a, Dual b) {
    return {a.value * b.value, a.tangent * a.value + b.tangent * b.value};
}
// --- end ---

// --- bug 15.2 tangent_passed_on replaces dual_sigmoid ---
Dual tangent_passed_on(Dual z) { return {1 / (1 + std::exp(-z.value)), z.tangent}; }
// --- end ---

// --- bug 15.2 sigmoid_of_the_tangent replaces dual_sigmoid ---
Dual sigmoid_of_the_tangent(Dual z) { return {1 / (1 + std::exp(-z.value)), 1 / (1 + std::exp(-z.tangent))}; }
// --- end ---

// --- bug 15.2 slope_from_the_net_input replaces dual_sigmoid ---
Dual slope_from_the_net_input(Dual z) { return {1 / (1 + std::exp(-z.value)), z.value * (1 - z.value) * z.tangent}; }
// --- end ---

// --- bug 15.2 slope_alone replaces dual_sigmoid ---
Dual slope_alone(Dual z) {
    const double y = 1 / (1 + std::exp(-z.value));
    return {y, y * (1 - y)};
}
// --- end ---

// --- bug 15.2 slope_of_sigma_held replaces gradient_of_neuron ---
Duals slope_of_sigma_held(const Duals& w, Values x, double t) {
    Dual z;
    for (std::size_t i = 0; i < x.size(); ++i) z = z + Dual{w[i].value * x[i], w[i].tangent * x[i]};
    const double y = 1 / (1 + std::exp(-z.value)), slope = y * (1 - y);
    const Dual delta{(y - t) * slope, slope * z.tangent * slope};
    Duals gradient;
    for (const double x_i : x) gradient.push_back({delta.value * x_i, delta.tangent * x_i});
    return gradient;
}
// --- end ---

// --- bug 15.2 error_held replaces gradient_of_neuron ---
Duals error_held(const Duals& w, Values x, double t) {
    Dual z;
    for (std::size_t i = 0; i < x.size(); ++i) z = z + Dual{w[i].value * x[i], w[i].tangent * x[i]};
    const double y = 1 / (1 + std::exp(-z.value)), slope = y * (1 - y);
    const Dual delta{(y - t) * slope, (y - t) * slope * (1 - 2 * y) * z.tangent};
    Duals gradient;
    for (const double x_i : x) gradient.push_back({delta.value * x_i, delta.tangent * x_i});
    return gradient;
}
// --- end ---

// --- bug 15.2 target_minus_output replaces gradient_of_neuron ---
Duals target_minus_output(const Duals& w, Values x, double t) {
    Dual z;
    for (std::size_t i = 0; i < x.size(); ++i) z = z + Dual{w[i].value * x[i], w[i].tangent * x[i]};
    const double y = 1 / (1 + std::exp(-z.value)), slope = y * (1 - y);
    const Dual delta{(t - y) * slope, (-slope * slope + (t - y) * slope * (1 - 2 * y)) * z.tangent};
    Duals gradient;
    for (const double x_i : x) gradient.push_back({delta.value * x_i, delta.tangent * x_i});
    return gradient;
}
// --- end ---

// --- bug 15.2 input_forgotten replaces gradient_of_neuron ---
Duals input_forgotten(const Duals& w, Values x, double t) {
    Dual z;
    for (std::size_t i = 0; i < x.size(); ++i) z = z + Dual{w[i].value * x[i], w[i].tangent * x[i]};
    const double y = 1 / (1 + std::exp(-z.value)), slope = y * (1 - y);
    return Duals(x.size(), {(y - t) * slope, (slope * slope + (y - t) * slope * (1 - 2 * y)) * z.tangent});
}
// --- end ---

// --- bug 15.2 direction_lost_on_the_way_in replaces gradient_of_neuron ---
Duals direction_lost_on_the_way_in(const Duals& w, Values x, double t) {
    double z = 0;
    for (std::size_t i = 0; i < x.size(); ++i) z += w[i].value * x[i];
    const double y = 1 / (1 + std::exp(-z));
    Duals gradient;
    for (const double x_i : x) gradient.push_back({(y - t) * y * (1 - y) * x_i, 0});
    return gradient;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_duals() {
    using course::replaced;
    const std::string slide = "Backpropagation";
    return {
        {{"tangents_multiplied", "15.2",
          "A product changes because a changes, while b stands, and because b does: a' b + a b'.", slide},
         replaced<&Solution::dual_product>(tangents_multiplied)},
        {{"second_factor_held", "15.2", "Both factors may change: the term a b' is missing.", slide},
         replaced<&Solution::dual_product>(second_factor_held)},
        {{"square_of_epsilon_kept", "15.2", "a' b' belongs to ε², and ε² = 0: it is no part of the slope.", slide},
         replaced<&Solution::dual_product>(square_of_epsilon_kept)},
        {{"own_tangent_meets_own_value", "15.2", "Each tangent is scaled by the value of the OTHER factor.", slide},
         replaced<&Solution::dual_product>(own_tangent_meets_own_value)},
        {{"tangent_passed_on", "15.2", "σ flattens what passes through it: its slope y (1 - y) is missing.", slide},
         replaced<&Solution::dual_sigmoid>(tangent_passed_on)},
        {{"sigmoid_of_the_tangent", "15.2", "σ is not applied to the tangent; the tangent is multiplied by its slope.",
          slide},
         replaced<&Solution::dual_sigmoid>(sigmoid_of_the_tangent)},
        {{"slope_from_the_net_input", "15.2", "The slope of σ is y (1 - y) with the output y, not with z.", slide},
         replaced<&Solution::dual_sigmoid>(slope_from_the_net_input)},
        {{"slope_alone", "15.2", "The chain rule has a second factor: how fast z itself changes, z'.", slide},
         replaced<&Solution::dual_sigmoid>(slope_alone)},
        {{"slope_of_sigma_held", "15.2",
          "y (1 - y) changes with w as well: take it as a product of duals. (Held fixed it is the Gauss-Newton "
          "matrix.)",
          slide},
         replaced<&Solution::gradient_of_neuron>(slope_of_sigma_held)},
        {{"error_held", "15.2", "The error y - t changes with w: its tangent is that of y.", slide},
         replaced<&Solution::gradient_of_neuron>(error_held)},
        {{"target_minus_output", "15.2", "The loss rises with the output where it is too large: y - t.", slide},
         replaced<&Solution::gradient_of_neuron>(target_minus_output)},
        {{"input_forgotten", "15.2", "That is δ_z for every weight; ∂E/∂w_i is δ_z times x_i.", slide},
         replaced<&Solution::gradient_of_neuron>(input_forgotten)},
        {{"direction_lost_on_the_way_in", "15.2",
          "The gradient is right and nothing moves: z must be made from the duals w_i, not from their values.", slide},
         replaced<&Solution::gradient_of_neuron>(direction_lost_on_the_way_in)},
    };
}

}  // namespace bp::chapters::ch15
