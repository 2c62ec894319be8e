#pragma once

#include <span>

#include "course/activation.hpp"
#include "course/matrix.hpp"
#include "layered/activation.hpp"

/// From the exercises' types to those of src/layered and back: what a reference is filled with.
namespace bp::chapters {

/// The activations that exercises are judged with: identity, sigmoid, tanh, as src/layered has them.
std::span<const course::Activation> activations();

/// Throws std::logic_error if src/layered has no activation of this name.
layered::Activation kind_of(const course::Activation& f);

bp::Vector<double> vector_of(std::span<const double> values);
Tensor<double> tensor_of(const course::Matrix& matrix);
course::Matrix matrix_of(const Tensor<double>& tensor);

}  // namespace bp::chapters
