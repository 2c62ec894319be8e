#pragma once

#include <cmath>

namespace bp::neuron {

/// σ(z) = 1 / (1 + e^-z), the activation of the lecture's neuron; between 0 and 1 for every z.
inline double sigmoid(double z) {
    const double e = std::exp(-std::abs(z));  // the exponent is never positive: exp(800) overflows
    return (z < 0 ? e : 1) / (1 + e);
}

/// σ'(z) = y (1 - y) with y = σ(z), the output and not the net input; at most 1/4, and that at z = 0.
inline double sigmoid_derivative(double z) {
    const double y = sigmoid(z);
    return y * (1 - y);
}

}  // namespace bp::neuron
