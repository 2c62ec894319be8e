#pragma once

#include <span>
#include <vector>

#include "base/error.hpp"

namespace bp::chapters::ch01 {

/// The inputs x_1 … x_D of a neuron. Read them as x[i], x.size() of them; counted from 0, so x_1 is x[0] and w_1 is
/// neuron.w[0].
using Values = std::span<const double>;

/// One neuron: a weight for each input, and the bias.
struct Neuron {
    std::vector<double> w;
    double b = 0;
};

/// What a solution of this chapter provides. x always has an entry for each weight; none of the functions needs to
/// check that.
struct Solution {
    /// 1.1  The net input z = wᵀx + b = w_1 x_1 + … + w_D x_D + b. Slide: "Binary classification".
    double (*net_input)(const Neuron& neuron, Values x);

    /// 1.2  The class that the neuron holds for more likely: +1 where σ(z) > ½, -1 where σ(z) < ½, and 0 exactly on the
    /// boundary, which belongs to neither. Slide: "Binary classification".
    int (*decision)(double z);

    /// 1.2  A neuron of two inputs, w_2 ≠ 0: the x_2 for which the point (x_1, x_2) lies exactly on the boundary, where
    /// σ(z) = ½. Slide: "Binary classification".
    double (*boundary)(const Neuron& neuron, double x_1);

    /// 1.3  Two weights and a bias with wᵀx + b > 0 for the inputs that make the gate true and wᵀx + b < 0 for the
    /// others, where x_1 and x_2 are 0 or 1. Many numbers are right. Slide: "Can solve linearly separable problems".
    Neuron (*and_gate)();
    Neuron (*or_gate)();
    Neuron (*nand_gate)();

    /// 1.4  One step of perceptron learning with the sample (x, t), t = +1 or -1. It is a mistake unless t z > 0. On a
    /// mistake w becomes w + t x and b becomes b + t; otherwise the neuron stays as it is. Returns whether it was a
    /// mistake. Slide: "Can solve linearly separable problems".
    bool (*perceptron_step)(Neuron& neuron, Values x, int t);

    /// 1.5  Any features of x = (x_1, x_2), as many as you like, on which one neuron tells the two inputs with XOR = 1
    /// from the two with XOR = 0. Slide: "Unless the input is transformed in a better representation".
    std::vector<double> (*features)(Values x);

    /// 1.6  σ(z) = 1 / (1 + e^-z), right for every z: 1 at 800, 0 at -800, and e^-40 at -40 up to the last digits.
    /// Slide: "Binary classification".
    double (*sigmoid)(double z);
};

/// The solution to judge: exercise.cpp defines it.
Solution exercise();

}  // namespace bp::chapters::ch01
