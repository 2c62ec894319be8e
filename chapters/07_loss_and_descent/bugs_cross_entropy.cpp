#include <cmath>

#include "parts.hpp"

// Wrong cross-entropies and steps; see bugs.cpp.
namespace bp::chapters::ch07 {

namespace {

// --- bug 7.3 minus_sign_missing replaces cross_entropy ---
double minus_sign_missing(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += t[k] == 0 ? 0 : t[k] * std::log(o[k]);
    return sum;
}
// --- end ---

// --- bug 7.3 zero_times_infinity replaces cross_entropy ---
double zero_times_infinity(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum -= t[k] * std::log(o[k]);
    return sum;
}
// --- end ---

// --- bug 7.3 epsilon_in_the_logarithm replaces cross_entropy ---
double epsilon_in_the_logarithm(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum -= t[k] * std::log(o[k] + 1e-8);
    return sum;
}
// --- end ---

// --- bug 7.3 roles_exchanged replaces cross_entropy ---
double roles_exchanged(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum -= o[k] == 0 ? 0 : o[k] * std::log(t[k]);
    return sum;
}
// --- end ---

// --- bug 7.3 logarithm_to_base_two replaces cross_entropy ---
double logarithm_to_base_two(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum -= t[k] == 0 ? 0 : t[k] * std::log2(o[k]);
    return sum;
}
// --- end ---

// --- bug 7.3 entropy_per_class replaces cross_entropy ---
double entropy_per_class(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum -= t[k] == 0 ? 0 : t[k] * std::log(o[k]);
    return sum / static_cast<double>(o.size());
}
// --- end ---

// --- bug 7.3 both_terms_for_every_class replaces cross_entropy ---
double both_terms_for_every_class(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) {
        if (t[k] != 0) sum -= t[k] * std::log(o[k]);
        if (t[k] != 1) sum -= (1 - t[k]) * std::log(1 - o[k]);
    }
    return sum;
}
// --- end ---

// --- bug 7.3 always_yes_is_free replaces two_term_cross_entropy ---
double always_yes_is_free(double o, double t) { return t == 0 ? 0 : -t * std::log(o); }
// --- end ---

// --- bug 7.3 terms_subtracted replaces two_term_cross_entropy ---
double terms_subtracted(double o, double t) {
    double loss = 0;
    if (t != 0) loss -= t * std::log(o);
    if (t != 1) loss += (1 - t) * std::log(1 - o);
    return loss;
}
// --- end ---

// --- bug 7.3 second_term_counts_always replaces two_term_cross_entropy ---
double second_term_counts_always(double o, double t) {
    double loss = -std::log(1 - o);
    if (t != 0) loss -= t * std::log(o);
    return loss;
}
// --- end ---

// --- bug 7.3 nan_where_certain replaces two_term_cross_entropy ---
double nan_where_certain(double o, double t) { return -t * std::log(o) - (1 - t) * std::log(1 - o); }
// --- end ---

// --- bug 7.4 climbs replaces descent_step ---
void climbs(std::span<double> w, Values gradient, double learning_rate) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] += learning_rate * gradient[i];
}
// --- end ---

// --- bug 7.4 rate_forgotten replaces descent_step ---
void rate_forgotten(std::span<double> w, Values gradient, double) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] -= gradient[i];
}
// --- end ---

// --- bug 7.4 step_per_weight replaces descent_step ---
void step_per_weight(std::span<double> w, Values gradient, double learning_rate) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] -= learning_rate / static_cast<double>(w.size()) * gradient[i];
}
// --- end ---

// --- bug 7.4 last_weight_stays replaces descent_step ---
void last_weight_stays(std::span<double> w, Values gradient, double learning_rate) {
    for (std::size_t i = 0; i + 1 < w.size(); ++i) w[i] -= learning_rate * gradient[i];
}
// --- end ---

// --- bug 7.4 weight_replaced replaces descent_step ---
void weight_replaced(std::span<double> w, Values gradient, double learning_rate) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] = -learning_rate * gradient[i];
}
// --- end ---

// --- bug 7.4 weight_shrinks replaces descent_step ---
void weight_shrinks(std::span<double> w, Values gradient, double learning_rate) {
    for (std::size_t i = 0; i < w.size(); ++i) w[i] *= 1 - learning_rate * gradient[i];
}
// --- end ---

// --- bug 7.4 sign_is_enough replaces descent_step ---
void sign_is_enough(std::span<double> w, Values gradient, double learning_rate) {
    for (std::size_t i = 0; i < w.size(); ++i) {
        if (gradient[i] > 0) w[i] -= learning_rate;
        if (gradient[i] < 0) w[i] += learning_rate;
    }
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs_of_cross_entropy() {
    using course::replaced;
    const std::string slide = "Parameter learning: Backward Pass";
    return {
        {{"minus_sign_missing", "7.3",
          "The logarithm of a probability is negative; the minus in front makes it a loss that falls as o improves.",
          slide},
         replaced<&Solution::cross_entropy>(minus_sign_missing)},
        {{"zero_times_infinity", "7.3",
          "0 · log 0 is NaN in a computer; the term's limit is 0, so leave out what has t = 0.", slide},
         replaced<&Solution::cross_entropy>(zero_times_infinity)},
        {{"epsilon_in_the_logarithm", "7.3",
          "An epsilon inside the logarithm changes every value and hides the infinite loss; leave out terms with t = 0 "
          "instead.",
          slide},
         replaced<&Solution::cross_entropy>(epsilon_in_the_logarithm)},
        {{"roles_exchanged", "7.3", "The logarithm is of the output, the factor in front is the target: -t log o.",
          slide},
         replaced<&Solution::cross_entropy>(roles_exchanged)},
        {{"logarithm_to_base_two", "7.3",
          "That is the loss in bits, 1/log 2 = 1.44 times too large: the slide's log is the natural one, std::log.",
          slide},
         replaced<&Solution::cross_entropy>(logarithm_to_base_two)},
        {{"entropy_per_class", "7.3", "Sum over the classes, no mean: the targets are the shares already.", slide},
         replaced<&Solution::cross_entropy>(entropy_per_class)},
        {{"both_terms_for_every_class", "7.3",
          "The second term is for one output alone; where outputs sum to 1, raising one lowers the others already.",
          slide},
         replaced<&Solution::cross_entropy>(both_terms_for_every_class)},
        {{"always_yes_is_free", "7.3",
          "Without (1 - t) log(1 - o) a wrong yes costs nothing, and always answering 1 is best.", slide},
         replaced<&Solution::two_term_cross_entropy>(always_yes_is_free)},
        {{"terms_subtracted", "7.3", "Both terms have a minus: each is the cost of one of the two answers.", slide},
         replaced<&Solution::two_term_cross_entropy>(terms_subtracted)},
        {{"second_term_counts_always", "7.3", "The second term has the factor 1 - t: it is the cost where no is right.",
          slide},
         replaced<&Solution::two_term_cross_entropy>(second_term_counts_always)},
        {{"nan_where_certain", "7.3",
          "0 · log 0 is NaN: where t is 0 or 1, the term whose factor is 0 must be left out.", slide},
         replaced<&Solution::two_term_cross_entropy>(nan_where_certain)},

        {{"climbs", "7.4", "Gradient descent subtracts: the gradient points to where the loss rises.", slide},
         replaced<&Solution::descent_step>(climbs)},
        {{"rate_forgotten", "7.4", "The step is η times the gradient, not the gradient itself.", slide},
         replaced<&Solution::descent_step>(rate_forgotten)},
        {{"step_per_weight", "7.4", "η is used as given: it is not shared out among the weights.", slide},
         replaced<&Solution::descent_step>(step_per_weight)},
        {{"last_weight_stays", "7.4", "All parameters move, the last one (often a bias) included.", slide},
         replaced<&Solution::descent_step>(last_weight_stays)},
        {{"weight_replaced", "7.4", "The step is taken from where w stands: w - η times gradient, not the step alone.",
          slide},
         replaced<&Solution::descent_step>(weight_replaced)},
        {{"weight_shrinks", "7.4", "The step does not depend on the size of w: subtract, do not multiply.", slide},
         replaced<&Solution::descent_step>(weight_shrinks)},
        {{"sign_is_enough", "7.4",
          "This steps by η whatever the slope is; the step is η times the slope, so it shrinks near the bottom.",
          slide},
         replaced<&Solution::descent_step>(sign_is_enough)},
    };
}

}  // namespace bp::chapters::ch07
