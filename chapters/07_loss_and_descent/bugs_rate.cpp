#include <algorithm>
#include <cmath>

#include "parts.hpp"

// Wrong learning rates; see bugs.cpp.
namespace bp::chapters::ch07 {

namespace {

// --- bug 7.6 overshooting_forgotten replaces contraction ---
double overshooting_forgotten(Values curvatures, double learning_rate) {
    double largest = 1 - learning_rate * curvatures[0];
    for (const double lambda : curvatures) largest = std::max(largest, 1 - learning_rate * lambda);
    return largest;
}
// --- end ---

// --- bug 7.6 fastest_direction replaces contraction ---
double fastest_direction(Values curvatures, double learning_rate) {
    double smallest = std::abs(1 - learning_rate * curvatures[0]);
    for (const double lambda : curvatures) smallest = std::min(smallest, std::abs(1 - learning_rate * lambda));
    return smallest;
}
// --- end ---

// --- bug 7.6 steepest_direction_alone replaces contraction ---
double steepest_direction_alone(Values curvatures, double learning_rate) {
    return std::abs(1 - learning_rate * *std::max_element(curvatures.begin(), curvatures.end()));
}
// --- end ---

// --- bug 7.6 step_instead_of_rest replaces contraction ---
double step_instead_of_rest(Values curvatures, double learning_rate) {
    double largest = 0;
    for (const double lambda : curvatures) largest = std::max(largest, learning_rate * lambda);
    return largest;
}
// --- end ---

// --- bug 7.6 factor_of_the_loss replaces contraction ---
double factor_of_the_loss(Values curvatures, double learning_rate) {
    double largest = 0;
    for (const double lambda : curvatures) largest = std::max(largest, std::abs(1 - learning_rate * lambda));
    return largest * largest;
}
// --- end ---

// --- bug 7.6 one_over_the_curvature replaces largest_rate ---
double one_over_the_curvature(Values curvatures) { return 1 / *std::max_element(curvatures.begin(), curvatures.end()); }
// --- end ---

// --- bug 7.6 flattest_direction_decides replaces largest_rate ---
double flattest_direction_decides(Values curvatures) {
    return 2 / *std::min_element(curvatures.begin(), curvatures.end());
}
// --- end ---

// --- bug 7.6 mean_curvature replaces largest_rate ---
double mean_curvature(Values curvatures) {
    double sum = 0;
    for (const double lambda : curvatures) sum += lambda;
    return 2 * static_cast<double>(curvatures.size()) / sum;
}
// --- end ---

// --- bug 7.6 curvatures_added replaces largest_rate ---
double curvatures_added(Values curvatures) {
    double sum = 0;
    for (const double lambda : curvatures) sum += lambda;
    return 2 / sum;
}
// --- end ---

// --- bug 7.6 best_rate_instead replaces largest_rate ---
double best_rate_instead(Values curvatures) {
    return 2 / (*std::min_element(curvatures.begin(), curvatures.end()) +
                *std::max_element(curvatures.begin(), curvatures.end()));
}
// --- end ---

// --- bug 7.6 mean_over_samples replaces largest_rate_of_weight ---
double mean_over_samples(Values x, Values) {
    double sum = 0;
    for (const double x_n : x) sum += x_n * x_n;
    return 2 * static_cast<double>(x.size()) / sum;
}
// --- end ---

// --- bug 7.6 steepest_sample_alone replaces largest_rate_of_weight ---
double steepest_sample_alone(Values x, Values) {
    double largest = 0;
    for (const double x_n : x) largest = std::max(largest, x_n * x_n);
    return 2 / largest;
}
// --- end ---

// --- bug 7.6 inputs_not_squared replaces largest_rate_of_weight ---
double inputs_not_squared(Values x, Values) {
    double sum = 0;
    for (const double x_n : x) sum += std::abs(x_n);
    return 2 / sum;
}
// --- end ---

// --- bug 7.6 inputs_added_first replaces largest_rate_of_weight ---
double inputs_added_first(Values x, Values) {
    double sum = 0;
    for (const double x_n : x) sum += x_n;
    return 2 / (sum * sum);
}
// --- end ---

// --- bug 7.6 half_kept_in_the_curvature replaces largest_rate_of_weight ---
double half_kept_in_the_curvature(Values x, Values) {
    double sum = 0;
    for (const double x_n : x) sum += x_n * x_n / 2;
    return 2 / sum;
}
// --- end ---

// --- bug 7.6 small_loss_large_rate replaces largest_rate_of_weight ---
double small_loss_large_rate(Values x, Values t) {
    double loss = 0;
    for (std::size_t n = 0; n < x.size(); ++n) loss += (x[n] - t[n]) * (x[n] - t[n]) / 2;
    return 1 / loss;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_rate() {
    using course::replaced;
    const std::string slide = "Parameter learning: Backward Pass";
    return {
        {{"overshooting_forgotten", "7.6",
          "Where ηλ > 1 the step goes beyond the bottom and 1 - ηλ is negative; its size |1 - ηλ| counts.", slide},
         replaced<&Solution::contraction>(overshooting_forgotten)},
        {{"fastest_direction", "7.6",
          "The slowest direction decides how long it takes: the largest factor, not the smallest.", slide},
         replaced<&Solution::contraction>(fastest_direction)},
        {{"steepest_direction_alone", "7.6",
          "The flattest direction may be the slow one: look at |1 - ηλ| for every curvature.", slide},
         replaced<&Solution::contraction>(steepest_direction_alone)},
        {{"step_instead_of_rest", "7.6", "ηλ is the part of the way that a step covers; what is left is 1 - ηλ.",
          slide},
         replaced<&Solution::contraction>(step_instead_of_rest)},
        {{"factor_of_the_loss", "7.6",
          "That is the factor of the loss; the distance shrinks by |1 - ηλ|, the loss by its square.", slide},
         replaced<&Solution::contraction>(factor_of_the_loss)},
        {{"one_over_the_curvature", "7.6",
          "With η = 1/λ the step ends at the bottom; it may overshoot up to twice as far before descent diverges.",
          slide},
         replaced<&Solution::largest_rate>(one_over_the_curvature)},
        {{"flattest_direction_decides", "7.6",
          "With that rate the steepest direction diverges: the largest curvature decides.", slide},
         replaced<&Solution::largest_rate>(flattest_direction_decides)},
        {{"mean_curvature", "7.6",
          "A mean hides the steepest direction, and that one diverges first: take the largest curvature.", slide},
         replaced<&Solution::largest_rate>(mean_curvature)},
        {{"curvatures_added", "7.6",
          "Directions do not add up, each has its own factor: the largest curvature decides.", slide},
         replaced<&Solution::largest_rate>(curvatures_added)},
        {{"best_rate_instead", "7.6",
          "2/(λ_min + λ_max) is the fastest rate; larger ones still converge, up to 2/λ_max.", slide},
         replaced<&Solution::largest_rate>(best_rate_instead)},
        {{"mean_over_samples", "7.6",
          "The loss is a sum over n: its curvature is Σ x_n², not the mean. With the mean η may be N times larger.",
          slide},
         replaced<&Solution::largest_rate_of_weight>(mean_over_samples)},
        {{"steepest_sample_alone", "7.6",
          "Samples share one weight, so their curvatures add up: Σ x_n², not the largest x_n².", slide},
         replaced<&Solution::largest_rate_of_weight>(steepest_sample_alone)},
        {{"inputs_not_squared", "7.6",
          "Differentiate twice: each time a factor x_n comes out, so the curvature is Σ x_n².", slide},
         replaced<&Solution::largest_rate_of_weight>(inputs_not_squared)},
        {{"inputs_added_first", "7.6",
          "The square is taken of each x_n and then summed: (Σ x_n)² would let samples cancel.", slide},
         replaced<&Solution::largest_rate_of_weight>(inputs_added_first)},
        {{"half_kept_in_the_curvature", "7.6",
          "The second derivative of ½ (w x_n - t_n)² is x_n²: the square brings a 2 and cancels the ½.", slide},
         replaced<&Solution::largest_rate_of_weight>(half_kept_in_the_curvature)},
        {{"small_loss_large_rate", "7.6",
          "A small loss needs no larger η: the limit comes from the curvature, in which targets have no part.", slide},
         replaced<&Solution::largest_rate_of_weight>(small_loss_large_rate)},
    };
}

}  // namespace bp::chapters::ch07
