#pragma once

#include <cmath>
#include <complex>
#include <string_view>
#include <vector>

#include "exercise.hpp"

/// The forward pass of a layer for any scalar, without src/layered: what oracles differentiate, by complex numbers too.
namespace bp::chapters::ch08 {

template <class T> T activated(const Activation& g, T z) {
    using std::exp, std::tanh;
    if (std::string_view{g.name} == "sigmoid") return T(1) / (T(1) + exp(-z));
    if (std::string_view{g.name} == "tanh") return tanh(z);
    return z;
}

/// The parameters of a layer as one list: W row after row, then b.
inline Numbers parameters_of(const Layer& layer) {
    Numbers parameters(layer.W.flat().begin(), layer.W.flat().end());
    parameters.insert(parameters.end(), layer.b.begin(), layer.b.end());
    return parameters;
}

/// z_k = Σ_i w_ki x_i + b_k, the weights and biases from `parameters`.
template <class T> T net_input(std::span<const T> parameters, std::size_t unit_count, Values x, std::size_t k) {
    T z = parameters[x.size() * unit_count + k];
    for (std::size_t i = 0; i < x.size(); ++i) z += parameters[i * unit_count + k] * x[i];
    return z;
}

/// ½ Σ_k (o_k - t_k)²
template <class T> T squared_loss(std::span<const T> o, Values t) {
    T sum = 0;
    for (std::size_t k = 0; k < t.size(); ++k) sum += (o[k] - t[k]) * (o[k] - t[k]);
    return sum * T(0.5);
}

/// E of the slides as a function of the layer's parameters.
template <class T> T loss_of(std::span<const T> parameters, const Activation& g, Values x, Values t) {
    std::vector<T> o;
    for (std::size_t k = 0; k < t.size(); ++k) o.push_back(activated(g, net_input(parameters, t.size(), x, k)));
    return squared_loss<T>(o, t);
}

}  // namespace bp::chapters::ch08
