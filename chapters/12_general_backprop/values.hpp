#pragma once

#include <array>
#include <cmath>

#include "course/numbers.hpp"
#include "exercise.hpp"
#include "inspect/derivative.hpp"

/// What the nodes compute, for any scalar and without the engine: what oracles differentiate; and graphs as text.
namespace bp::chapters::ch12 {

inline constexpr const char* kComplexStep = "the complex step: values of the forward pass, no formula for a derivative";

template <class T> T sigmoid_of(T s) {
    using std::exp;
    return T(1) / (T(1) + exp(-s));
}

template <class T> T gate_of(T x, T g) { return x * sigmoid_of(g); }

/// Fills in z, y, L, R and L_reg.
inline void compute(Pass& pass) {
    pass.z = pass.w * pass.x + pass.b;
    pass.y = sigmoid_of(pass.z);
    pass.L = (pass.y - pass.t) * (pass.y - pass.t) / 2;
    pass.R = pass.w * pass.w / 2;
    pass.L_reg = pass.L + pass.lambda * pass.R;
}

inline const std::vector<std::string> kBlanks{"δ_L_reg", "δ_R", "δ_L", "δ_y", "δ_z", "δ_w", "δ_b"};

inline course::Numbers blanks_in(const Pass& pass) {
    return {pass.delta_L_reg, pass.delta_R, pass.delta_L, pass.delta_y, pass.delta_z, pass.delta_w, pass.delta_b};
}

/// The seven slopes of L_reg: of what remains to be computed from each node on.
inline course::Numbers slopes_of_loss(const Pass& p) {
    const auto loss_of = [&](auto y) { return (y - p.t) * (y - p.t) * 0.5; };
    const auto from_losses = [&](auto at) { return at[0] + p.lambda * at[1]; };  // L, R
    const auto from_y = [&](auto at) { return loss_of(at[0]) + p.lambda * p.R; };
    const auto from_z = [&](auto at) { return loss_of(sigmoid_of(at[0])) + p.lambda * p.R; };
    const auto from_w_and_b = [&](auto at) {
        return loss_of(sigmoid_of(at[0] * p.x + at[1])) + at[0] * at[0] * (0.5 * p.lambda);
    };
    const course::Numbers losses{p.L, p.R}, wb{p.w, p.b};
    using inspect::complex_step_derivative;
    return {1,
            complex_step_derivative(from_losses, losses, 1),
            complex_step_derivative(from_losses, losses, 0),
            complex_step_derivative(from_y, {&p.y, 1}, 0),
            complex_step_derivative(from_z, {&p.z, 1}, 0),
            complex_step_derivative(from_w_and_b, wb, 0),
            complex_step_derivative(from_w_and_b, wb, 1)};
}

/// Lists of numbers, one for each node: "0: (), 1: (0), 2: (0, 1)".
template <class Lists> std::string lists_text(const Lists& lists) {
    std::string text;
    for (std::size_t v = 0; v < lists.size(); ++v) {
        if (v > 0) text += ", ";
        text += std::to_string(v) + ": " + course::to_text(course::Numbers(lists[v].begin(), lists[v].end()));
    }
    return text;
}

}  // namespace bp::chapters::ch12
