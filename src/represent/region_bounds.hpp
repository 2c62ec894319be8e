#pragma once

#include <cstdint>

namespace bp::represent {

/// A relu network whose hidden layers have equally many units.
struct EqualLayers {
    std::uint64_t inputs, units, layers;
};

/// Montúfar and others, 2014: the best network of this shape cuts the space of its inputs into at least so many
/// regions, in each of which it is linear: ⌊n/n_0⌋^((L-1) n_0) Σ_{j ≤ n_0} C(n, j). It says nothing of the others.
/// Throws InputError unless n ≥ n_0 ≥ 1 and L ≥ 1, or if the number does not fit into 64 bits.
std::uint64_t deep_regions_at_least(const EqualLayers& shape);

/// A single hidden layer with as many units in all has at most so many: Σ_{j ≤ n_0} C(n L, j).
std::uint64_t shallow_regions_at_most(const EqualLayers& shape);

}  // namespace bp::represent
