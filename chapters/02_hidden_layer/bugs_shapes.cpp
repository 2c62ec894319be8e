#include <cmath>

#include "parts.hpp"

// Wrong bumps and boxes; bugs_regions.cpp has the regions.
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

// --- bug 2.6 steps_down_subtracted replaces sum_of_sides ---
double steps_down_subtracted(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) - sigmoid(k * (x[0] - box.right)) + sigmoid(k * (x[1] - box.bottom)) -
           sigmoid(k * (x[1] - box.top));
}
// --- end ---

// --- bug 2.6 all_steps_to_the_right replaces sum_of_sides ---
double all_steps_to_the_right(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) + sigmoid(k * (x[0] - box.right)) + sigmoid(k * (x[1] - box.bottom)) +
           sigmoid(k * (x[1] - box.top));
}
// --- end ---

// --- bug 2.6 steps_to_the_outside replaces sum_of_sides ---
double steps_to_the_outside(const Box& box, double k, Values x) {
    return sigmoid(k * (box.left - x[0])) + sigmoid(k * (x[0] - box.right)) + sigmoid(k * (box.bottom - x[1])) +
           sigmoid(k * (x[1] - box.top));
}
// --- end ---

// --- bug 2.6 product_of_sides replaces sum_of_sides ---
double product_of_sides(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) * sigmoid(k * (box.right - x[0])) * sigmoid(k * (x[1] - box.bottom)) *
           sigmoid(k * (box.top - x[1]));
}
// --- end ---

// --- bug 2.6 one_input_only replaces sum_of_sides ---
double one_input_only(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0]));
}
// --- end ---

// --- bug 2.6 mean_of_sides replaces sum_of_sides ---
double mean_of_sides(const Box& box, double k, Values x) {
    return (sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) + sigmoid(k * (x[1] - box.bottom)) +
            sigmoid(k * (box.top - x[1]))) /
           4;
}
// --- end ---

// --- bug 2.6 coordinates_swapped replaces sum_of_sides ---
double coordinates_swapped(const Box& box, double k, Values x) {
    return sigmoid(k * (x[1] - box.left)) + sigmoid(k * (box.right - x[1])) + sigmoid(k * (x[0] - box.bottom)) +
           sigmoid(k * (box.top - x[0]));
}
// --- end ---

// --- bug 2.6 ridges_let_through replaces is_in_box ---
int ridges_let_through(const Box& box, double k, Values x) {
    const double sum = sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) +
                       sigmoid(k * (x[1] - box.bottom)) + sigmoid(k * (box.top - x[1]));
    return sum > 2.5 ? 1 : 0;
}
// --- end ---

// --- bug 2.6 any_side_is_enough replaces is_in_box ---
int any_side_is_enough(const Box& box, double k, Values x) {
    const double sum = sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) +
                       sigmoid(k * (x[1] - box.bottom)) + sigmoid(k * (box.top - x[1]));
    return sum > 0.5 ? 1 : 0;
}
// --- end ---

// --- bug 2.6 more_than_four replaces is_in_box ---
int more_than_four(const Box& box, double k, Values x) {
    const double sum = sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) +
                       sigmoid(k * (x[1] - box.bottom)) + sigmoid(k * (box.top - x[1]));
    return sum > 4 ? 1 : 0;
}
// --- end ---

// --- bug 2.6 threshold_turned replaces is_in_box ---
int threshold_turned(const Box& box, double k, Values x) {
    const double sum = sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) +
                       sigmoid(k * (x[1] - box.bottom)) + sigmoid(k * (box.top - x[1]));
    return sum < 3.5 ? 1 : 0;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_shapes() {
    using course::replaced;
    const std::string bump_slide = "Form a stump/delta function";
    const std::string box_slide = "A bump in two dimensions";
    return {
        {{"two_steps_up", "2.4", "A bump is one step up minus one step up later; with a plus it never returns to 0.",
          bump_slide},
         replaced<&Solution::bump>(two_steps_up)},
        {{"down_before_up", "2.4", "The step at a goes up and the one at b down; here the bump hangs below 0.",
          bump_slide},
         replaced<&Solution::bump>(down_before_up)},
        {{"edges_move_with_k", "2.4",
          "σ(k x - a) has its step at a/k: take the difference first, k (x - a), so that k only makes the step "
          "steeper.",
          bump_slide},
         replaced<&Solution::bump>(edges_move_with_k)},
        {{"steepness_divides", "2.4",
          "A larger k must make the edges steeper: multiply x - a by it. It is no width to divide by.", bump_slide},
         replaced<&Solution::bump>(steepness_divides)},
        {{"steepness_ignored", "2.4", "k is not used, so every bump has the same soft edges.", bump_slide},
         replaced<&Solution::bump>(steepness_ignored)},
        {{"product_of_steps", "2.4",
          "An output unit adds what it reads: take the difference of the two steps, not their product.", bump_slide},
         replaced<&Solution::bump>(product_of_steps)},
        {{"always_as_wide_as_k", "2.4",
          "The second step belongs at b; steepness k has nothing to do with the width b - a.", bump_slide},
         replaced<&Solution::bump>(always_as_wide_as_k)},
        {{"distance_forgotten", "2.4",
          "This is k d, not k: divide by the distance, since a step that has less room must be steeper.", bump_slide},
         replaced<&Solution::steepness_for>(distance_forgotten)},
        {{"distance_multiplied", "2.4", "The shorter the distance, the steeper the step: divide by it.", bump_slide},
         replaced<&Solution::steepness_for>(distance_multiplied)},
        {{"log_of_the_inverse", "2.4",
          "e^(-k d) = ε / (1 - ε), so k d is the logarithm with its sign turned; k must come out positive.",
          bump_slide},
         replaced<&Solution::steepness_for>(log_of_the_inverse)},
        {{"one_over_epsilon", "2.4", "ln(1/ε)/d is nearly right for small ε; solved exactly it is ln((1 - ε)/ε)/d.",
          bump_slide},
         replaced<&Solution::steepness_for>(one_over_epsilon)},
        {{"one_over_distance", "2.4",
          "The steepness depends on ε as well: how close to 1 the step shall be at that distance.", bump_slide},
         replaced<&Solution::steepness_for>(one_over_distance)},
        {{"steps_down_subtracted", "2.6",
          "This adds two bumps: the same hill with the same ridges, lower by 2, and no unit says 'inside'. Turn the "
          "sign within σ instead.",
          box_slide},
         replaced<&Solution::sum_of_sides>(steps_down_subtracted)},
        {{"all_steps_to_the_right", "2.6",
          "The units for right and top must rise towards the inside as well: σ(k (right - x_1)), σ(k (top - x_2)).",
          box_slide},
         replaced<&Solution::sum_of_sides>(all_steps_to_the_right)},
        {{"steps_to_the_outside", "2.6", "All four units rise towards the outside, so the sum is smallest in the box.",
          box_slide},
         replaced<&Solution::sum_of_sides>(steps_to_the_outside)},
        {{"product_of_sides", "2.6",
          "A product would have no ridges, but an output unit can only add: that is why it needs its threshold.",
          box_slide},
         replaced<&Solution::sum_of_sides>(product_of_sides)},
        {{"one_input_only", "2.6", "Two of the four sides are missing: bottom and top, which look at x_2.", box_slide},
         replaced<&Solution::sum_of_sides>(one_input_only)},
        {{"mean_of_sides", "2.6", "The sum is asked for, not the mean: 4 in the box.", box_slide},
         replaced<&Solution::sum_of_sides>(mean_of_sides)},
        {{"coordinates_swapped", "2.6", "Left and right are values of x_1 = x[0], bottom and top of x_2 = x[1].",
          box_slide},
         replaced<&Solution::sum_of_sides>(coordinates_swapped)},
        {{"ridges_let_through", "2.6",
          "Three sides are enough here, so the ridges beside the box are in: the threshold belongs between 3 and 4.",
          box_slide},
         replaced<&Solution::is_in_box>(ridges_let_through)},
        {{"any_side_is_enough", "2.6",
          "With the threshold at ½ the output is the OR of the four sides, which is true nearly everywhere.",
          box_slide},
         replaced<&Solution::is_in_box>(any_side_is_enough)},
        {{"more_than_four", "2.6",
          "The sum never exceeds 4, so this is 0 everywhere: the threshold belongs between 3 and 4.", box_slide},
         replaced<&Solution::is_in_box>(more_than_four)},
        {{"threshold_turned", "2.6", "1 means inside: the sum has to be above the threshold.", box_slide},
         replaced<&Solution::is_in_box>(threshold_turned)},
    };
}

}  // namespace bp::chapters::ch02
