#pragma once

#include "ops/op.hpp"

namespace bp::ops {

/// Makes a full loss from a rule for one output o and one target t: out = Σ value(o, t) over all elements, 1 x 1. A
/// mean over N samples is this, scaled by 1/N where the network is built. The rule gives
///   value(o, t)         what one element adds to the loss
///   to_output(o, t), to_target(o, t)    its derivatives
///   value_cost, to_output_cost, to_target_cost   the arithmetic of one call of each
///   output_word         what the first argument is called in messages: "output" or "logits"
/// The shapes must be equal: a stretched target is nearly always a mistake.
template <class Rule> struct ElementwiseLoss {
    static constexpr Arity arity{2, 2};
    static constexpr std::string_view output_word = "output";

    Shape shape(std::span<const Shape> in) const {
        if (in[0] != in[1]) {
            throw ShapeError(std::string{Rule::name} + ": " + std::string{Rule::output_word} + " is " +
                             to_string(in[0]) + ", target is " + to_string(in[1]) + " (they must have the same shape)");
        }
        return {1, 1};
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        const auto output = in[0].flat(), target = in[1].flat();
        T sum{0};
        for (std::size_t i = 0; i < output.size(); ++i) sum += Rule::value(output[i], target[i]);
        out(0, 0) = sum;
    }

    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        const auto output = in[0].flat(), target = in[1].flat();
        const T d = delta(0, 0);
        if (messages.wanted(0)) {
            for (std::size_t i = 0; i < output.size(); ++i) {
                T& message = messages[0].data()[i];
                message = multiply_add(d, Rule::to_output(output[i], target[i]), message);
            }
        }
        if (messages.wanted(1)) {
            for (std::size_t i = 0; i < output.size(); ++i) {
                T& message = messages[1].data()[i];
                message = multiply_add(d, Rule::to_target(output[i], target[i]), message);
            }
        }
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        return shapes.in[0].size() * (Rule::value_cost + Operations{.additions = 1});
    }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const Operations one_message{.multiply_adds = 1};
        Operations cost;
        if (wanted[0]) cost += shapes.in[0].size() * (Rule::to_output_cost + one_message);
        if (wanted[1]) cost += shapes.in[0].size() * (Rule::to_target_cost + one_message);
        return cost;
    }
};

}  // namespace bp::ops
