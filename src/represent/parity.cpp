#include "represent/parity.hpp"

#include <bit>
#include <numeric>

#include "represent/tree.hpp"

namespace bp::represent {

namespace {

void check_inputs(std::size_t n) {
    if (n == 0) throw InputError("parity: of 0 inputs was asked for; it needs one or more");
}

/// The number of the new gate's signal.
std::size_t append(Circuit& circuit, std::vector<std::size_t> from, neuron::Neuron unit) {
    circuit.gates.push_back({std::move(from), std::move(unit)});
    return circuit.input_count + circuit.gates.size() - 1;
}

std::size_t append_xor(Circuit& circuit, std::size_t p, std::size_t q) {
    const std::size_t one = append(circuit, {p, q}, any_of(2));
    const std::size_t both = append(circuit, {p, q}, {make_vector({1.0, 1.0}), -1.5});
    return append(circuit, {one, both}, {make_vector({1.0, -1.0}), -0.5});
}

}  // namespace

TruthTable parity_table(std::size_t n) {
    check_inputs(n);
    TruthTable table;
    for (std::size_t row = 0; row < std::size_t{1} << n; ++row) table.push_back(std::popcount(row) % 2 == 1);
    return table;
}

TwoLayerNetwork parity_layer(std::size_t n) {
    check_inputs(n);
    TwoLayerNetwork net{{}, {Vector<double>(n), -0.5}};
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Vector<double>(n, 1.0), 0.5 - static_cast<double>(j)});
        net.output.weight(j - 1) = j % 2 == 1 ? 1 : -1;
    }
    return net;
}

Circuit xor_tree(std::size_t n) {
    check_inputs(n);
    Circuit circuit{n, {}};
    std::vector<std::size_t> inputs(n);
    std::iota(inputs.begin(), inputs.end(), std::size_t{0});
    join_in_pairs(inputs, [&circuit](std::size_t p, std::size_t q) { return append_xor(circuit, p, q); });
    return circuit;
}

}  // namespace bp::represent
