#include <cmath>

#include "parts.hpp"

// Wrong net inputs, decisions, boundaries and gates; bugs_learning.cpp has those of learning, features and σ. Every
// version stands between marker lines and needs nothing but what exercise.cpp includes, so that it can be pasted there
// as a student would have written it: "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch01 {

namespace {

// --- bug 1.1 bias_forgotten replaces net_input ---
double bias_forgotten(const Neuron& neuron, Values x) {
    double z = 0;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    return z;
}
// --- end ---

// --- bug 1.1 bias_once_per_input replaces net_input ---
double bias_once_per_input(const Neuron& neuron, Values x) {
    double z = 0;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i] + neuron.b;
    return z;
}
// --- end ---

// --- bug 1.1 last_product_only replaces net_input ---
double last_product_only(const Neuron& neuron, Values x) {
    double z = 0;
    for (std::size_t i = 0; i < x.size(); ++i) z = neuron.w[i] * x[i] + neuron.b;
    return z;
}
// --- end ---

// --- bug 1.1 first_input_left_out replaces net_input ---
double first_input_left_out(const Neuron& neuron, Values x) {
    double z = neuron.b;
    for (std::size_t i = 1; i < x.size(); ++i) z += neuron.w[i] * x[i];
    return z;
}
// --- end ---

// --- bug 1.1 threshold_subtracted replaces net_input ---
double threshold_subtracted(const Neuron& neuron, Values x) {
    double z = -neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    return z;
}
// --- end ---

// --- bug 1.1 already_squashed replaces net_input ---
double already_squashed(const Neuron& neuron, Values x) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    return 1 / (1 + std::exp(-z));
}
// --- end ---

// --- bug 1.2 compares_z_with_a_half replaces decision ---
int compares_z_with_a_half(double z) { return z > 0.5 ? 1 : z < 0.5 ? -1 : 0; }
// --- end ---

// --- bug 1.2 compares_sigma_with_zero replaces decision ---
int compares_sigma_with_zero(double z) { return 1 / (1 + std::exp(-z)) > 0 ? 1 : -1; }
// --- end ---

// --- bug 1.2 boundary_is_positive replaces decision ---
int boundary_is_positive(double z) { return z >= 0 ? 1 : -1; }
// --- end ---

// --- bug 1.2 says_zero_and_one replaces decision ---
int says_zero_and_one(double z) { return z > 0 ? 1 : 0; }
// --- end ---

// --- bug 1.2 rounds_in_sigma replaces decision ---
int rounds_in_sigma(double z) {
    const double y = 1 / (1 + std::exp(-z));
    return y > 0.5 ? 1 : y < 0.5 ? -1 : 0;
}
// --- end ---

// --- bug 1.2 bends_like_sigma replaces boundary ---
double bends_like_sigma(const Neuron& neuron, double x_1) {
    return 1 / (1 + std::exp((neuron.w[0] * x_1 + neuron.b) / neuron.w[1]));
}
// --- end ---

// --- bug 1.2 runs_along_w replaces boundary ---
double runs_along_w(const Neuron& neuron, double x_1) { return (neuron.w[1] * x_1 - neuron.b) / neuron.w[0]; }
// --- end ---

// --- bug 1.2 goes_through_the_origin replaces boundary ---
double goes_through_the_origin(const Neuron& neuron, double x_1) { return -neuron.w[0] * x_1 / neuron.w[1]; }
// --- end ---

// --- bug 1.2 minus_lost replaces boundary ---
double minus_lost(const Neuron& neuron, double x_1) { return (neuron.w[0] * x_1 + neuron.b) / neuron.w[1]; }
// --- end ---

// --- bug 1.2 bias_turned_round replaces boundary ---
double bias_turned_round(const Neuron& neuron, double x_1) { return (neuron.b - neuron.w[0] * x_1) / neuron.w[1]; }
// --- end ---

// --- bug 1.3 and_that_is_or replaces and_gate ---
Neuron and_that_is_or() { return {{1, 1}, -0.5}; }
// --- end ---

// --- bug 1.3 and_on_the_boundary replaces and_gate ---
Neuron and_on_the_boundary() { return {{1, 1}, -1}; }
// --- end ---

// --- bug 1.3 and_with_positive_bias replaces and_gate ---
Neuron and_with_positive_bias() { return {{1, 1}, 1.5}; }
// --- end ---

// --- bug 1.3 or_without_bias replaces or_gate ---
Neuron or_without_bias() { return {{1, 1}, 0}; }
// --- end ---

// --- bug 1.3 or_with_positive_bias replaces or_gate ---
Neuron or_with_positive_bias() { return {{1, 1}, 0.5}; }
// --- end ---

// --- bug 1.3 or_that_is_and replaces or_gate ---
Neuron or_that_is_and() { return {{1, 1}, -1.5}; }
// --- end ---

// --- bug 1.3 nand_with_the_bias_of_and replaces nand_gate ---
Neuron nand_with_the_bias_of_and() { return {{-1, -1}, -1.5}; }
// --- end ---

// --- bug 1.3 nand_with_the_weights_of_and replaces nand_gate ---
Neuron nand_with_the_weights_of_and() { return {{1, 1}, 1.5}; }
// --- end ---

// --- bug 1.3 nand_on_the_boundary replaces nand_gate ---
Neuron nand_on_the_boundary() { return {{-1, -1}, 1}; }
// --- end ---

// --- bug 1.3 nand_that_is_nor replaces nand_gate ---
Neuron nand_that_is_nor() { return {{-1, -1}, 0.5}; }
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string neuron = "Binary classification", separable = "Can solve linearly separable problems";
    std::vector<course::Version<Solution>> all{
        {{"bias_forgotten", "1.1", "The bias b belongs to the net input: without it every boundary goes through 0.",
          neuron},
         replaced<&Solution::net_input>(bias_forgotten)},
        {{"bias_once_per_input", "1.1", "The bias is added once per neuron; here it is added once per input.", neuron},
         replaced<&Solution::net_input>(bias_once_per_input)},
        {{"last_product_only", "1.1", "Each product must be added to z with +=; here the last one replaces the others.",
          neuron},
         replaced<&Solution::net_input>(last_product_only)},
        {{"first_input_left_out", "1.1", "The slide's x_1 is x[0] in C++: the first input is missing from the sum.",
          neuron},
         replaced<&Solution::net_input>(first_input_left_out)},
        {{"threshold_subtracted", "1.1", "A threshold would be subtracted; the bias is added, z = wᵀx + b.", neuron},
         replaced<&Solution::net_input>(threshold_subtracted)},
        {{"already_squashed", "1.1", "z is the net input, what goes into σ; here σ is applied already.", neuron},
         replaced<&Solution::net_input>(already_squashed)},

        {{"compares_z_with_a_half", "1.2", "½ is the value of σ on the boundary; the net input is 0 there.", neuron},
         replaced<&Solution::decision>(compares_z_with_a_half)},
        {{"compares_sigma_with_zero", "1.2", "σ(z) is positive for every z; the two classes meet where it is ½.",
          neuron},
         replaced<&Solution::decision>(compares_sigma_with_zero)},
        {{"boundary_is_positive", "1.2",
          "At z = 0 both classes are equally likely, and both of the slide's inequalities are strict: the answer is 0.",
          neuron},
         replaced<&Solution::decision>(boundary_is_positive)},
        {{"says_zero_and_one", "1.2", "The classes are called +1 and -1 here; 0 means exactly on the boundary.",
          neuron},
         replaced<&Solution::decision>(says_zero_and_one)},
        {{"rounds_in_sigma", "1.2",
          "σ(z) rounds to exactly ½ when z is tiny; look at the sign of z itself, σ is not needed to decide.", neuron},
         replaced<&Solution::decision>(rounds_in_sigma)},
        {{"bends_like_sigma", "1.2",
          "The boundary does not bend: σ is ½ exactly where w_1 x_1 + w_2 x_2 + b = 0, which is a straight line.",
          neuron},
         replaced<&Solution::boundary>(bends_like_sigma)},
        {{"runs_along_w", "1.2",
          "w is perpendicular to the boundary, not its direction: along the line w_1 x_1 + w_2 x_2 stays the same.",
          neuron},
         replaced<&Solution::boundary>(runs_along_w)},
        {{"goes_through_the_origin", "1.2", "The bias shifts the line away from the origin; it is missing here.",
          neuron},
         replaced<&Solution::boundary>(goes_through_the_origin)},
        {{"minus_lost", "1.2", "w_1 x_1 + b changes its sign when it goes to the other side of the equation.", neuron},
         replaced<&Solution::boundary>(minus_lost)},
        {{"bias_turned_round", "1.2", "b changes its sign as w_1 x_1 does: x_2 = -(w_1 x_1 + b) / w_2.", neuron},
         replaced<&Solution::boundary>(bias_turned_round)},

        {{"and_that_is_or", "1.3", "This gate is OR: one true input is enough for it. AND needs a lower bias.",
          separable},
         replaced<&Solution::and_gate>(and_that_is_or)},
        {{"and_on_the_boundary", "1.3",
          "With one true input z is exactly 0, on neither side; the boundary must pass between the points.", separable},
         replaced<&Solution::and_gate>(and_on_the_boundary)},
        {{"and_with_positive_bias", "1.3",
          "This gate is always true: the bias must be negative enough to hold it off until both inputs are true.",
          separable},
         replaced<&Solution::and_gate>(and_with_positive_bias)},
        {{"or_without_bias", "1.3", "At (0, 0) nothing but the bias is left of z, so it must be negative, not 0.",
          separable},
         replaced<&Solution::or_gate>(or_without_bias)},
        {{"or_with_positive_bias", "1.3", "This gate is always true: at (0, 0) z is the bias, which must be negative.",
          separable},
         replaced<&Solution::or_gate>(or_with_positive_bias)},
        {{"or_that_is_and", "1.3", "This gate is AND: one true input alone must already make z positive.", separable},
         replaced<&Solution::or_gate>(or_that_is_and)},
        {{"nand_with_the_bias_of_and", "1.3",
          "This gate is never true: to negate a gate turn the signs of the weights AND of the bias.", separable},
         replaced<&Solution::nand_gate>(nand_with_the_bias_of_and)},
        {{"nand_with_the_weights_of_and", "1.3",
          "This gate is always true: to negate a gate turn the signs of the bias AND of the weights.", separable},
         replaced<&Solution::nand_gate>(nand_with_the_weights_of_and)},
        {{"nand_on_the_boundary", "1.3",
          "With one true input z is exactly 0, on neither side: the bias must outweigh one input, but not two.",
          separable},
         replaced<&Solution::nand_gate>(nand_on_the_boundary)},
        {{"nand_that_is_nor", "1.3", "This gate is NOR: NAND stays true while only one input is true.", separable},
         replaced<&Solution::nand_gate>(nand_that_is_nor)},
    };
    for (course::Version<Solution>& bug : bugs_of_learning()) all.push_back(std::move(bug));
    return all;
}

}  // namespace bp::chapters::ch01
