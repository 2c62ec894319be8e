#include "represent/truth_table.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

namespace bp::represent {

namespace {

constexpr std::size_t kMostTableInputs = 20;

}  // namespace

std::size_t input_count(const TruthTable& table) {
    const auto n = static_cast<std::size_t>(std::bit_width(table.size())) - 1;
    if (table.size() < 2 || !std::has_single_bit(table.size()) || n > kMostTableInputs) {
        throw InputError("truth table: has " + std::to_string(table.size()) +
                         " rows; n inputs need 2^n of them, n = 1 … " + std::to_string(kMostTableInputs));
    }
    return n;
}

Vector<double> row_input(std::size_t input_count, std::size_t row) {
    Vector<double> x(input_count);
    for (std::size_t i = 0; i < input_count; ++i) x(i) = static_cast<double>(row >> i & 1U);
    return x;
}

neuron::Neuron row_unit(std::size_t input_count, std::size_t row) {
    const Vector<double> x = row_input(input_count, row);
    return {2 * x - ublas::scalar_vector<double>(input_count, 1), 0.5 - sum(x)};
}

neuron::Neuron any_of(std::size_t count) { return {Vector<double>(count, 1.0), -0.5}; }

neuron::Neuron none_of(std::size_t count) { return {Vector<double>(count, -1.0), 0.5}; }

TwoLayerNetwork compile(const TruthTable& table) {
    const std::size_t n = input_count(table);
    const auto ones = static_cast<std::size_t>(std::ranges::count(table, true));
    const bool by_ones = ones <= table.size() - ones;
    TwoLayerNetwork net;
    for (std::size_t row = 0; row < table.size(); ++row) {
        if (table[row] == by_ones) net.hidden.push_back(row_unit(n, row));
    }
    net.output = by_ones ? any_of(net.hidden.size()) : none_of(net.hidden.size());
    return net;
}

Gain least_safe_gain(const TwoLayerNetwork& compiled) {
    const auto m = static_cast<double>(compiled.hidden.size());
    return {m < 1 ? 0 : 2 * std::log(2 * m - 1)};
}

}  // namespace bp::represent
