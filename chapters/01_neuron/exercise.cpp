// Chapter 1, one neuron: what it computes, what it can learn, and where it ends.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

#include <cmath>

namespace bp::chapters::ch01 {

// 1.1  z = w_1 x_1 + … + w_D x_D + b, with neuron.w[i], x[i] and neuron.b.
double net_input(const Neuron& neuron, Values x) { throw NotImplemented{"1.1"}; }

// 1.2  +1, -1, or 0 exactly on the boundary.
int decision(double z) { throw NotImplemented{"1.2"}; }

// 1.2  Two inputs: the x_2 that lies on the boundary above (or below) this x_1.
double boundary(const Neuron& neuron, double x_1) { throw NotImplemented{"1.2"}; }

// 1.3  Numbers from paper: return {{w_1, w_2}, b};
Neuron and_gate() { throw NotImplemented{"1.3"}; }
Neuron or_gate() { throw NotImplemented{"1.3"}; }
Neuron nand_gate() { throw NotImplemented{"1.3"}; }

// 1.4  Change neuron.w and neuron.b if (x, t) is a mistake; return whether it was one.
bool perceptron_step(Neuron& neuron, Values x, int t) { throw NotImplemented{"1.4"}; }

// 1.5  A list of features: return {…}, made of x[0] and x[1].
std::vector<double> features(Values x) { throw NotImplemented{"1.5"}; }

// 1.6  std::exp(800) overflows to infinity.
double sigmoid(double z) { throw NotImplemented{"1.6"}; }

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
