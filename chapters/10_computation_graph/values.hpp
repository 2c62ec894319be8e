#pragma once

#include <cmath>

#include "course/numbers.hpp"
#include "exercise.hpp"
#include "inspect/derivative.hpp"

/// What the lines of the slide compute, for any scalar and without the engine: what oracles differentiate.
namespace bp::chapters::ch10 {

inline constexpr const char* kComplexStep = "the complex step: values of the forward pass, no formula for a derivative";

enum class Activation { identity, sigmoid, tanh };

template <class T> T activated(Activation g, T s) {
    using std::exp, std::tanh;
    switch (g) {
        case Activation::sigmoid:
            return T(1) / (T(1) + exp(-s));
        case Activation::tanh:
            return tanh(s);
        default:
            return s;
    }
}

template <class T> T loss_of(T y, double t) { return (y - t) * (y - t) * T(0.5); }

/// Fills in s, y and L.
inline void compute(Activation g, Pass& pass) {
    pass.s = pass.w * pass.x + pass.b;
    pass.y = activated(g, pass.s);
    pass.L = loss_of(pass.y, pass.t);
}

/// δ_y, δ_s, δ_w and δ_b: the slope of what remains to be computed of L from there on.
inline course::Numbers slopes_of_loss(Activation g, const Pass& pass) {
    const auto from_y = [&](auto at) { return loss_of(at[0], pass.t); };
    const auto from_s = [&](auto at) { return loss_of(activated(g, at[0]), pass.t); };
    const auto from_w_and_b = [&](auto at) { return loss_of(activated(g, at[0] * pass.x + at[1]), pass.t); };
    const course::Numbers wb{pass.w, pass.b};
    return {inspect::complex_step_derivative(from_y, {&pass.y, 1}, 0),
            inspect::complex_step_derivative(from_s, {&pass.s, 1}, 0),
            inspect::complex_step_derivative(from_w_and_b, wb, 0),
            inspect::complex_step_derivative(from_w_and_b, wb, 1)};
}

}  // namespace bp::chapters::ch10
