#pragma once

#include "ops/op.hpp"
#include "ops/softmax_row.hpp"

namespace bp::ops {

/// out = -Σ t log softmax(z), over all samples and classes, 1 x 1; the lecture's "Multiclass logistic regression" with
/// softmax and loss in one node, which stays finite as long as the gaps between a row's logits are. Shapes: z and t are
/// n x k, a sample per row. The targets of a row may sum to any T: the message to z is then T y - t, and y - t for T
/// = 1.
struct SoftmaxCrossEntropy {
    static constexpr std::string_view name = "softmax_cross_entropy";
    static constexpr std::string_view formula = "-Σ t log(softmax(z)), softmax along each row";
    static constexpr std::string_view rule = "(T y - t) δ to z, with y = softmax(z) and T = Σ t; -log(y) δ to t";
    static constexpr Arity arity{2, 2};

    Shape shape(std::span<const Shape> in) const {
        if (in[0] != in[1]) {
            throw ShapeError("softmax_cross_entropy: logits are " + to_string(in[0]) + ", targets are " +
                             to_string(in[1]) +
                             " (they must have the same shape: one row per sample, one-hot or soft)");
        }
        return {1, 1};
    }

    /// Per element the softmax y, then per row its log-normaliser.
    std::size_t scratch(const NodeShapes& shapes) const { return shapes.in[0].size() + shapes.in[0].rows(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        const View<const T> z = in[0], t = in[1];
        const Kept<T> kept(z.shape(), scratch);
        T loss{0};
        for (std::size_t i = 0; i < z.rows(); ++i) {
            const T largest = softmax_row::largest_of(z.row(i));
            kept.log_total[i] = softmax_row::normalise<T>(z.row(i), largest, kept.y.row(i));
            for (std::size_t k = 0; k < z.cols(); ++k) {
                loss = multiply_add(t(i, k), kept.log_total[i] + (largest - z(i, k)), loss);
            }
        }
        out(0, 0) = loss;
    }

    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T> scratch) const {
        const View<const T> z = in[0], t = in[1];
        const Kept<T> kept(z.shape(), scratch);
        const T d = delta(0, 0);
        for (std::size_t i = 0; i < z.rows(); ++i) {
            if (messages.wanted(0)) {
                T total{0};
                for (const T& target : t.row(i)) total += target;
                for (std::size_t k = 0; k < z.cols(); ++k) {
                    const T partial = multiply_add(total, kept.y(i, k), -t(i, k));
                    messages[0](i, k) = multiply_add(d, partial, messages[0](i, k));
                }
            }
            if (messages.wanted(1)) {
                const T largest = softmax_row::largest_of(z.row(i));
                for (std::size_t k = 0; k < z.cols(); ++k) {
                    const T partial = kept.log_total[i] + (largest - z(i, k));  // -log y, without taking log of 0
                    messages[1](i, k) = multiply_add(d, partial, messages[1](i, k));
                }
            }
        }
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        const std::uint64_t n = shapes.in[0].size(), rows = shapes.in[0].rows();
        return {.multiply_adds = n, .additions = 4 * n, .divisions = n, .functions = n + rows};
    }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const std::uint64_t n = shapes.in[0].size();
        const Operations to_logits{.multiply_adds = 2 * n, .additions = n};
        const Operations to_targets{.multiply_adds = n, .additions = 2 * n};
        return std::uint64_t{wanted[0]} * to_logits + std::uint64_t{wanted[1]} * to_targets;
    }

  private:
    template <class T> struct Kept {
        View<T> y;
        std::span<T> log_total;

        Kept(Shape shape, Scratch<T> scratch)
            : y(scratch.numbers(shape.size()).data(), shape),
              log_total(scratch.numbers(shape.size() + shape.rows()).last(shape.rows())) {}
    };
};

}  // namespace bp::ops
