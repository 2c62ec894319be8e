#include "parts.hpp"

// Wrong costs of a numeric gradient; see bugs.cpp.
namespace bp::chapters::ch14 {

namespace {

// --- bug 14.3 one_sided replaces numeric_gradient_count ---
Count one_sided(Widths widths) {
    Count weights = 0, biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        weights += widths[l - 1] * widths[l];
        biases += widths[l];
    }
    return (weights + biases) * weights;
}
// --- end ---

// --- bug 14.3 biases_not_moved replaces numeric_gradient_count ---
Count biases_not_moved(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += widths[l - 1] * widths[l];
    return 2 * sum * sum;
}
// --- end ---

// --- bug 14.3 passes_counted replaces numeric_gradient_count ---
Count passes_counted(Widths widths) {
    Count parameters = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) parameters += (widths[l - 1] + 1) * widths[l];
    return 2 * parameters;
}
// --- end ---

// --- bug 14.3 bias_costs_in_a_pass replaces numeric_gradient_count ---
Count bias_costs_in_a_pass(Widths widths) {
    Count parameters = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) parameters += (widths[l - 1] + 1) * widths[l];
    return 2 * parameters * parameters;
}
// --- end ---

// --- bug 14.3 compared_with_forward_alone replaces numeric_over_backprop ---
double compared_with_forward_alone(Widths widths) {
    Count P = 0, B = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        P += widths[l - 1] * widths[l];
        B += widths[l];
    }
    const auto numeric = static_cast<double>(2 * (P + B) * P);
    return numeric / static_cast<double>(P);
}
// --- end ---

// --- bug 14.3 compared_with_backward_alone replaces numeric_over_backprop ---
double compared_with_backward_alone(Widths widths) {
    Count P = 0, B = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        P += widths[l - 1] * widths[l];
        B += widths[l];
    }
    const auto numeric = static_cast<double>(2 * (P + B) * P);
    return numeric / static_cast<double>(2 * P - widths[0] * widths[1]);
}
// --- end ---

// --- bug 14.3 three_for_each_weight replaces numeric_over_backprop ---
double three_for_each_weight(Widths widths) {
    Count P = 0, B = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        P += widths[l - 1] * widths[l];
        B += widths[l];
    }
    const auto numeric = static_cast<double>(2 * (P + B) * P);
    return numeric / static_cast<double>(3 * P);
}
// --- end ---

// --- bug 14.3 whole_numbers_divided replaces numeric_over_backprop ---
double whole_numbers_divided(Widths widths) {
    Count P = 0, B = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        P += widths[l - 1] * widths[l];
        B += widths[l];
    }
    const auto numeric = static_cast<double>(2 * (P + B) * P);
    return static_cast<double>(static_cast<Count>(numeric) / (3 * P - widths[0] * widths[1]));
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_numeric() {
    using course::replaced;
    const std::string slide = "Computation cost";
    return {
        {{"one_sided", "14.3", "A central difference looks to both sides: two forward passes for each number.", slide},
         replaced<&Solution::numeric_gradient_count>(one_sided)},
        {{"biases_not_moved", "14.3", "Biases are parameters as well and have to be moved: 2 (P + B) forward passes.",
          slide},
         replaced<&Solution::numeric_gradient_count>(biases_not_moved)},
        {{"passes_counted", "14.3", "That is the number of forward passes; each of them costs P multiply-adds.", slide},
         replaced<&Solution::numeric_gradient_count>(passes_counted)},
        {{"bias_costs_in_a_pass", "14.3",
          "Biases are moved like weights, but in a pass they are only added: a pass costs P.", slide},
         replaced<&Solution::numeric_gradient_count>(bias_costs_in_a_pass)},
        {{"compared_with_forward_alone", "14.3",
          "Backpropagation needs the forward pass and the backward pass: P + 2P - P₁.", slide},
         replaced<&Solution::numeric_over_backprop>(compared_with_forward_alone)},
        {{"compared_with_backward_alone", "14.3",
          "The backward pass needs the values of a forward pass, whose P belong to the price.", slide},
         replaced<&Solution::numeric_over_backprop>(compared_with_backward_alone)},
        {{"three_for_each_weight", "14.3",
          "3P would be with the error signal of the inputs; without it the two passes cost 3P - P₁.", slide},
         replaced<&Solution::numeric_over_backprop>(three_for_each_weight)},
        {{"whole_numbers_divided", "14.3",
          "Two whole numbers were divided, which drops the fraction: make a double of one of them first.", slide},
         replaced<&Solution::numeric_over_backprop>(whole_numbers_divided)},
    };
}

}  // namespace bp::chapters::ch14
