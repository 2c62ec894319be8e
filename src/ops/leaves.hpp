#pragma once

#include "ops/op.hpp"

namespace bp::ops {

/// What the three kinds of leaves share: no parents, nothing to compute, a shape of their own.
struct Leaf {
    static constexpr Arity arity{0, 0};

    Shape own;

    Shape shape(std::span<const Shape>) const { return own; }
    template <class T> void forward(Inputs<T>, View<T>, Scratch<T>) const {}
    template <class T> void backward(Inputs<T>, View<const T>, View<const T>, Messages<T>, Scratch<T>) const {}
    Operations forward_cost(const NodeShapes&) const { return {}; }
    Operations backward_cost(const NodeShapes&, std::span<const bool>) const { return {}; }
};

/// Data: bound anew for each pass. Its error signal is computed only if the graph was asked for it.
struct Input : Leaf {
    static constexpr std::string_view name = "input";
    static constexpr std::string_view formula = "the data";
    static constexpr std::string_view rule = "no parents";
};

/// What is learned. Its error signal is the gradient.
struct Parameter : Leaf {
    static constexpr std::string_view name = "parameter";
    static constexpr std::string_view formula = "what is learned";
    static constexpr std::string_view rule = "no parents; δ is the gradient";
};

/// A number or matrix fixed when the graph is built. It never receives an error signal.
struct Constant : Leaf {
    static constexpr std::string_view name = "constant";
    static constexpr std::string_view formula = "a fixed value";
    static constexpr std::string_view rule = "no parents, no δ";

    std::size_t first = 0;  ///< where its values start in the graph's list of constants
};

}  // namespace bp::ops
