#include <cmath>

#include "parts.hpp"

// Wrong bumps; bugs_regions.cpp and bugs_boxes.cpp have the rest.
namespace bp::chapters::ch02 {

namespace {

// --- bug 2.4 two_steps_up replaces bump ---
double two_steps_up(double x, double a, double b, double k) { return sigmoid(k * (x - a)) + sigmoid(k * (x - b)); }
// --- end ---

// --- bug 2.4 down_before_up replaces bump ---
double down_before_up(double x, double a, double b, double k) { return sigmoid(k * (x - b)) - sigmoid(k * (x - a)); }
// --- end ---

// --- bug 2.4 edges_move_with_k replaces bump ---
double edges_move_with_k(double x, double a, double b, double k) { return sigmoid(k * x - a) - sigmoid(k * x - b); }
// --- end ---

// --- bug 2.4 steepness_divides replaces bump ---
double steepness_divides(double x, double a, double b, double k) { return sigmoid((x - a) / k) - sigmoid((x - b) / k); }
// --- end ---

// --- bug 2.4 steepness_ignored replaces bump ---
double steepness_ignored(double x, double a, double b, double) { return sigmoid(x - a) - sigmoid(x - b); }
// --- end ---

// --- bug 2.4 product_of_steps replaces bump ---
double product_of_steps(double x, double a, double b, double k) { return sigmoid(k * (x - a)) * sigmoid(-k * (x - b)); }
// --- end ---

// --- bug 2.4 always_as_wide_as_k replaces bump ---
double always_as_wide_as_k(double x, double a, double, double k) {
    return sigmoid(k * (x - a)) - sigmoid(k * (x - a - k));
}
// --- end ---

// --- bug 2.4 distance_forgotten replaces steepness_for ---
double distance_forgotten(double, double epsilon) { return std::log((1 - epsilon) / epsilon); }
// --- end ---

// --- bug 2.4 distance_multiplied replaces steepness_for ---
double distance_multiplied(double distance, double epsilon) { return std::log((1 - epsilon) / epsilon) * distance; }
// --- end ---

// --- bug 2.4 log_of_the_inverse replaces steepness_for ---
double log_of_the_inverse(double distance, double epsilon) { return std::log(epsilon / (1 - epsilon)) / distance; }
// --- end ---

// --- bug 2.4 one_over_epsilon replaces steepness_for ---
double one_over_epsilon(double distance, double epsilon) { return std::log(1 / epsilon) / distance; }
// --- end ---

// --- bug 2.4 one_over_distance replaces steepness_for ---
double one_over_distance(double distance, double) { return 1 / distance; }
// --- end ---

// --- bug 2.4 decimal_logarithm replaces steepness_for ---
double decimal_logarithm(double distance, double epsilon) { return std::log10((1 - epsilon) / epsilon) / distance; }
// --- end ---

// --- bug 2.4 logarithm_of_a_part replaces steepness_for ---
double logarithm_of_a_part(double distance, double epsilon) { return std::log(1 - epsilon) / epsilon / distance; }
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_shapes() {
    using course::replaced;
    const std::string slide = "Form a stump/delta function";
    return {
        {{"two_steps_up", "2.4", "A bump is one step up minus one step up later; with a plus it never returns to 0.",
          slide},
         replaced<&Solution::bump>(two_steps_up)},
        {{"down_before_up", "2.4", "The step at a goes up and the one at b down; here the bump hangs below 0.", slide},
         replaced<&Solution::bump>(down_before_up)},
        {{"edges_move_with_k", "2.4",
          "σ(k x - a) has its step at a/k: take the difference first, k (x - a), so that k only makes the step "
          "steeper.",
          slide},
         replaced<&Solution::bump>(edges_move_with_k)},
        {{"steepness_divides", "2.4",
          "A larger k must make the edges steeper: multiply x - a by it. It is no width to divide by.", slide},
         replaced<&Solution::bump>(steepness_divides)},
        {{"steepness_ignored", "2.4", "k is not used, so every bump has the same soft edges.", slide},
         replaced<&Solution::bump>(steepness_ignored)},
        {{"product_of_steps", "2.4",
          "An output unit adds what it reads: take the difference of the two steps, not their product.", slide},
         replaced<&Solution::bump>(product_of_steps)},
        {{"always_as_wide_as_k", "2.4",
          "The second step belongs at b; steepness k has nothing to do with the width b - a.", slide},
         replaced<&Solution::bump>(always_as_wide_as_k)},
        {{"distance_forgotten", "2.4",
          "This is k d, not k: divide by the distance, since a step that has less room must be steeper.", slide},
         replaced<&Solution::steepness_for>(distance_forgotten)},
        {{"distance_multiplied", "2.4", "The shorter the distance, the steeper the step: divide by it.", slide},
         replaced<&Solution::steepness_for>(distance_multiplied)},
        {{"log_of_the_inverse", "2.4",
          "e^(-k d) = ε / (1 - ε), so k d is the logarithm with its sign turned; k must come out positive.", slide},
         replaced<&Solution::steepness_for>(log_of_the_inverse)},
        {{"one_over_epsilon", "2.4", "ln(1/ε)/d is nearly right for small ε; solved exactly it is ln((1 - ε)/ε)/d.",
          slide},
         replaced<&Solution::steepness_for>(one_over_epsilon)},
        {{"one_over_distance", "2.4",
          "The steepness depends on ε as well: how close to 1 the step shall be at that distance.", slide},
         replaced<&Solution::steepness_for>(one_over_distance)},
        {{"decimal_logarithm", "2.4", "σ is made of e: take the natural logarithm, std::log, not std::log10.", slide},
         replaced<&Solution::steepness_for>(decimal_logarithm)},
        {{"logarithm_of_a_part", "2.4",
          "The logarithm is that of the whole quotient (1 - ε) / ε; here only 1 - ε is in its brackets.", slide},
         replaced<&Solution::steepness_for>(logarithm_of_a_part)},
    };
}

}  // namespace bp::chapters::ch02
