#include <algorithm>
#include <cmath>
#include <iterator>

#include "parts.hpp"

// Wrong squared losses and softmaxes; bugs_cross_entropy.cpp, bugs_descent.cpp and bugs_rate.cpp have the others. Every
// version stands between marker lines and needs nothing but exercise.hpp and the headers that exercise.cpp names, so
// that it can be pasted there as a student would have written it: "bug <exercise> <function> replaces <field of
// Solution>".
namespace bp::chapters::ch07 {

namespace {

// --- bug 7.1 loss_without_half replaces squared_loss ---
double loss_without_half(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += (o[k] - t[k]) * (o[k] - t[k]);
    return sum;
}
// --- end ---

// --- bug 7.1 product_as_extracted replaces squared_loss ---
double product_as_extracted(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += (o[k] * t[k]) * (o[k] * t[k]) / 2;
    return sum;
}
// --- end ---

// --- bug 7.1 mean_over_outputs replaces squared_loss ---
double mean_over_outputs(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += (o[k] - t[k]) * (o[k] - t[k]) / 2;
    return sum / static_cast<double>(o.size());
}
// --- end ---

// --- bug 7.1 errors_cancel replaces squared_loss ---
double errors_cancel(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += o[k] - t[k];
    return sum * sum / 2;
}
// --- end ---

// --- bug 7.1 slope_with_a_two replaces squared_loss_slopes ---
Numbers slope_with_a_two(Values o, Values t) {
    Numbers slopes;
    for (std::size_t k = 0; k < o.size(); ++k) slopes.push_back(2 * (o[k] - t[k]));
    return slopes;
}
// --- end ---

// --- bug 7.1 target_minus_output replaces squared_loss_slopes ---
Numbers target_minus_output(Values o, Values t) {
    Numbers slopes;
    for (std::size_t k = 0; k < o.size(); ++k) slopes.push_back(t[k] - o[k]);
    return slopes;
}
// --- end ---

// --- bug 7.1 slope_keeps_the_half replaces squared_loss_slopes ---
Numbers slope_keeps_the_half(Values o, Values t) {
    Numbers slopes;
    for (std::size_t k = 0; k < o.size(); ++k) slopes.push_back((o[k] - t[k]) / 2);
    return slopes;
}
// --- end ---

// --- bug 7.1 one_slope_for_all replaces squared_loss_slopes ---
Numbers one_slope_for_all(Values o, Values t) {
    double sum = 0;
    for (std::size_t k = 0; k < o.size(); ++k) sum += o[k] - t[k];
    return Numbers(o.size(), sum);
}
// --- end ---

// --- bug 7.2 largest_not_subtracted replaces softmax ---
Numbers largest_not_subtracted(Values z) {
    double total = 0;
    for (const double z_l : z) total += std::exp(z_l);
    Numbers y;
    for (const double z_k : z) y.push_back(std::exp(z_k) / total);
    return y;
}
// --- end ---

// --- bug 7.2 mean_subtracted replaces softmax ---
Numbers mean_subtracted(Values z) {
    double mean = 0, total = 0;
    for (const double z_l : z) mean += z_l / static_cast<double>(z.size());
    for (const double z_l : z) total += std::exp(z_l - mean);
    Numbers y;
    for (const double z_k : z) y.push_back(std::exp(z_k - mean) / total);
    return y;
}
// --- end ---

// --- bug 7.2 divided_by_largest replaces softmax ---
Numbers divided_by_largest(Values z) {
    const double largest = *std::max_element(z.begin(), z.end());
    Numbers y;
    for (const double z_k : z) y.push_back(std::exp(z_k - largest));
    return y;
}
// --- end ---

// --- bug 7.2 shares_without_exp replaces softmax ---
Numbers shares_without_exp(Values z) {
    double total = 0;
    for (const double z_l : z) total += z_l;
    Numbers y;
    for (const double z_k : z) y.push_back(z_k / total);
    return y;
}
// --- end ---

// --- bug 7.2 sigmoid_of_each replaces softmax ---
Numbers sigmoid_of_each(Values z) {
    Numbers y;
    for (const double z_k : z) y.push_back(1 / (1 + std::exp(-z_k)));
    return y;
}
// --- end ---

// --- bug 7.2 winner_takes_all replaces softmax ---
Numbers winner_takes_all(Values z) {
    Numbers y(z.size());
    y[static_cast<std::size_t>(std::max_element(z.begin(), z.end()) - z.begin())] = 1;
    return y;
}
// --- end ---

// --- bug 7.2 sum_unshifted replaces softmax ---
Numbers sum_unshifted(Values z) {
    const double largest = *std::max_element(z.begin(), z.end());
    double total = 0;
    for (const double z_l : z) total += std::exp(z_l);
    Numbers y;
    for (const double z_k : z) y.push_back(std::exp(z_k - largest) / total);
    return y;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "Parameter learning: Backward Pass";
    std::vector<course::Version<Solution>> all{
        {{"loss_without_half", "7.1", "The slide's loss has the factor ½; without it every gradient doubles.", slide},
         replaced<&Solution::squared_loss>(loss_without_half)},
        {{"product_as_extracted", "7.1",
          "The minus sign is lost in the slide's text: it is the square of o - t, not of o times t.", slide},
         replaced<&Solution::squared_loss>(product_as_extracted)},
        {{"mean_over_outputs", "7.1", "The loss is a sum over the outputs k; nothing divides by their number.", slide},
         replaced<&Solution::squared_loss>(mean_over_outputs)},
        {{"errors_cancel", "7.1",
          "Here +1 at one output makes up for -1 at another: square each error first, then add.", slide},
         replaced<&Solution::squared_loss>(errors_cancel)},
        {{"slope_with_a_two", "7.1", "The loss has the factor ½, so its derivative is o - t without a 2.", slide},
         replaced<&Solution::squared_loss_slopes>(slope_with_a_two)},
        {{"target_minus_output", "7.1",
          "The derivative is o - t: where o is too large, the loss rises with o. The minus belongs to the descent "
          "step.",
          slide},
         replaced<&Solution::squared_loss_slopes>(target_minus_output)},
        {{"slope_keeps_the_half", "7.1", "The square brings a 2, and it cancels the ½: what is left is o - t.", slide},
         replaced<&Solution::squared_loss_slopes>(slope_keeps_the_half)},
        {{"one_slope_for_all", "7.1",
          "Each output has a slope of its own; in ∂/∂o_k the terms of the other outputs are constants.", slide},
         replaced<&Solution::squared_loss_slopes>(one_slope_for_all)},

        {{"largest_not_subtracted", "7.2",
          "Subtract the largest logit before exp: e^710 overflows, ∞/∞ is NaN, and the result does not change.", slide},
         replaced<&Solution::softmax>(largest_not_subtracted)},
        {{"mean_subtracted", "7.2",
          "The mean may lie far below the largest logit, which then still overflows: subtract the largest.", slide},
         replaced<&Solution::softmax>(mean_subtracted)},
        {{"divided_by_largest", "7.2",
          "These are ratios to the largest; divide by the sum of all, or the outputs do not sum to 1.", slide},
         replaced<&Solution::softmax>(divided_by_largest)},
        {{"shares_without_exp", "7.2", "The exponential is missing: logits may be negative, probabilities may not.",
          slide},
         replaced<&Solution::softmax>(shares_without_exp)},
        {{"sigmoid_of_each", "7.2", "One sigmoid per logit looks at no other logit, so the outputs do not sum to 1.",
          slide},
         replaced<&Solution::softmax>(sigmoid_of_each)},
        {{"winner_takes_all", "7.2",
          "That is the hard maximum, without a slope to learn from; softmax gives every logit its share.", slide},
         replaced<&Solution::softmax>(winner_takes_all)},
        {{"sum_unshifted", "7.2",
          "The largest logit was subtracted above the line only: the sum below needs the same shift.", slide},
         replaced<&Solution::softmax>(sum_unshifted)},
    };
    for (auto* more : {bugs_of_cross_entropy, bugs_of_descent, bugs_of_rate}) {
        std::vector<course::Version<Solution>> versions = more();
        std::move(versions.begin(), versions.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace bp::chapters::ch07
