#include <cmath>

#include "parts.hpp"

// Wrong versions of the perceptron step, of the features and of σ, and a legal one that misses the point; see bugs.cpp.
namespace bp::chapters::ch01 {

namespace {

// --- bug 1.4 moves_on_every_sample replaces perceptron_step ---
bool moves_on_every_sample(Neuron& neuron, Values x, int t) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] += t * x[i];
    neuron.b += t;
    return t * z <= 0;
}
// --- end ---

// --- bug 1.4 pushes_away replaces perceptron_step ---
bool pushes_away(Neuron& neuron, Values x, int t) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    if (t * z > 0) return false;
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] -= t * x[i];
    neuron.b -= t;
    return true;
}
// --- end ---

// --- bug 1.4 accepts_zero replaces perceptron_step ---
bool accepts_zero(Neuron& neuron, Values x, int t) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    if (t * z >= 0) return false;
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] += t * x[i];
    neuron.b += t;
    return true;
}
// --- end ---

// --- bug 1.4 labels_zero_and_one replaces perceptron_step ---
bool labels_zero_and_one(Neuron& neuron, Values x, int t) {
    const int label = t > 0 ? 1 : 0;
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    if (label * z > 0) return false;
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] += label * x[i];
    neuron.b += label;
    return true;
}
// --- end ---

// --- bug 1.4 asks_after_moving replaces perceptron_step ---
bool asks_after_moving(Neuron& neuron, Values x, int t) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    if (t * z > 0) return false;
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] += t * x[i];
    neuron.b += t;
    z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    return t * z <= 0;
}
// --- end ---

// --- bug 1.4 bias_stays replaces perceptron_step ---
bool bias_stays(Neuron& neuron, Values x, int t) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    if (t * z > 0) return false;
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] += t * x[i];
    return true;
}
// --- end ---

// --- bug 1.4 target_forgotten replaces perceptron_step ---
bool target_forgotten(Neuron& neuron, Values x, int t) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    if (t * z > 0) return false;
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] += x[i];
    neuron.b += 1;
    return true;
}
// --- end ---

// --- bug 1.5 inputs_again replaces features ---
std::vector<double> inputs_again(Values x) { return {x[0], x[1]}; }
// --- end ---

// --- bug 1.5 sum_beside_the_inputs replaces features ---
std::vector<double> sum_beside_the_inputs(Values x) { return {x[0], x[1], x[0] + x[1]}; }
// --- end ---

// --- bug 1.5 squares_beside_the_inputs replaces features ---
std::vector<double> squares_beside_the_inputs(Values x) { return {x[0], x[1], x[0] * x[0], x[1] * x[1]}; }
// --- end ---

// --- bug 1.5 product_alone replaces features ---
std::vector<double> product_alone(Values x) { return {x[0] * x[1]}; }
// --- end ---

// --- bug 1.5 difference_alone replaces features ---
std::vector<double> difference_alone(Values x) { return {x[0] - x[1]}; }
// --- end ---

// --- variant 1.5 answer_as_feature replaces features ---
std::vector<double> answer_as_feature(Values x) { return {std::abs(x[0] - x[1])}; }
// --- end ---

// --- bug 1.6 infinity_over_infinity replaces sigmoid ---
double infinity_over_infinity(double z) { return std::exp(z) / (1 + std::exp(z)); }
// --- end ---

// --- bug 1.6 one_minus_nearly_one replaces sigmoid ---
double one_minus_nearly_one(double z) { return 1 - 1 / (1 + std::exp(z)); }
// --- end ---

// --- bug 1.6 minus_of_the_exponent_lost replaces sigmoid ---
double minus_of_the_exponent_lost(double z) { return 1 / (1 + std::exp(z)); }
// --- end ---

// --- bug 1.6 tanh_instead replaces sigmoid ---
double tanh_instead(double z) { return std::tanh(z); }
// --- end ---

// --- bug 1.6 negative_side_forgotten replaces sigmoid ---
double negative_side_forgotten(double z) { return 1 / (1 + std::exp(-std::abs(z))); }
// --- end ---

// --- bug 1.6 cut_off_at_30 replaces sigmoid ---
double cut_off_at_30(double z) {
    const double kept = z > 30 ? 30 : z < -30 ? -30 : z;
    return 1 / (1 + std::exp(-kept));
}
// --- end ---

// --- bug 1.6 computed_in_float replaces sigmoid ---
double computed_in_float(double z) {
    const float e = std::exp(-static_cast<float>(z));
    return 1.0F / (1.0F + e);
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_learning() {
    using course::replaced;
    const std::string learning = "Can solve linearly separable problems", neuron = "Binary classification",
                      better = "Unless the input is transformed in a better representation";
    return {
        {{"moves_on_every_sample", "1.4", "The perceptron changes its weights only when a sample is misclassified.",
          learning},
         replaced<&Solution::perceptron_step>(moves_on_every_sample)},
        {{"pushes_away", "1.4", "A missed positive must pull w towards x: add t x and t, do not subtract them.",
          learning},
         replaced<&Solution::perceptron_step>(pushes_away)},
        {{"accepts_zero", "1.4", "A score of exactly 0 counts as a mistake, otherwise nothing ever moves from w = 0.",
          learning},
         replaced<&Solution::perceptron_step>(accepts_zero)},
        {{"labels_zero_and_one", "1.4",
          "With labels 0 and 1 the product t x is zero for one class, which then teaches nothing: t is +1 or -1.",
          learning},
         replaced<&Solution::perceptron_step>(labels_zero_and_one)},
        {{"asks_after_moving", "1.4",
          "Whether it was a mistake is decided before the neuron moves; asked afterwards, even XOR may look learned.",
          learning},
         replaced<&Solution::perceptron_step>(asks_after_moving)},
        {{"bias_stays", "1.4", "The bias is the weight of a constant input 1: it learns as well, by t times 1.",
          learning},
         replaced<&Solution::perceptron_step>(bias_stays)},
        {{"target_forgotten", "1.4", "A missed negative must push w away from x: what is added is t x, not x.",
          learning},
         replaced<&Solution::perceptron_step>(target_forgotten)},

        {{"inputs_again", "1.5", "These are the inputs themselves, on which no neuron computes XOR.", better},
         replaced<&Solution::features>(inputs_again)},
        {{"sum_beside_the_inputs", "1.5",
          "A weighted sum of the inputs is something the neuron can form by itself; a new feature must not be linear.",
          better},
         replaced<&Solution::features>(sum_beside_the_inputs)},
        {{"squares_beside_the_inputs", "1.5",
          "0 and 1 are their own squares, so nothing is new; a feature that looks at both inputs together is needed.",
          better},
         replaced<&Solution::features>(squares_beside_the_inputs)},
        {{"product_alone", "1.5",
          "The product alone is 0 for three of the inputs and cannot tell them apart; keep x_1 and x_2 beside it.",
          better},
         replaced<&Solution::features>(product_alone)},
        {{"difference_alone", "1.5",
          "On the line of differences the class in the middle, 0, has the other class on both sides.", better},
         replaced<&Solution::features>(difference_alone)},

        {{"infinity_over_infinity", "1.6",
          "e^z overflows above z = 709 and ∞/∞ is NaN: use the form whose exponent is negative.", neuron},
         replaced<&Solution::sigmoid>(infinity_over_infinity)},
        {{"one_minus_nearly_one", "1.6",
          "1 minus a number close to 1 keeps none of the digits: for negative z divide e^z by 1 + e^z.", neuron},
         replaced<&Solution::sigmoid>(one_minus_nearly_one)},
        {{"minus_of_the_exponent_lost", "1.6", "This is σ(-z): the exponent is -z, so that σ grows with z.", neuron},
         replaced<&Solution::sigmoid>(minus_of_the_exponent_lost)},
        {{"tanh_instead", "1.6", "tanh runs from -1 to 1; σ runs from 0 to 1: σ(z) = ½ (1 + tanh(z/2)).", neuron},
         replaced<&Solution::sigmoid>(tanh_instead)},
        {{"negative_side_forgotten", "1.6",
          "This is σ(|z|), right for z ≥ 0 only; for negative z the numerator is e^z instead of 1.", neuron},
         replaced<&Solution::sigmoid>(negative_side_forgotten)},
        {{"cut_off_at_30", "1.6",
          "Here z is cut off at ±30, so everything beyond has the same output: choose a form that needs no cutting.",
          neuron},
         replaced<&Solution::sigmoid>(cut_off_at_30)},
        {{"computed_in_float", "1.6", "A float crept in: only 7 digits are right. Compute in double throughout.",
          neuron},
         replaced<&Solution::sigmoid>(computed_in_float)},
    };
}

std::vector<course::Version<Solution>> variants() {
    return {
        {{"answer_as_feature", "1.5", "Legal: the feature is XOR itself.",
          "Unless the input is transformed in a better representation"},
         course::replaced<&Solution::features>(answer_as_feature)},
    };
}

}  // namespace bp::chapters::ch01
