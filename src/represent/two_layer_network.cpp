#include "represent/two_layer_network.hpp"

#include <algorithm>

#include "neuron/sigmoid.hpp"

namespace bp::represent {

namespace {

template <class Answer>
Vector<double> answers(const std::vector<neuron::Neuron>& units, const Vector<double>& x, Answer answer) {
    Vector<double> h(units.size());
    std::ranges::transform(units, h.begin(),
                           [&](const neuron::Neuron& unit) { return answer(neuron::net_input(unit, x)); });
    return h;
}

}  // namespace

Vector<double> hidden_thresholds(const TwoLayerNetwork& net, const Vector<double>& x) {
    return answers(net.hidden, x, [](double z) { return z > 0 ? 1.0 : 0.0; });
}

double threshold_output(const TwoLayerNetwork& net, const Vector<double>& x) {
    return neuron::threshold_output(net.output, hidden_thresholds(net, x));
}

double sigmoid_output(const TwoLayerNetwork& net, const Vector<double>& x, Gain gain) {
    const auto steep = [gain](double z) { return neuron::sigmoid(gain.value * z); };
    return steep(neuron::net_input(net.output, answers(net.hidden, x, steep)));
}

}  // namespace bp::represent
