#pragma once

#include "represent/circuit.hpp"
#include "represent/truth_table.hpp"

namespace bp::represent {

/// True where the number of ones among n inputs is odd.
TruthTable parity_table(std::size_t n);

/// Parity with one hidden layer of n threshold units: unit j is on where at least j inputs are 1, and the output adds
/// them with alternating signs, 1 - 1 + 1 …, minus ½. Throws InputError for n = 0.
TwoLayerNetwork parity_layer(std::size_t n);

/// Parity as a tree of XORs, each of three threshold units in two layers: OR, AND, and the first without the second.
/// 3 (n - 1) units in 2⌈log2 n⌉ layers. Throws InputError for n = 0. Lecture, "Why more layers (deeper)?".
Circuit xor_tree(std::size_t n);

}  // namespace bp::represent
