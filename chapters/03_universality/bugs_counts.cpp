#include <cmath>

#include "parts.hpp"

// Wrong numbers of units.
namespace bp::chapters::ch03 {

namespace {

// --- bug 3.5 rounded_down replaces steps_needed ---
std::size_t rounded_down(double L, double epsilon) {
    return static_cast<std::size_t>(std::fmax(1, std::floor(L / epsilon)));
}
// --- end ---

// --- bug 3.5 one_too_many replaces steps_needed ---
std::size_t one_too_many(double L, double epsilon) { return static_cast<std::size_t>(std::floor(L / epsilon) + 1); }
// --- end ---

// --- bug 3.5 constant_forgotten replaces steps_needed ---
std::size_t constant_forgotten(double, double epsilon) { return static_cast<std::size_t>(std::ceil(1 / epsilon)); }
// --- end ---

// --- bug 3.5 error_multiplied replaces steps_needed ---
std::size_t error_multiplied(double L, double epsilon) {
    return static_cast<std::size_t>(std::fmax(1, std::ceil(L * epsilon)));
}
// --- end ---

// --- bug 3.5 root_for_steps replaces steps_needed ---
std::size_t root_for_steps(double L, double epsilon) {
    return static_cast<std::size_t>(std::fmax(1, std::ceil(std::sqrt(L / epsilon))));
}
// --- end ---

// --- bug 3.5 root_forgotten replaces relus_needed ---
std::size_t root_forgotten(double M, double epsilon) {
    return static_cast<std::size_t>(std::fmax(1, std::ceil(M / (8 * epsilon))));
}
// --- end ---

// --- bug 3.5 eight_forgotten replaces relus_needed ---
std::size_t eight_forgotten(double M, double epsilon) {
    return static_cast<std::size_t>(std::fmax(1, std::ceil(std::sqrt(M / epsilon))));
}
// --- end ---

// --- bug 3.5 eight_multiplied replaces relus_needed ---
std::size_t eight_multiplied(double M, double epsilon) {
    return static_cast<std::size_t>(std::fmax(1, std::ceil(std::sqrt(8 * M / epsilon))));
}
// --- end ---

// --- bug 3.5 relus_rounded_down replaces relus_needed ---
std::size_t relus_rounded_down(double M, double epsilon) {
    return static_cast<std::size_t>(std::fmax(1, std::floor(std::sqrt(M / (8 * epsilon)))));
}
// --- end ---

// --- bug 3.5 times_inputs replaces cells_needed ---
std::size_t times_inputs(double L, double epsilon, std::size_t d) {
    return static_cast<std::size_t>(std::ceil(L / epsilon) * static_cast<double>(d));
}
// --- end ---

// --- bug 3.5 inputs_to_the_power replaces cells_needed ---
std::size_t inputs_to_the_power(double L, double epsilon, std::size_t d) {
    return static_cast<std::size_t>(std::pow(static_cast<double>(d), std::ceil(L / epsilon)));
}
// --- end ---

// --- bug 3.5 rounded_after_the_power replaces cells_needed ---
std::size_t rounded_after_the_power(double L, double epsilon, std::size_t d) {
    return static_cast<std::size_t>(std::ceil(std::pow(L / epsilon, static_cast<double>(d))));
}
// --- end ---

// --- bug 3.5 always_two_inputs replaces cells_needed ---
std::size_t always_two_inputs(double L, double epsilon, std::size_t) {
    return static_cast<std::size_t>(std::pow(std::ceil(L / epsilon), 2));
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_counts() {
    using course::replaced;
    const std::string slide = "How many hidden units?";
    return {
        {{"rounded_down", "3.5", "Rounded down, the bound L/n is a little too large: n is L/ε rounded up.", slide},
         replaced<&Solution::steps_needed>(rounded_down)},
        {{"one_too_many", "3.5",
          "Where L/ε is whole, it is enough: round up instead of adding 1 to what is rounded down.", slide},
         replaced<&Solution::steps_needed>(one_too_many)},
        {{"constant_forgotten", "3.5", "A function that changes faster needs more steps: n is L/ε, not 1/ε.", slide},
         replaced<&Solution::steps_needed>(constant_forgotten)},
        {{"error_multiplied", "3.5", "A smaller error needs more steps: divide by ε.", slide},
         replaced<&Solution::steps_needed>(error_multiplied)},
        {{"root_for_steps", "3.5",
          "The bound of a staircase is L/n, without a square: half the error takes twice the steps.", slide},
         replaced<&Solution::steps_needed>(root_for_steps)},
        {{"root_forgotten", "3.5",
          "The bound falls with n²: take the square root. A quarter of the error takes only twice the units.", slide},
         replaced<&Solution::relus_needed>(root_forgotten)},
        {{"eight_forgotten", "3.5",
          "The bound is M/(8 n²); without the 8 nearly three times as many units are asked for.", slide},
         replaced<&Solution::relus_needed>(eight_forgotten)},
        {{"eight_multiplied", "3.5", "8 stands in the denominator with n²: n² ≥ M/(8 ε).", slide},
         replaced<&Solution::relus_needed>(eight_multiplied)},
        {{"relus_rounded_down", "3.5", "Rounded down, the bound M/(8 n²) is a little too large: round up.", slide},
         replaced<&Solution::relus_needed>(relus_rounded_down)},
        {{"times_inputs", "3.5",
          "n cells along each of d inputs are n^d cells, not d n: that is the trouble with many inputs.", slide},
         replaced<&Solution::cells_needed>(times_inputs)},
        {{"inputs_to_the_power", "3.5", "The exponent is the number of inputs: n^d, not d^n.", slide},
         replaced<&Solution::cells_needed>(inputs_to_the_power)},
        {{"rounded_after_the_power", "3.5",
          "Each input has a whole number of cells: round up first, then take the power.", slide},
         replaced<&Solution::cells_needed>(rounded_after_the_power)},
        {{"always_two_inputs", "3.5", "This is right for two inputs: the exponent is d.", slide},
         replaced<&Solution::cells_needed>(always_two_inputs)},
    };
}

}  // namespace bp::chapters::ch03
