#pragma once

#include "layered/network.hpp"
#include "represent/two_layer_network.hpp"

namespace bp::represent {

/// A threshold unit that reads only some of the signals before it: the unit has a weight for each of `from`.
struct Gate {
    std::vector<std::size_t> from;
    neuron::Neuron unit;
};

/// Threshold units, each after all that it reads. Signals are numbered, the n inputs first and then the gates, and the
/// last one is the answer. A gate may read an input or a gate far below.
struct Circuit {
    std::size_t input_count = 0;
    std::vector<Gate> gates;
};

/// 0 or 1, the answer for inputs that are each 0 or 1. Throws InputError if a gate reads itself or a later one, or if
/// there is no input; ShapeError if weights or inputs do not fit.
double threshold_output(const Circuit& circuit, const Vector<double>& x);

/// The gates on the longest way from an input to the answer. Throws as threshold_output() does.
std::size_t layer_count(const Circuit& circuit);

/// The circuit as fully connected layers of sigmoids σ(k z). What is read more than one layer further up is repeated in
/// between by a unit that says what it reads, so there may be more units than gates. At a large gain its output is near
/// the circuit's answer. Throws as threshold_output() does, and InputError if there is no gate.
layered::Network layers_of(const Circuit& circuit, Gain gain);

}  // namespace bp::represent
