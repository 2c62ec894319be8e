#include "neuron/neuron.hpp"

#include <string>

#include "neuron/sigmoid.hpp"

namespace bp::neuron {

double net_input(const Neuron& neuron, const Vector<double>& x) {
    if (x.size() != neuron.weight.size()) {
        throw ShapeError("net_input: x has " + std::to_string(x.size()) + " entries, the neuron has " +
                         std::to_string(neuron.weight.size()) + " weights (one weight per input, the bias apart)");
    }
    return inner_prod(neuron.weight, x) + neuron.bias;
}

int decision(double z) { return (z > 0 ? 1 : 0) - (z < 0 ? 1 : 0); }

double threshold_output(const Neuron& neuron, const Vector<double>& x) { return net_input(neuron, x) > 0 ? 1 : 0; }

double output(const Neuron& neuron, const Vector<double>& x) { return sigmoid(net_input(neuron, x)); }

double boundary(const Neuron& neuron, double x_1) {
    if (neuron.weight.size() != 2) {
        throw ShapeError("boundary: the neuron has " + std::to_string(neuron.weight.size()) +
                         " weights (a line in the plane needs two)");
    }
    if (neuron.weight(1) == 0) {
        throw NumericError("boundary: w_2 is 0, so x_2 does not matter (the boundary, if any, is vertical)");
    }
    return -(neuron.weight(0) * x_1 + neuron.bias) / neuron.weight(1);
}

Vector<double> augmented(const Vector<double>& x) {
    Vector<double> result(x.size() + 1);
    result(0) = 1;
    std::copy(x.begin(), x.end(), result.begin() + 1);
    return result;
}

Neuron from_augmented(const Vector<double>& w) {
    if (w.empty()) throw ShapeError("from_augmented: w is empty (w_0 must be there: it is the bias)");
    Neuron neuron{Vector<double>(w.size() - 1), w(0)};
    std::copy(w.begin() + 1, w.end(), neuron.weight.begin());
    return neuron;
}

}  // namespace bp::neuron
