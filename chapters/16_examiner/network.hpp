#pragma once

#include <algorithm>
#include <cmath>
#include <complex>

#include "exercise.hpp"

/// The networks in the boxes, forward: for any scalar, so that the complex step can differentiate them. They are
/// written out here and not taken from src/, because nobody else's backward pass may stand behind a box.
namespace bp::chapters::ch16 {

/// What a box computes. X has a row for each sample.
enum class Net {
    tanh,     ///< tanh(X W1 + b1) W2 + b2
    relu,     ///< relu(X W1 + b1) W2 + b2, before training: biases 0, and the last sample is blank
    pooled,   ///< m w2 + b2, where m is the largest of a sample's X W1 + b1; the last sample is blank as well
    softmax,  ///< softmax(σ(X W1 + b1) W2 + b2), row by row
    loss,     ///< one number: 1/2N Σ (z - t)² + λ/2 Σ W², where z = σ(X W1 + b1) W2 + b2
    shared,   ///< x ← x + tanh(x W + b), twice with the same W and b, as wide as there are inputs
};

inline constexpr double kPenaltyStrength = 0.25;

/// W1, b1, W2, b2 of a network, in its list of parameters; `shared` has the first two.
template <class T> struct Parts { std::span<const T> W1, b1, W2, b2; };

/// What a forward pass computes, a row for each sample: s = X W1 + b1, h the hidden units, z = h W2 + b2. In `shared`,
/// h is what the second layer reads and z its net input.
template <class T> struct Forward { std::vector<T> s, h, z, outputs; };

std::vector<Group> groups_of(Net net, const Sizes& sizes);
Setting setting_of(Net net, const Sizes& sizes, Random& random);

/// Throws ShapeError unless there are as many parameters and numbers of the batch as the sizes say, and error signals
/// as outputs.
void expect_lengths(Net net, const Setting& at);
void expect_signals(std::size_t signals, std::size_t outputs);

inline std::size_t width_of_hidden(Net net, const Sizes& n) { return net == Net::pooled ? 1 : n.hidden; }

template <class T> Parts<T> parts_of(Net net, const Sizes& n, std::span<const T> p) {
    if (net == Net::shared) return {p.first(n.inputs * n.inputs), p.subspan(n.inputs * n.inputs), {}, {}};
    const std::size_t first = n.inputs * n.hidden, second = width_of_hidden(net, n) * n.outputs;
    return {p.first(first), p.subspan(first, n.hidden), p.subspan(first + n.hidden, second),
            p.subspan(first + n.hidden + second, n.outputs)};
}

/// X W + b, row after row.
template <class T, class X> std::vector<T> affine(std::span<const X> x, std::span<const T> W, std::span<const T> b) {
    const std::size_t units = b.size(), inputs = W.size() / units, samples = x.size() / inputs;
    std::vector<T> s(samples * units);
    for (std::size_t n = 0; n < samples; ++n) {
        for (std::size_t k = 0; k < units; ++k) {
            T sum = b[k];
            for (std::size_t i = 0; i < inputs; ++i) sum += x[n * inputs + i] * W[i * units + k];
            s[n * units + k] = sum;
        }
    }
    return s;
}

template <class T> T activated(Net net, T s) {
    using std::exp, std::tanh;
    switch (net) {
        case Net::tanh:
        case Net::shared:
            return tanh(s);
        case Net::relu:
            return std::real(s) > 0 ? s : T(0);
        case Net::softmax:
        case Net::loss:  // exp of a negative number only
            return std::real(s) < 0 ? exp(s) / (T(1) + exp(s)) : T(1) / (T(1) + exp(-s));
        case Net::pooled:
            break;
    }
    return s;
}

inline constexpr auto is_smaller = [](const auto& a, const auto& b) { return std::real(a) < std::real(b); };

template <class T> std::vector<T> hidden_of(Net net, std::span<const T> s, std::size_t units) {
    std::vector<T> h;
    if (net == Net::pooled) {
        for (std::size_t m = 0; m < s.size(); m += units) {
            h.push_back(*std::max_element(&s[m], &s[m] + units, is_smaller));
        }
        return h;
    }
    for (const T& one : s) h.push_back(activated(net, one));
    return h;
}

template <class T> std::vector<T> softmax_of_rows(std::span<const T> z, std::size_t classes) {
    using std::exp;
    std::vector<T> y(z.size());
    for (std::size_t m = 0; m < z.size(); m += classes) {
        const T largest = *std::max_element(&z[m], &z[m] + classes, is_smaller);
        T sum = 0;
        for (std::size_t k = m; k < m + classes; ++k) sum += y[k] = exp(z[k] - largest);
        for (std::size_t k = m; k < m + classes; ++k) y[k] /= sum;
    }
    return y;
}

template <class T> T loss_of(const Parts<T>& part, std::span<const T> z, Values targets, std::size_t samples) {
    T errors = 0, weights = 0;
    for (std::size_t m = 0; m < z.size(); ++m) errors += (z[m] - targets[m]) * (z[m] - targets[m]);
    for (const T& w : part.W1) weights += w * w;
    for (const T& w : part.W2) weights += w * w;
    return errors / T(2 * static_cast<double>(samples)) + T(kPenaltyStrength / 2) * weights;
}

template <class T> Forward<T> forward_shared(const Parts<T>& part, Values x) {
    Forward<T> f;
    f.s = affine<T, double>(x, part.W1, part.b1);
    for (std::size_t m = 0; m < x.size(); ++m) f.h.push_back(x[m] + activated(Net::shared, f.s[m]));
    f.z = affine<T, T>(f.h, part.W1, part.b1);
    for (std::size_t m = 0; m < x.size(); ++m) f.outputs.push_back(f.h[m] + activated(Net::shared, f.z[m]));
    return f;
}

/// The forward pass of a network at parameters p.
template <class T> Forward<T> forward(Net net, const Sizes& n, std::span<const T> p, Values batch) {
    const Parts<T> part = parts_of(net, n, p);
    const Values x = batch.first(n.samples * n.inputs);
    if (net == Net::shared) return forward_shared(part, x);
    Forward<T> f;
    f.s = affine<T, double>(x, part.W1, part.b1);
    f.h = hidden_of<T>(net, f.s, n.hidden);
    f.z = affine<T, T>(f.h, part.W2, part.b2);
    if (net == Net::softmax) {
        f.outputs = softmax_of_rows<T>(f.z, n.outputs);
    } else if (net == Net::loss) {
        f.outputs = {loss_of<T>(part, f.z, batch.subspan(x.size()), n.samples)};
    } else {
        f.outputs = f.z;
    }
    return f;
}

}  // namespace bp::chapters::ch16
