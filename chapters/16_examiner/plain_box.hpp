#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

#include "exercise.hpp"

/// Boxes small enough to see through: what the spec asks about one function of a solution at a time.
namespace bp::chapters::ch16 {

/// An answer as a number: 1 for yes, 0 for no.
inline double yes(bool holds) { return holds ? 1 : 0; }

/// A box around two formulas of its parameters. It has no batch, and its setting is all zeros.
inline Backprop plain_box(std::vector<Group> groups, std::function<Numbers(Values p)> outputs,
                          std::function<Numbers(Values p, Values delta)> gradient) {
    const std::size_t count = groups.back().first + groups.back().count;
    Backprop box;
    box.groups = [groups](const Sizes&) { return groups; };
    box.setting = [count](const Sizes& sizes, Random&) { return Setting{sizes, Numbers(count), {}}; };
    box.outputs = [outputs = std::move(outputs)](const Setting& at) { return outputs(at.parameters); };
    box.gradient = [gradient = std::move(gradient)](const Setting& at, Values delta) {
        return gradient(at.parameters, delta);
    };
    return box;
}

/// o = A p for a matrix of small whole numbers without a pattern; `error` is added to the right gradient Aᵀ δ.
inline Backprop linear_box(std::vector<Group> groups, std::size_t outputs, Numbers error = {}) {
    const auto entry = [](std::size_t k, std::size_t i) {
        return static_cast<double>((3 * k + 5 * i + k * i) % 7) - 2;
    };
    const auto forward = [entry, outputs](Values p) {
        Numbers o(outputs);
        for (std::size_t k = 0; k < outputs; ++k) {
            for (std::size_t i = 0; i < p.size(); ++i) o[k] += entry(k, i) * p[i];
        }
        return o;
    };
    const auto backward = [entry, error = std::move(error)](Values p, Values delta) {
        Numbers gradient(p.size());
        for (std::size_t i = 0; i < p.size(); ++i) {
            for (std::size_t k = 0; k < delta.size(); ++k) gradient[i] += entry(k, i) * delta[k];
            if (i < error.size()) gradient[i] += error[i];
        }
        return gradient;
    };
    return plain_box(std::move(groups), forward, backward);
}

/// What a check asked a box: the parameters of every forward pass, the error signals of every backward pass.
struct Recording {
    std::vector<Numbers> points, signals;
};

/// The same box, with every question written down; `recording` must outlive it.
inline Backprop recorded(const Backprop& box, Recording& recording) {
    Backprop watched = box;
    watched.outputs = [&recording, outputs = box.outputs](const Setting& at) {
        recording.points.push_back(at.parameters);
        return outputs(at);
    };
    watched.gradient = [&recording, gradient = box.gradient](const Setting& at, Values delta) {
        recording.signals.emplace_back(delta.begin(), delta.end());
        return gradient(at, delta);
    };
    return watched;
}

/// Equal to 6 digits; NaN is equal to nothing.
inline bool is_near(double a, double b) { return std::abs(a - b) <= 1e-6 * std::max(std::abs(a), std::abs(b)) + 1e-9; }

}  // namespace bp::chapters::ch16
