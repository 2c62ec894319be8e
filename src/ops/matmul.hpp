#pragma once

#include "ops/op.hpp"
#include "tensor/product.hpp"

namespace bp::ops {

/// out = X W, the batch form of the slides' s = W^T x: one sample per row of X, one unit per column of W.
/// Shapes: X n x k, W k x m, out n x m. Throws ShapeError if the inner dimensions differ.
/// Lecture, "Gradient descent iteration".
struct MatMul {
    static constexpr std::string_view name = "matmul";
    static constexpr std::string_view formula = "X W";
    static constexpr std::string_view rule = "δ W^T to X, X^T δ to W";
    static constexpr Arity arity{2, 2};

    Shape shape(std::span<const Shape> in) const {
        if (in[0].cols() != in[1].rows()) {
            throw ShapeError("matmul: inner dimensions differ: X is " + to_string(in[0]) + ", W is " +
                             to_string(in[1]) + " (X.cols must equal W.rows)");
        }
        return {in[0].rows(), in[1].cols()};
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const { multiply<T>(in[0], in[1], out); }

    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        // forward was S = X W, so dL/dX = δ W^T and dL/dW = X^T δ
        if (messages.wanted(0)) add_product<T>(delta, transposed(in[1]), messages[0]);
        if (messages.wanted(1)) add_product<T>(transposed(in[0]), delta, messages[1]);
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        return {.multiply_adds = shapes.out.size() * shapes.in[0].cols()};
    }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return (std::uint64_t{wanted[0]} + std::uint64_t{wanted[1]}) * forward_cost(shapes);
    }
};

}  // namespace bp::ops
