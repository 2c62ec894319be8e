#pragma once

#include <cmath>
#include <span>
#include <vector>

#include "chapters/shared/evaluation.hpp"
#include "exercise.hpp"
#include "inspect/derivative.hpp"

/// What the models of this chapter compute, for any scalar and without the engine: what oracles differentiate.
namespace bp::chapters::ch11 {

inline constexpr const char* kComplexStep = "the complex step: values of the forward pass, no formula for a derivative";

/// The derivative of f in each of its numbers.
template <class F> Numbers slopes(F f, Values at) {
    Numbers all;
    for (std::size_t i = 0; i < at.size(); ++i) all.push_back(inspect::complex_step_derivative(f, at, i));
    return all;
}

/// L_reg of w as z uses it, w as R uses it, and b.
template <class T> T regularised_loss(T w_in_z, T w_in_R, T b, const Regression& given) {
    using std::exp;
    const T y = T(1) / (T(1) + exp(-(w_in_z * given.x + b)));
    return (y - given.t) * (y - given.t) * T(0.5) + w_in_R * w_in_R * T(0.5 * given.lambda);
}

template <class T> std::vector<T> softmax(std::span<const T> z) {
    using std::exp;
    std::vector<T> y;
    T total = 0;
    for (const T& logit : z) total += exp(logit);
    for (const T& logit : z) y.push_back(exp(logit) / total);
    return y;
}

/// Σ_k g_k v_k, as a loss that has the error signals g at v.
template <class T> T weighted_sum(const Numbers& g, const std::vector<T>& v) {
    T sum = 0;
    for (std::size_t k = 0; k < g.size(); ++k) sum += v[k] * g[k];
    return sum;
}

/// -Σ_k t_k log softmax(z)_k
template <class T> T cross_entropy_of_logits(std::span<const T> z, Values t) {
    using std::log;
    const std::vector<T> y = softmax(z);
    T loss = 0;
    for (std::size_t k = 0; k < t.size(); ++k) loss -= log(y[k]) * t[k];
    return loss;
}

template <class T> std::vector<T> output_of(const Layer& layer, const std::vector<T>& x) {
    std::vector<T> out;
    for (std::size_t k = 0; k < layer.unit_count(); ++k) {
        T s = layer.b[k];
        for (std::size_t i = 0; i < x.size(); ++i) s += x[i] * layer.W(i, k);
        out.push_back(activated(layer.g, s));
    }
    return out;
}

template <class T> std::vector<T> residual_output(const Layer& F, const std::vector<T>& x) {
    std::vector<T> y = output_of(F, x);
    for (std::size_t i = 0; i < x.size(); ++i) y[i] += x[i];
    return y;
}

template <class T> std::vector<T> highway_output(const Highway& block, const std::vector<T>& x) {
    const std::vector<T> h = output_of(block.H, x), gate = output_of(block.T, x);
    std::vector<T> y;
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back(gate[i] * h[i] + (T(1) - gate[i]) * x[i]);
    return y;
}

template <class T> std::vector<T> dense_output(const Dense& block, std::vector<T> y) {
    for (const Layer* layer : {&block.first, &block.second}) {
        const std::vector<T> more = output_of(*layer, y);
        y.insert(y.end(), more.begin(), more.end());
    }
    return y;
}

}  // namespace bp::chapters::ch11
