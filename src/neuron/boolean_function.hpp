#pragma once

#include <cstdint>

#include "neuron/separability.hpp"

namespace bp::neuron {

/// A Boolean function of up to 4 inputs by its truth table: bit r of `table` is the answer for row r, and bit i of r is
/// input i. Lecture, "Boolean case".
struct BooleanFunction {
    std::size_t input_count = 2;
    std::uint32_t table = 0;

    std::size_t row_count() const { return std::size_t{1} << input_count; }
    bool value(std::size_t row) const { return (table >> row & 1U) != 0; }
};

/// How many functions of so many inputs there are: 2^(2^n), that is 4, 16, 256 and 65 536 for n = 1 … 4.
std::size_t boolean_function_count(std::size_t input_count);

/// The rows as samples: inputs 0 and 1, target +1 where the function is true and -1 where it is false.
/// Throws InputError above 4 inputs or if the table has bits beyond the last row.
std::vector<Sample> samples_of(const BooleanFunction& function);

/// Whether one threshold neuron computes the function, with the proof; never not_decided.
Separability separability(const BooleanFunction& function);

inline bool is_linearly_separable(const BooleanFunction& function) {
    return separability(function).verdict == Verdict::separable;
}

}  // namespace bp::neuron
