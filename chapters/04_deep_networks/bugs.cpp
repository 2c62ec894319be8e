#include "parts.hpp"

// Wrong counts; the other bugs files have the rest. Every version stands between marker lines and needs nothing but
// what exercise.cpp includes, so that it can be pasted there as a student would have written it: "bug <exercise>
// <function> replaces <field of Solution>".
namespace bp::chapters::ch04 {

namespace {

// --- bug 4.1 inputs_counted_as_units replaces count ---
Counts inputs_counted_as_units(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    counts.units = widths[0];
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 inputs_counted_as_a_layer replaces count ---
Counts inputs_counted_as_a_layer(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size();
    counts.units = 0;
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 hidden_layers_only replaces count ---
Counts hidden_layers_only(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 2;
    counts.units = 0;
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 inputs_given_biases replaces count ---
Counts inputs_given_biases(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    counts.units = 0;
    counts.biases = widths[0];
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 one_bias_per_layer replaces count ---
Counts one_bias_per_layer(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    counts.units = 0;
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += 1;
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 one_weight_per_unit replaces count ---
Counts one_weight_per_unit(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    counts.units = 0;
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 biases_counted_twice replaces count ---
Counts biases_counted_twice(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    counts.units = 0;
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += (widths[l - 1] + 1) * widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 last_layer_not_counted replaces count ---
Counts last_layer_not_counted(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    counts.units = 0;
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size() - 1; ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights + counts.biases;
    return counts;
}
// --- end ---

// --- bug 4.1 parameters_without_biases replaces count ---
Counts parameters_without_biases(const Widths& widths) {
    Counts counts;
    counts.layers = widths.size() - 1;
    counts.units = 0;
    counts.biases = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        counts.units += widths[l];
        counts.weights += widths[l - 1] * widths[l];
        counts.biases += widths[l];
    }
    counts.parameters = counts.weights;
    return counts;
}
// --- end ---

}  // namespace

std::vector<course::Version<Solution>> bugs() {
    using course::replaced;
    const std::string slide = "General neural network";
    std::vector<course::Version<Solution>> all{
        {{"inputs_counted_as_units", "4.1",
          "Inputs compute nothing: units are counted from the first hidden layer on, so 3-4-4-1 has 9.", slide},
         replaced<&Solution::count>(inputs_counted_as_units)},
        {{"inputs_counted_as_a_layer", "4.1",
          "The inputs are no layer: with four widths there are three layers, two hidden ones and the output.", slide},
         replaced<&Solution::count>(inputs_counted_as_a_layer)},
        {{"hidden_layers_only", "4.1",
          "The output layer is a layer too: N layers are N - 1 hidden ones and one output layer.", slide},
         replaced<&Solution::count>(hidden_layers_only)},
        {{"inputs_given_biases", "4.1", "An input has no bias: there is one for each unit, and inputs are no units.",
          slide},
         replaced<&Solution::count>(inputs_given_biases)},
        {{"one_bias_per_layer", "4.1", "A bias belongs to a unit, not to a layer: each unit shifts its own net input.",
          slide},
         replaced<&Solution::count>(one_bias_per_layer)},
        {{"one_weight_per_unit", "4.1",
          "A unit has a weight for each thing it reads: multiply the widths on both sides of the layer.", slide},
         replaced<&Solution::count>(one_weight_per_unit)},
        {{"biases_counted_twice", "4.1",
          "Here the biases are counted among the weights and once more beside them; weights lead from unit to unit.",
          slide},
         replaced<&Solution::count>(biases_counted_twice)},
        {{"last_layer_not_counted", "4.1",
          "The loop ends one layer early: the output layer has units, weights and biases as well.", slide},
         replaced<&Solution::count>(last_layer_not_counted)},
        {{"parameters_without_biases", "4.1", "Biases are learned as weights are: parameters are weights plus biases.",
          slide},
         replaced<&Solution::count>(parameters_without_biases)},
    };
    for (const auto& more :
         {bugs_of_layers(), bugs_of_inference(), bugs_of_listing(), bugs_of_batches(), bugs_of_columns()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch04
