#pragma once

#include "ops/op.hpp"

namespace bp::ops {

/// out = x with rows and columns exchanged. The error signal is exchanged back.
struct Transpose {
    static constexpr std::string_view name = "transpose";
    static constexpr std::string_view formula = "x^T";
    static constexpr std::string_view rule = "δ^T to x";
    static constexpr Arity arity{1, 1};

    Shape shape(std::span<const Shape> in) const { return in[0].transposed(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        for (std::size_t i = 0; i < out.rows(); ++i) {
            for (std::size_t j = 0; j < out.cols(); ++j) out(i, j) = in[0](j, i);
        }
    }

    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < delta.rows(); ++i) {
            for (std::size_t j = 0; j < delta.cols(); ++j) messages[0](j, i) += delta(i, j);
        }
    }

    Operations forward_cost(const NodeShapes&) const { return {}; }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return {.additions = std::uint64_t{wanted[0]} * shapes.out.size()};
    }
};

}  // namespace bp::ops
