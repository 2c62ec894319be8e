#pragma once

#include "ops/op.hpp"
#include "ops/softmax_row.hpp"

namespace bp::ops {

/// out_k = e^{z_k} / Σ e^{z_l} along each row. Every logit reaches every output, so every output sends every logit a
/// message; together they are out ∘ (δ - Σ δ out). Lecture, "Multiclass logistic regression".
struct Softmax {
    static constexpr std::string_view name = "softmax";
    static constexpr std::string_view formula = "exp(z_k) / Σ_l exp(z_l), along each row";
    static constexpr std::string_view rule = "out (δ - Σ δ out) to z, the sum along each row";
    static constexpr Arity arity{1, 1};

    Shape shape(std::span<const Shape> in) const { return in[0]; }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        for (std::size_t i = 0; i < out.rows(); ++i) {
            softmax_row::normalise<T>(in[0].row(i), softmax_row::largest_of(in[0].row(i)), out.row(i));
        }
    }

    template <class T>
    void backward(Inputs<T>, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < out.rows(); ++i) {
            T mean{0};  // of δ, weighted with the outputs
            for (std::size_t k = 0; k < out.cols(); ++k) mean = multiply_add(delta(i, k), out(i, k), mean);
            for (std::size_t k = 0; k < out.cols(); ++k) {
                messages[0](i, k) = multiply_add(out(i, k), delta(i, k) - mean, messages[0](i, k));
            }
        }
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        const std::uint64_t n = shapes.out.size(), rows = shapes.out.rows();
        return {.additions = 2 * n, .divisions = n, .functions = n + rows};
    }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const std::uint64_t n = wanted[0] ? shapes.out.size() : 0;
        return {.multiply_adds = 2 * n, .additions = n};
    }
};

/// out = log Σ e^{z_k} along each row, n x 1: a smooth maximum. Its derivative is the softmax.
struct LogSumExp {
    static constexpr std::string_view name = "logsumexp";
    static constexpr std::string_view formula = "log Σ_k exp(z_k), along each row";
    static constexpr std::string_view rule = "softmax(z) δ to z";
    static constexpr Arity arity{1, 1};

    Shape shape(std::span<const Shape> in) const { return {in[0].rows(), 1}; }
    /// The softmax of each row.
    std::size_t scratch(const NodeShapes& shapes) const { return shapes.in[0].size(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        const View<T> y(scratch.numbers(in[0].size()).data(), in[0].shape());
        for (std::size_t i = 0; i < y.rows(); ++i) {
            const T largest = softmax_row::largest_of(in[0].row(i));
            out(i, 0) = largest + softmax_row::normalise<T>(in[0].row(i), largest, y.row(i));
        }
    }

    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T> scratch) const {
        if (!messages.wanted(0)) return;
        const View<const T> y(scratch.numbers(in[0].size()).data(), in[0].shape());
        for (std::size_t i = 0; i < y.rows(); ++i) {
            for (std::size_t k = 0; k < y.cols(); ++k) {
                messages[0](i, k) = multiply_add(y(i, k), delta(i, 0), messages[0](i, k));
            }
        }
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        const std::uint64_t n = shapes.in[0].size(), rows = shapes.in[0].rows();
        return {.additions = 2 * n + rows, .divisions = n, .functions = n + rows};
    }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return {.multiply_adds = wanted[0] ? shapes.in[0].size() : 0};
    }
};

/// out = z - logsumexp(z) along each row: the logarithm of the softmax, without ever taking the log of 0.
struct LogSoftmax {
    static constexpr std::string_view name = "log_softmax";
    static constexpr std::string_view formula = "z - logsumexp(z), along each row";
    static constexpr std::string_view rule = "δ - softmax(z) Σ δ to z, the sum along each row";
    static constexpr Arity arity{1, 1};

    Shape shape(std::span<const Shape> in) const { return in[0]; }
    /// The softmax of each row.
    std::size_t scratch(const NodeShapes& shapes) const { return shapes.in[0].size(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        const View<T> y(scratch.numbers(out.size()).data(), out.shape());
        for (std::size_t i = 0; i < y.rows(); ++i) {
            const T largest = softmax_row::largest_of(in[0].row(i));
            const T excess = softmax_row::normalise<T>(in[0].row(i), largest, y.row(i));
            // the largest first: z - (largest + excess) would lose the excess beside a huge logit
            for (std::size_t k = 0; k < y.cols(); ++k) out(i, k) = (in[0](i, k) - largest) - excess;
        }
    }

    template <class T>
    void backward(Inputs<T>, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> scratch) const {
        if (!messages.wanted(0)) return;
        const View<const T> y(scratch.numbers(out.size()).data(), out.shape());
        for (std::size_t i = 0; i < y.rows(); ++i) {
            T total{0};
            for (const T& d : delta.row(i)) total += d;
            for (std::size_t k = 0; k < y.cols(); ++k) {
                messages[0](i, k) += delta(i, k) - y(i, k) * total;
            }
        }
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        const std::uint64_t n = shapes.out.size(), rows = shapes.out.rows();
        return {.additions = 4 * n, .divisions = n, .functions = n + rows};
    }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const std::uint64_t n = wanted[0] ? shapes.out.size() : 0;
        return {.additions = 3 * n, .multiplications = n};
    }
};

}  // namespace bp::ops
