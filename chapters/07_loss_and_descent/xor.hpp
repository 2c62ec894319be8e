#pragma once

#include <cstdint>

#include "layered/objective.hpp"

/// A 2-2-1 network of sigmoid units that descends on XOR: for the claims and for the figure.
namespace bp::chapters::ch07 {

/// The four rows of XOR.
layered::Samples xor_samples();

/// The sum of two-term cross-entropies over the four rows.
inline constexpr layered::Objective kXorObjective{.loss = layered::Loss::two_term_cross_entropy};

/// Weights and biases from a normal distribution with variance 1.
layered::Network xor_network(std::uint64_t seed);

}  // namespace bp::chapters::ch07
