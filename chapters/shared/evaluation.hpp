#pragma once

#include <cmath>
#include <complex>
#include <span>
#include <string_view>

#include "course/activation.hpp"

/// A layer's forward pass for any scalar, without src/layered: what oracles differentiate, by complex numbers too.
/// What several chapters share stands in the namespace around their own.
namespace bp::chapters {

/// f(s)
template <class T> T activated(const course::Activation& f, T s) {
    using std::exp, std::tanh;
    if (std::string_view{f.name} == "sigmoid") return T(1) / (T(1) + exp(-s));
    if (std::string_view{f.name} == "tanh") return tanh(s);
    return s;
}

/// The net input of unit k, Σ_i W(i, k) x_i + b_k. `parameters` are those of one layer: W row after row, then b.
template <class T, class X>
T net_input(std::span<const T> parameters, std::size_t unit_count, const X& x, std::size_t k) {
    T s = parameters[x.size() * unit_count + k];
    for (std::size_t i = 0; i < x.size(); ++i) s += parameters[i * unit_count + k] * x[i];
    return s;
}

/// ½ Σ_k (o_k - t_k)²
template <class T> T squared_loss(std::span<const T> o, std::span<const double> t) {
    T sum = 0;
    for (std::size_t k = 0; k < t.size(); ++k) sum += (o[k] - t[k]) * (o[k] - t[k]);
    return sum * T(0.5);
}

}  // namespace bp::chapters
