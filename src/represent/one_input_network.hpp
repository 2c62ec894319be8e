#pragma once

#include <span>
#include <vector>

namespace bp::represent {

/// f of a hidden unit: a function of its net input.
using Activation = double (*)(double z);

/// 1 if z > 0, else 0.
double threshold(double z);
/// max(0, z)
double relu(double z);

/// One hidden unit over a single input: its weight v and bias v_0, and the weight w with which the output reads it.
struct OneInputUnit {
    double v, v0, w;
};

/// o(x) = w_0 + Σ_j w_j f(v_j x + v_j0): a hidden layer and a linear output unit, the network of the slide "Universal
/// approximation".
struct OneInputNetwork {
    double w0 = 0;
    std::vector<OneInputUnit> units;
};

double output(const OneInputNetwork& net, Activation f, double x);

}  // namespace bp::represent
