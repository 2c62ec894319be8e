#pragma once

#include "graph/expression.hpp"
#include "tensor/product.hpp"

namespace bp::beyond {

/// out = X W, like ops::MatMul, but what goes back to X is δ Bᵀ with a matrix B of its own: feedback alignment.
/// Backprop is the case B = W. A synapse would have to know the weights of others to send δ Wᵀ back; B may be any fixed
/// numbers. What W receives stays Xᵀ δ, and B, the third parent, receives nothing. It is in no list of ops, since its
/// messages are no derivatives. Shapes: X n x k, W and B k x m, out n x m. Throws ShapeError if they differ. Lecture,
/// "biologically implausible".
struct FeedbackMatMul {
    static constexpr std::string_view name = "feedback_matmul";
    static constexpr std::string_view formula = "X W";
    static constexpr std::string_view rule = "δ B^T to X, X^T δ to W, nothing to B";
    static constexpr Arity arity{3, 3};

    Shape shape(std::span<const Shape> in) const {
        if (in[0].cols() != in[1].rows() || in[1] != in[2]) {
            throw ShapeError("feedback_matmul: X is " + to_string(in[0]) + ", W is " + to_string(in[1]) + ", B is " +
                             to_string(in[2]) + " (X.cols must equal W.rows, and B must have the shape of W)");
        }
        return {in[0].rows(), in[1].cols()};
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const { multiply<T>(in[0], in[1], out); }

    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (messages.wanted(0)) add_product<T>(delta, transposed(in[2]), messages[0]);  // backprop has in[1] here
        if (messages.wanted(1)) add_product<T>(transposed(in[0]), delta, messages[1]);
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        return {.multiply_adds = shapes.out.size() * shapes.in[0].cols()};
    }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return (std::uint64_t{wanted[0]} + std::uint64_t{wanted[1]}) * forward_cost(shapes);
    }
};

/// Appends it.
Var feedback_matmul(Var X, Var W, Var B);

}  // namespace bp::beyond
