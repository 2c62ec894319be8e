#pragma once

#include "ops/elementwise_loss.hpp"

namespace bp::ops {

/// out = ½ Σ (o - t)², over all elements, 1 x 1. Lecture, "Parameter learning". The factor ½ is there so that the
/// derivative is the plain difference.
struct SquaredLoss : ElementwiseLoss<SquaredLoss> {
    static constexpr std::string_view name = "squared_loss";
    static constexpr std::string_view formula = "1/2 Σ (o - t)^2";
    static constexpr std::string_view rule = "(o - t) δ to o, -(o - t) δ to t";
    static constexpr Operations value_cost{.additions = 1, .multiplications = 2};
    static constexpr Operations to_output_cost{.additions = 1};
    static constexpr Operations to_target_cost{.additions = 1};

    template <class T> static T value(T o, T t) {
        const T difference = o - t;
        return scalar<T>(0.5) * (difference * difference);
    }
    template <class T> static T to_output(T o, T t) { return o - t; }
    template <class T> static T to_target(T o, T t) { return t - o; }
};

}  // namespace bp::ops
