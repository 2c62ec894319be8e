#pragma once

#include "layered/network.hpp"
#include "represent/one_input_network.hpp"

namespace bp::represent {

/// The tent on [0, 1], up to 1 at ½ and down again, by two relus: 2 relu(x) - 4 relu(x - ½).
OneInputNetwork tent();

/// The tent applied L times, as a network of L hidden layers with two relus each and a linear output: between two
/// tents the output unit of one and the net inputs of the next are one product of matrices. 2^L straight pieces on
/// [0, 1], with kinks at the multiples of 2^-L; on multiples of 2^-52 the forward pass is exact. Throws InputError
/// unless L is 1 … 50.
/// Lecture, "A deep architecture can represent certain functions more compactly".
layered::Network folded_tent(std::size_t L);

}  // namespace bp::represent
