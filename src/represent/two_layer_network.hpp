#pragma once

#include <vector>

#include "neuron/neuron.hpp"

namespace bp::represent {

/// Hidden units that all read the input, and one output unit that reads them. Whether they are thresholds or sigmoids
/// is said when the network is asked. Lecture, "Adding one more layer".
struct TwoLayerNetwork {
    std::vector<neuron::Neuron> hidden;
    neuron::Neuron output;
};

/// k in σ(k z). The larger it is, the more a sigmoid is like a threshold; where the step lies does not change.
struct Gain {
    double value = 1;
};

/// 0 or 1 from each hidden unit: the input as the output unit sees it.
Vector<double> hidden_thresholds(const TwoLayerNetwork& net, const Vector<double>& x);

/// What the network says if all its units are thresholds: 0 or 1.
double threshold_output(const TwoLayerNetwork& net, const Vector<double>& x);

/// What it says if all its units are σ(k z): between 0 and 1.
double sigmoid_output(const TwoLayerNetwork& net, const Vector<double>& x, Gain gain);

}  // namespace bp::represent
