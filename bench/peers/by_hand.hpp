#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>

/// What a step needs beside its products, written out for row-major arrays. Used where a library has products alone.
namespace bp::bench::peers {

template <class T> void sigmoid(T* x, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) x[i] = 1 / (1 + std::exp(-x[i]));
}

/// δ ∘ σ'(s), from the layer's output y.
template <class T> void through_sigmoid(T* delta, const T* y, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) delta[i] *= y[i] * (1 - y[i]);
}

/// Turns the logits of one sample into their error signal (softmax − target) / batch; returns its loss.
template <class T> T cross_entropy(T* logits, std::size_t classes, std::size_t label, T batch) {
    const T largest = *std::max_element(logits, logits + classes);  // exp(89) overflows a float
    T sum = 0;
    const T target = logits[label];
    for (std::size_t k = 0; k < classes; ++k) sum += logits[k] = std::exp(logits[k] - largest);
    for (std::size_t k = 0; k < classes; ++k) logits[k] /= sum * batch;
    logits[label] -= 1 / batch;
    return (std::log(sum) + largest - target) / batch;
}

}  // namespace bp::bench::peers
