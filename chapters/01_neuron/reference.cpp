#include <algorithm>

#include "neuron/boolean_function.hpp"
#include "neuron/features.hpp"
#include "neuron/sigmoid.hpp"
#include "parts.hpp"

namespace bp::chapters::ch01 {

namespace {

Vector<double> vector_of(Values entries) {
    Vector<double> vector(entries.size());
    std::ranges::copy(entries, vector.begin());
    return vector;
}

/// The exercise's neuron as src/neuron has it.
neuron::Neuron engine_neuron(const Neuron& neuron) { return {vector_of(neuron.w), neuron.b}; }

double net_input(const Neuron& neuron, Values x) { return neuron::net_input(engine_neuron(neuron), vector_of(x)); }

double boundary(const Neuron& neuron, double x_1) { return neuron::boundary(engine_neuron(neuron), x_1); }

/// In src/neuron the bias is w_0, the weight of a constant input.
bool perceptron_step(Neuron& neuron, Values x, int t) {
    Vector<double> w(neuron.w.size() + 1);
    w(0) = neuron.b;
    std::ranges::copy(neuron.w, w.begin() + 1);
    const bool was_mistake = neuron::perceptron_step(w, {neuron::augmented(vector_of(x)), t});
    neuron = {{w.begin() + 1, w.end()}, w(0)};
    return was_mistake;
}

/// What perceptron learning finds for a truth table.
Neuron learned(std::uint32_t table) {
    const neuron::PerceptronRun run =
        neuron::learn_perceptron(neuron::samples_of({.input_count = 2, .table = table}), {.count = 100});
    return {{run.neuron.weight.begin(), run.neuron.weight.end()}, run.neuron.bias};
}

std::vector<double> features(Values x) {
    const Vector<double> all = neuron::with_products(vector_of(x));
    return {all.begin(), all.end()};
}

}  // namespace

Solution reference() {
    return {.net_input = net_input,
            .decision = neuron::decision,
            .boundary = boundary,
            .and_gate = [] { return learned(0b1000); },
            .or_gate = [] { return learned(0b1110); },
            .nand_gate = [] { return learned(0b0111); },
            .perceptron_step = perceptron_step,
            .features = features,
            .sigmoid = neuron::sigmoid};
}

}  // namespace bp::chapters::ch01
