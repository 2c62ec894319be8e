#pragma once

#include <array>
#include <string_view>

#include "tensor/tensor.hpp"

namespace bp::layered {

/// The activation function f of a layer. identity is what a linear layer has.
enum class Activation { identity, sigmoid, tanh, relu };

inline constexpr std::array kActivations{Activation::identity, Activation::sigmoid, Activation::tanh, Activation::relu};

std::string_view name(Activation f);

/// f(s). sigmoid is 1 / (1 + e^-s), relu is max(0, s).
double value(Activation f, double s);

/// f'(s): 1, y (1 - y), 1 - y² or 0 and 1, with y = f(s). relu'(0) = 0: at 0 the constant wins the max.
double derivative(Activation f, double s);

/// The same for every entry.
Vector<double> value(Activation f, const Vector<double>& s);
Tensor<double> value(Activation f, const Tensor<double>& s);
Vector<double> derivative(Activation f, const Vector<double>& s);
Tensor<double> derivative(Activation f, const Tensor<double>& s);

}  // namespace bp::layered
