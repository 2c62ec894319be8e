#pragma once

#include "neuron/samples.hpp"

namespace bp::neuron {

/// x followed by all products x_i x_j with i < j: for two inputs (x_1, x_2, x_1 x_2), in which XOR is linearly
/// separable. Lecture, "Unless the input is transformed in a better representation".
Vector<double> with_products(const Vector<double>& x);

/// The same for every sample.
std::vector<Sample> with_products(const std::vector<Sample>& samples);

}  // namespace bp::neuron
