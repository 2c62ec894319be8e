#pragma once

#include <algorithm>
#include <cmath>

#include "exercise.hpp"

/// F = Σ_k delta[k] outputs[k] of a box along a line, from forward passes alone.
namespace bp::chapters::ch16 {

inline double weighted_outputs(const Backprop& box, const Setting& at, Values delta) {
    const Numbers outputs = box.outputs(at);
    double sum = 0;
    for (std::size_t k = 0; k < outputs.size(); ++k) sum += delta[k] * outputs[k];
    return sum;
}

/// F(s) at the parameters p + s d. All arguments must outlive it.
inline Line line_through(const Backprop& box, const Setting& at, Values delta, Values direction) {
    return [&box, &at, delta, direction](double s) {
        Setting moved = at;
        for (std::size_t i = 0; i < direction.size(); ++i) moved.parameters[i] += s * direction[i];
        return weighted_outputs(box, moved, delta);
    };
}

/// +size or -size, each time either.
inline Numbers random_signs(std::size_t count, Random& random, double size = 1) {
    Numbers signs(count);
    for (double& sign : signs) sign = random.below(2) == 0 ? size : -size;
    return signs;
}

inline double product(Values a, Values b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

}  // namespace bp::chapters::ch16
