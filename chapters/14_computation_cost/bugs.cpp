#include <algorithm>
#include <cmath>
#include <iterator>

#include "parts.hpp"

// Wrong counts of a pass; bugs_numeric.cpp, bugs_paths.cpp and bugs_exponent.cpp have the others. Every version stands
// between marker lines and needs nothing but exercise.hpp and the headers that exercise.cpp names, so that it can be
// pasted there as a student would have written it: "bug <exercise> <function> replaces <field of Solution>".
namespace bp::chapters::ch14 {

namespace {

// --- bug 14.1 biases_counted replaces forward_count ---
Count biases_counted(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += (widths[l - 1] + 1) * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.1 first_layer_skipped replaces forward_count ---
Count first_layer_skipped(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 2; l < widths.size(); ++l) sum += widths[l - 1] * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.1 widths_added replaces forward_count ---
Count widths_added(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += widths[l - 1] + widths[l];
    return sum;
}
// --- end ---

// --- bug 14.1 units_counted replaces forward_count ---
Count units_counted(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += widths[l];
    return sum;
}
// --- end ---

// --- bug 14.1 widths_squared replaces forward_count ---
Count widths_squared(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += widths[l] * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.1 multiplied_and_added_apart replaces forward_count ---
Count multiplied_and_added_apart(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += 2 * widths[l - 1] * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.2 first_layer_passes_on replaces backward_count ---
Count first_layer_passes_on(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += 2 * widths[l - 1] * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.2 one_for_each_weight replaces backward_count ---
Count one_for_each_weight(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += widths[l - 1] * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.2 last_layer_saved replaces backward_count ---
Count last_layer_saved(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += 2 * widths[l - 1] * widths[l];
    return sum - widths[widths.size() - 2] * widths[widths.size() - 1];
}
// --- end ---

// --- bug 14.2 inputs_saved replaces backward_count ---
Count inputs_saved(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += 2 * widths[l - 1] * widths[l];
    return sum - widths[0];
}
// --- end ---

// --- bug 14.2 only_passing_on replaces backward_count ---
Count only_passing_on(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 2; l < widths.size(); ++l) sum += widths[l - 1] * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.2 forward_included replaces backward_count_with_input ---
Count forward_included(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += 3 * widths[l - 1] * widths[l];
    return sum;
}
// --- end ---

// --- bug 14.2 input_left_out replaces backward_count_with_input ---
Count input_left_out(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += 2 * widths[l - 1] * widths[l];
    return sum - widths[0] * widths[1];
}
// --- end ---

// --- bug 14.2 biases_have_gradients_too replaces backward_count_with_input ---
Count biases_have_gradients_too(Widths widths) {
    Count sum = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) sum += 2 * widths[l - 1] * widths[l] + widths[l];
    return sum;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "Computation cost";
    std::vector<course::Version<Solution>> all{
        {{"biases_counted", "14.1",
          "A bias is added, not multiplied: it takes no multiply-add and is not counted here.", slide},
         replaced<&Solution::forward_count>(biases_counted)},
        {{"first_layer_skipped", "14.1", "Inputs are no layer, but the weights that leave them belong to layer 1.",
          slide},
         replaced<&Solution::forward_count>(first_layer_skipped)},
        {{"widths_added", "14.1",
          "Every unit below is joined to every unit above: the widths multiply, they do not add.", slide},
         replaced<&Solution::forward_count>(widths_added)},
        {{"units_counted", "14.1", "That is the number of units; each of them has a weight for every unit below.",
          slide},
         replaced<&Solution::forward_count>(units_counted)},
        {{"widths_squared", "14.1",
          "n² holds where both sides are equally wide; in general it is the one width times the other.", slide},
         replaced<&Solution::forward_count>(widths_squared)},
        {{"multiplied_and_added_apart", "14.1", "A multiplication with its addition is one operation, a multiply-add.",
          slide},
         replaced<&Solution::forward_count>(multiplied_and_added_apart)},
        {{"first_layer_passes_on", "14.2",
          "Nobody needs the error signal of the inputs, so the first layer saves P₁ of the 2P.", slide},
         replaced<&Solution::backward_count>(first_layer_passes_on)},
        {{"one_for_each_weight", "14.2",
          "Each weight is used twice: for its own gradient, and to pass δ on to the layer below.", slide},
         replaced<&Solution::backward_count>(one_for_each_weight)},
        {{"last_layer_saved", "14.2", "It is the first layer that need not pass δ on; the last one must.", slide},
         replaced<&Solution::backward_count>(last_layer_saved)},
        {{"inputs_saved", "14.2",
          "Not one operation per input is saved but one per weight of the first layer, P₁ = widths[0] · widths[1].",
          slide},
         replaced<&Solution::backward_count>(inputs_saved)},
        {{"only_passing_on", "14.2",
          "That passes δ down and forms no gradient; each weight also needs its own, x times δ.", slide},
         replaced<&Solution::backward_count>(only_passing_on)},
        {{"forward_included", "14.2",
          "That is forward and backward together; the backward pass alone has two for each weight.", slide},
         replaced<&Solution::backward_count_with_input>(forward_included)},
        {{"input_left_out", "14.2",
          "Here the error signal of the inputs is wanted, so the first layer passes δ on as well: 2P.", slide},
         replaced<&Solution::backward_count_with_input>(input_left_out)},
        {{"biases_have_gradients_too", "14.2",
          "The gradient of a bias is δ itself: no multiplication, so it is not counted.", slide},
         replaced<&Solution::backward_count_with_input>(biases_have_gradients_too)},
    };
    for (auto* more : {bugs_of_numeric, bugs_of_paths, bugs_of_exponent}) {
        std::vector<course::Version<Solution>> versions = more();
        std::move(versions.begin(), versions.end(), std::back_inserter(all));
    }
    return all;
}

}  // namespace bp::chapters::ch14
