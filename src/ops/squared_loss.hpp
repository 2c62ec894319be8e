#pragma once

#include "ops/op.hpp"

namespace bp::ops {

/// out = ½ Σ (o - t)², over all elements, 1 x 1. Lecture, "Parameter learning". A mean over N samples is this,
/// scaled by 1/N where the network is built. The shapes must be equal: a stretched target is nearly always a mistake.
struct SquaredLoss {
    static constexpr std::string_view name = "squared_loss";
    static constexpr std::string_view formula = "1/2 Σ (o - t)^2";
    static constexpr std::string_view rule = "(o - t) δ to o, -(o - t) δ to t";
    static constexpr Arity arity{2, 2};

    Shape shape(std::span<const Shape> in) const {
        if (in[0] != in[1]) {
            throw ShapeError("squared_loss: output is " + to_string(in[0]) + ", target is " + to_string(in[1]) +
                             " (they must have the same shape)");
        }
        return {1, 1};
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        const auto output = in[0].flat(), target = in[1].flat();
        T sum{0};
        for (std::size_t i = 0; i < output.size(); ++i) {
            const T difference = output[i] - target[i];
            sum = multiply_add(difference, difference, sum);
        }
        out(0, 0) = scalar<T>(0.5) * sum;
    }

    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        const T d = delta(0, 0);
        if (messages.wanted(0)) send(in[0].flat(), in[1].flat(), d, messages[0].flat());
        if (messages.wanted(1)) send(in[1].flat(), in[0].flat(), d, messages[1].flat());
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        const std::uint64_t n = shapes.in[0].size();
        return {.multiply_adds = n, .additions = n, .multiplications = 1};
    }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const std::uint64_t n = shapes.in[0].size() * (std::uint64_t{wanted[0]} + std::uint64_t{wanted[1]});
        return {.multiply_adds = n, .additions = n};
    }

  private:
    /// The loss is symmetric in o and t: each receives its difference to the other.
    template <class T>
    static void send(std::span<const T> mine, std::span<const T> other, T delta, std::span<T> message) {
        for (std::size_t i = 0; i < mine.size(); ++i) {
            message[i] = multiply_add(delta, mine[i] - other[i], message[i]);
        }
    }
};

}  // namespace bp::ops
