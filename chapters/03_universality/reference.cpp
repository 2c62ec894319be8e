#include "chapters/shared/layered_types.hpp"
#include "parts.hpp"
#include "represent/approximators.hpp"
#include "represent/grid_approximator.hpp"
#include "represent/truth_table.hpp"

namespace bp::chapters::ch03 {

namespace {

Neuron neuron_of(const neuron::Neuron& unit) { return {unit.weight.data(), unit.bias}; }

Neuron row_unit(Values row) {
    std::size_t number = 0;
    for (std::size_t i = 0; i < row.size(); ++i) number += row[i] > 0 ? std::size_t{1} << i : 0;
    return neuron_of(represent::row_unit(row.size(), number));
}

Network compile(const TruthTable& table) {
    const represent::TwoLayerNetwork compiled = represent::compile(table.answers);
    Network net{{}, neuron_of(compiled.output)};
    for (const neuron::Neuron& unit : compiled.hidden) net.hidden.push_back(neuron_of(unit));
    return net;
}

Approximator approximator_of(const represent::OneInputNetwork& net) {
    Approximator approximator{net.w0, {}};
    for (const auto& [v, v0, w] : net.units) approximator.units.push_back({v, v0, w});
    return approximator;
}

}  // namespace

Numbers inputs_of_row(std::size_t r, std::size_t input_count) { return represent::row_input(input_count, r).data(); }

Solution reference() {
    return {
        .row_unit = row_unit,
        .compile = compile,
        .staircase = [](Values values) { return approximator_of(represent::staircase(values)); },
        .broken_line = [](Values values) { return approximator_of(represent::interpolator(values)); },
        .steps_needed = represent::steps_needed,
        .relus_needed = represent::relus_needed,
        .cells_needed = [](double L, double epsilon,
                           std::size_t d) { return represent::cell_count(represent::steps_needed(L, epsilon), d); }};
}

}  // namespace bp::chapters::ch03
