#pragma once

#include "neuron/neuron.hpp"

namespace bp::neuron {

/// The linear neuron o = wᵀx + b with the smallest ½ Σ (o - t)² over the rows of X, by the normal equations.
/// On XOR it is w = 0, b = ½: the best straight answer is no answer. X is N x D with a sample per row, t has N entries.
/// Throws ShapeError if they do not fit, and NumericError if the rows do not determine w and b.
Neuron least_squares(const Tensor<double>& X, const Vector<double>& t);

}  // namespace bp::neuron
