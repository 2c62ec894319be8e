#pragma once

#include "data/dataset.hpp"

namespace bp {

/// Whole truth tables: inputs 0 and 1, in the order 00, 01, 10, 11; the class is the function's value. There is nothing
/// left to be kept for a test. Lecture, "Can solve linearly separable problems", "Can't solve non linearly separable
/// problems".
Dataset and_gate();
Dataset or_gate();
Dataset nand_gate();
Dataset xor_gate();

/// 1 where an odd number of the inputs is 1; with two inputs this is XOR. Named "parity4" with four inputs.
/// Throws InputError above kMostParityInputs, with 2^16 lines.
Dataset parity(std::size_t input_count);
inline constexpr std::size_t kMostParityInputs = 16;

}  // namespace bp
