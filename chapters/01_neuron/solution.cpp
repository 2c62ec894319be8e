// Chapter 1, solved: one way of many. `./backprop solution 1.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

#include <cmath>

namespace bp::chapters::ch01 {

// 1.1  z = w_1 x_1 + … + w_D x_D + b, with neuron.w[i], x[i] and neuron.b.
double net_input(const Neuron& neuron, Values x) {
    double z = neuron.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += neuron.w[i] * x[i];
    return z;
}

// 1.2  +1, -1, or 0 exactly on the boundary.
int decision(double z) {
    if (z > 0) return 1;
    return z < 0 ? -1 : 0;
}

// 1.2  Two inputs: the x_2 that lies on the boundary above (or below) this x_1.
double boundary(const Neuron& neuron, double x_1) {
    // w_1 x_1 + w_2 x_2 + b = 0, solved for x_2
    return -(neuron.w[0] * x_1 + neuron.b) / neuron.w[1];
}

// 1.3  Numbers from paper: return {{w_1, w_2}, b};
Neuron and_gate() { return {{1, 1}, -1.5}; }
Neuron or_gate() { return {{1, 1}, -0.5}; }
Neuron nand_gate() { return {{-1, -1}, 1.5}; }

// 1.4  Change neuron.w and neuron.b if (x, t) is a mistake; return whether it was one.
bool perceptron_step(Neuron& neuron, Values x, int t) {
    if (t * net_input(neuron, x) > 0) return false;
    for (std::size_t i = 0; i < x.size(); ++i) neuron.w[i] += t * x[i];
    neuron.b += t;
    return true;
}

// 1.5  A list of features: return {…}, made of x[0] and x[1].
std::vector<double> features(Values x) {
    // x_1 + x_2 - 2 x_1 x_2 is 1 where exactly one of them is 1
    return {x[0], x[1], x[0] * x[1]};
}

// 1.6  std::exp(800) overflows to infinity.
double sigmoid(double z) {
    if (z >= 0) return 1 / (1 + std::exp(-z));
    const double power = std::exp(z);  // at most 1
    return power / (1 + power);
}

Solution exercise() {
    return {.net_input = net_input,
            .decision = decision,
            .boundary = boundary,
            .and_gate = and_gate,
            .or_gate = or_gate,
            .nand_gate = nand_gate,
            .perceptron_step = perceptron_step,
            .features = features,
            .sigmoid = sigmoid};
}

}  // namespace bp::chapters::ch01
