#pragma once

#include "represent/two_layer_network.hpp"

namespace bp::represent {

/// A Boolean function of n inputs: entry r is its answer for row r, and bit i of r is input i. 2^n entries.
using TruthTable = std::vector<bool>;

/// n. Throws InputError unless the table has 2, 4, 8 … 2^20 entries.
std::size_t input_count(const TruthTable& table);

/// The inputs of a row, each 0 or 1.
Vector<double> row_input(std::size_t input_count, std::size_t row);

/// The unit that is on for one row alone: weight +1 where the row has a 1, -1 where it has a 0, bias ½ minus the number
/// of ones. Its net input is ½ for the row and ½ - d for a row that differs in d inputs.
neuron::Neuron row_unit(std::size_t input_count, std::size_t row);

/// On if at least one of so many units is: OR.
neuron::Neuron any_of(std::size_t count);

/// On if none of them is: NOR.
neuron::Neuron none_of(std::size_t count);

/// A network of threshold units that computes the function: a unit for each row with answer 1 and their OR, or a unit
/// for each row with answer 0 and their NOR, whichever has fewer units. Lecture, "Boolean case".
TwoLayerNetwork compile(const TruthTable& table);

/// With any larger gain a compiled network of sigmoids is on the right side of ½ for every row: 2 ln(2m - 1) with m
/// hidden units. Net inputs of hidden units are at least ½ from 0, so at this gain each unit is off by at most 1/(2m),
/// and all together are off by less than the output unit's ½.
Gain least_safe_gain(const TwoLayerNetwork& compiled);

}  // namespace bp::represent
