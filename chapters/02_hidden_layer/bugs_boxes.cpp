#include "parts.hpp"

// Wrong boxes.
namespace bp::chapters::ch02 {

namespace {

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

// --- bug 2.6 one_input_for_all replaces sum_of_sides ---
double one_input_for_all(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) + sigmoid(k * (x[0] - box.bottom)) +
           sigmoid(k * (box.top - x[0]));
}
// --- end ---

// --- bug 2.6 steepness_for_x_only replaces sum_of_sides ---
double steepness_for_x_only(const Box& box, double k, Values x) {
    return sigmoid(k * x[0] - box.left) + sigmoid(box.right - k * x[0]) + sigmoid(k * x[1] - box.bottom) +
           sigmoid(box.top - k * x[1]);
}
// --- end ---

// --- bug 2.6 left_and_right_outwards replaces sum_of_sides ---
double left_and_right_outwards(const Box& box, double k, Values x) {
    return sigmoid(k * (box.left - x[0])) + sigmoid(k * (x[0] - box.right)) + sigmoid(k * (x[1] - box.bottom)) +
           sigmoid(k * (box.top - x[1]));
}
// --- end ---

// --- bug 2.6 bottom_and_top_outwards replaces sum_of_sides ---
double bottom_and_top_outwards(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) + sigmoid(k * (box.bottom - x[1])) +
           sigmoid(k * (x[1] - box.top));
}
// --- end ---

// --- bug 2.6 right_side_outwards replaces sum_of_sides ---
double right_side_outwards(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) + sigmoid(k * (x[0] - box.right)) + sigmoid(k * (x[1] - box.bottom)) +
           sigmoid(k * (box.top - x[1]));
}
// --- end ---

// --- bug 2.6 top_side_outwards replaces sum_of_sides ---
double top_side_outwards(const Box& box, double k, Values x) {
    return sigmoid(k * (x[0] - box.left)) + sigmoid(k * (box.right - x[0])) + sigmoid(k * (x[1] - box.bottom)) +
           sigmoid(k * (x[1] - box.top));
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_boxes() {
    using course::replaced;
    const std::string slide = "A bump in two dimensions";
    return {
        {{"steps_down_subtracted", "2.6",
          "This adds two bumps: the same hill with the same ridges, lower by 2, and no unit says 'inside'. Turn the "
          "sign within σ instead.",
          slide},
         replaced<&Solution::sum_of_sides>(steps_down_subtracted)},
        {{"all_steps_to_the_right", "2.6",
          "The units for right and top must rise towards the inside as well: σ(k (right - x_1)), σ(k (top - x_2)).",
          slide},
         replaced<&Solution::sum_of_sides>(all_steps_to_the_right)},
        {{"steps_to_the_outside", "2.6", "All four units rise towards the outside, so the sum is smallest in the box.",
          slide},
         replaced<&Solution::sum_of_sides>(steps_to_the_outside)},
        {{"product_of_sides", "2.6",
          "A product would have no ridges, but an output unit can only add: that is why it needs its threshold.",
          slide},
         replaced<&Solution::sum_of_sides>(product_of_sides)},
        {{"one_input_only", "2.6", "Two of the four sides are missing: bottom and top, which look at x_2.", slide},
         replaced<&Solution::sum_of_sides>(one_input_only)},
        {{"mean_of_sides", "2.6", "The sum is asked for, not the mean: 4 in the box.", slide},
         replaced<&Solution::sum_of_sides>(mean_of_sides)},
        {{"coordinates_swapped", "2.6", "Left and right are values of x_1 = x[0], bottom and top of x_2 = x[1].",
          slide},
         replaced<&Solution::sum_of_sides>(coordinates_swapped)},
        {{"ridges_let_through", "2.6",
          "Three sides are enough here, so the ridges beside the box are in: the threshold belongs between 3 and 4.",
          slide},
         replaced<&Solution::is_in_box>(ridges_let_through)},
        {{"any_side_is_enough", "2.6",
          "With the threshold at ½ the output is the OR of the four sides, which is true nearly everywhere.", slide},
         replaced<&Solution::is_in_box>(any_side_is_enough)},
        {{"more_than_four", "2.6",
          "The sum never exceeds 4, so this is 0 everywhere: the threshold belongs between 3 and 4.", slide},
         replaced<&Solution::is_in_box>(more_than_four)},
        {{"threshold_turned", "2.6", "1 means inside: the sum has to be above the threshold.", slide},
         replaced<&Solution::is_in_box>(threshold_turned)},
        {{"one_input_for_all", "2.6", "Bottom and top are compared with x_1; they are values of x_2 = x[1].", slide},
         replaced<&Solution::sum_of_sides>(one_input_for_all)},
        {{"steepness_for_x_only", "2.6",
          "k multiplies the whole distance to the side: k (x_1 - left), not k x_1 - left.", slide},
         replaced<&Solution::sum_of_sides>(steepness_for_x_only)},
        {{"left_and_right_outwards", "2.6",
          "The units for left and right rise towards the outside: exchange the two terms within each of these two σ.",
          slide},
         replaced<&Solution::sum_of_sides>(left_and_right_outwards)},
        {{"bottom_and_top_outwards", "2.6",
          "The units for bottom and top rise towards the outside: exchange the two terms within each of these two σ.",
          slide},
         replaced<&Solution::sum_of_sides>(bottom_and_top_outwards)},
        {{"right_side_outwards", "2.6",
          "The unit for the right side rises towards the outside: inside is where right - x_1 is positive.", slide},
         replaced<&Solution::sum_of_sides>(right_side_outwards)},
        {{"top_side_outwards", "2.6",
          "The unit for the top rises towards the outside: inside is where top - x_2 is positive.", slide},
         replaced<&Solution::sum_of_sides>(top_side_outwards)},
    };
}

}  // namespace bp::chapters::ch02
