#pragma once

#include "layered/network.hpp"

namespace bp::layered {

/// Everything a forward pass computes, under the slide's indices: x[0] is the input, and layer l turns x[l - 1] into
/// s[l] = W⁽ˡ⁾ᵀ x⁽ˡ⁻¹⁾ + b⁽ˡ⁾ and x[l] = f(s[l]). The backward pass needs all of it.
struct ForwardPass {
    PerLayer<Vector<double>> s;     ///< s[1] … s[L], the net inputs
    std::vector<Vector<double>> x;  ///< x[0] … x[L], the activations

    const Vector<double>& output() const { return x.back(); }
};

/// Forward pass for one sample. Throws as check() and net_input() do.
/// Lecture, "Gradient descent iteration", forward pass.
ForwardPass forward(const Network& net, const Vector<double>& x);

}  // namespace bp::layered
