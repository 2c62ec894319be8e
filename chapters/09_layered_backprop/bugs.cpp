#include <iterator>

#include "parts.hpp"

// Wrong error signals of one layer; bugs_deltas.cpp has those of all layers, the other files those of gradients,
// batches and steps. Every version stands between marker lines and needs nothing but exercise.hpp, so that it can be
// pasted into exercise.cpp as a student would have written it: "bug <exercise> <function> replaces <field of
// Solution>".
namespace bp::chapters::ch09 {

namespace {

// --- bug 9.1 slope_missing replaces delta_of_last_layer ---
Numbers slope_missing(const Activation&, Values, Values x, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < x.size(); ++k) delta.push_back(x[k] - t[k]);
    return delta;
}
// --- end ---

// --- bug 9.1 target_minus_output replaces delta_of_last_layer ---
Numbers target_minus_output(const Activation& f, Values s, Values x, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < x.size(); ++k) delta.push_back((t[k] - x[k]) * f.slope(s[k]));
    return delta;
}
// --- end ---

// --- bug 9.1 half_forgotten replaces delta_of_last_layer ---
Numbers half_forgotten(const Activation& f, Values s, Values x, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < x.size(); ++k) delta.push_back(2 * (x[k] - t[k]) * f.slope(s[k]));
    return delta;
}
// --- end ---

// --- bug 9.1 slope_at_the_output replaces delta_of_last_layer ---
Numbers slope_at_the_output(const Activation& f, Values, Values x, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < x.size(); ++k) delta.push_back((x[k] - t[k]) * f.slope(x[k]));
    return delta;
}
// --- end ---

// --- bug 9.1 net_input_for_output replaces delta_of_last_layer ---
Numbers net_input_for_output(const Activation& f, Values s, Values, Values t) {
    Numbers delta;
    for (std::size_t k = 0; k < s.size(); ++k) delta.push_back((s[k] - t[k]) * f.slope(s[k]));
    return delta;
}
// --- end ---

// --- bug 9.2 transposed_on_the_way_back replaces delta_one_layer_back ---
Numbers transposed_on_the_way_back(const Matrix& W_above, Values delta_above, const Activation& f, Values s) {
    Numbers delta = multiply(transposed(W_above), delta_above);
    for (std::size_t i = 0; i < delta.size(); ++i) delta[i] *= f.slope(s[i]);
    return delta;
}
// --- end ---

// --- bug 9.2 slope_left_out replaces delta_one_layer_back ---
Numbers slope_left_out(const Matrix& W_above, Values delta_above, const Activation&, Values) {
    return multiply(W_above, delta_above);
}
// --- end ---

// --- bug 9.2 slope_of_the_activation replaces delta_one_layer_back ---
Numbers slope_of_the_activation(const Matrix& W_above, Values delta_above, const Activation& f, Values s) {
    Numbers delta = multiply(W_above, delta_above);
    for (std::size_t i = 0; i < delta.size(); ++i) delta[i] *= f.slope(f.value(s[i]));
    return delta;
}
// --- end ---

// --- bug 9.2 value_instead_of_slope replaces delta_one_layer_back ---
Numbers value_instead_of_slope(const Matrix& W_above, Values delta_above, const Activation& f, Values s) {
    Numbers delta = multiply(W_above, delta_above);
    for (std::size_t i = 0; i < delta.size(); ++i) delta[i] *= f.value(s[i]);
    return delta;
}
// --- end ---

// --- bug 9.2 last_message_only replaces delta_one_layer_back ---
Numbers last_message_only(const Matrix& W_above, Values delta_above, const Activation& f, Values s) {
    Numbers delta(s.size());
    for (std::size_t i = 0; i < delta.size(); ++i) {
        for (std::size_t k = 0; k < delta_above.size(); ++k) delta[i] = W_above(i, k) * delta_above[k] * f.slope(s[i]);
    }
    return delta;
}
// --- end ---

// --- bug 9.2 weights_left_out replaces delta_one_layer_back ---
Numbers weights_left_out(const Matrix&, Values delta_above, const Activation& f, Values s) {
    double total = 0;
    for (const double delta_k : delta_above) total += delta_k;
    Numbers delta;
    for (const double s_i : s) delta.push_back(total * f.slope(s_i));
    return delta;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string last = "Gradient descent iteration: the final layer",
                      more = "Gradient descent iteration: one more layer";
    std::vector<course::Version<Solution>> all{
        {{"slope_missing", "9.1",
          "The middle factor is missing: between s and x stands the non-linearity of the last layer, and its slope is "
          "not 1.",
          last},
         replaced<&Solution::delta_of_last_layer>(slope_missing)},
        {{"target_minus_output", "9.1", "∂L/∂x is x - t; the minus sign belongs to the update, not to the error.",
          last},
         replaced<&Solution::delta_of_last_layer>(target_minus_output)},
        {{"half_forgotten", "9.1", "The loss has the factor ½, so its derivative is x - t without a 2.", last},
         replaced<&Solution::delta_of_last_layer>(half_forgotten)},
        {{"slope_at_the_output", "9.1", "f.slope takes the net input s; it was handed the output x = f(s).", last},
         replaced<&Solution::delta_of_last_layer>(slope_at_the_output)},
        {{"net_input_for_output", "9.1", "The loss compares the output x = f(s) with the target, not the net input s.",
          last},
         replaced<&Solution::delta_of_last_layer>(net_input_for_output)},

        {{"transposed_on_the_way_back", "9.2",
          "Forward uses Wᵀ x, so backward uses W δ: one is the transpose of the other.", more},
         replaced<&Solution::delta_one_layer_back>(transposed_on_the_way_back)},
        {{"slope_left_out", "9.2",
          "W δ is ∂L/∂x of the layer below. To get to its net input, multiply by the slope f'(s), unit by unit.", more},
         replaced<&Solution::delta_one_layer_back>(slope_left_out)},
        {{"slope_of_the_activation", "9.2", "f is applied to s, so its slope is taken at s, not at x = f(s).", more},
         replaced<&Solution::delta_one_layer_back>(slope_of_the_activation)},
        {{"value_instead_of_slope", "9.2", "The factor is the slope f'(s), not the value f(s).", more},
         replaced<&Solution::delta_one_layer_back>(value_instead_of_slope)},
        {{"last_message_only", "9.2",
          "A unit feeds every unit above and hears from all of them: add the messages (+=), do not overwrite.", more},
         replaced<&Solution::delta_one_layer_back>(last_message_only)},
        {{"weights_left_out", "9.2",
          "A unit above passes its δ on through the weight between the two: strong connections carry more blame.",
          more},
         replaced<&Solution::delta_one_layer_back>(weights_left_out)},
    };
    for (auto* more_bugs : {bugs_of_deltas, bugs_of_gradients, bugs_of_batches, bugs_of_steps}) {
        std::vector<course::Version<Solution>> versions = more_bugs();
        std::move(versions.begin(), versions.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace bp::chapters::ch09
