#include "represent/circuit.hpp"

#include <algorithm>
#include <string>

namespace bp::represent {

namespace {

void check(const Circuit& circuit) {
    if (circuit.input_count == 0) throw InputError("circuit: has no input; it needs one or more");
    for (std::size_t g = 0; g < circuit.gates.size(); ++g) {
        const Gate& gate = circuit.gates[g];
        const std::string name = "circuit: gate " + std::to_string(g + 1);
        if (gate.unit.weight.size() != gate.from.size()) {
            throw ShapeError(name + " reads " + std::to_string(gate.from.size()) + " signals and has " +
                             std::to_string(gate.unit.weight.size()) + " weights (it needs one for each)");
        }
        for (const std::size_t signal : gate.from) {
            if (signal < circuit.input_count + g) continue;
            throw InputError(name + " reads signal " + std::to_string(signal) + ", but only 0 … " +
                             std::to_string(circuit.input_count + g - 1) + " come before it; put gates after what " +
                             "they read");
        }
    }
}

/// For each signal the gates on the longest way to it; 0 for an input.
std::vector<std::size_t> depths(const Circuit& circuit) {
    check(circuit);
    std::vector<std::size_t> depth(circuit.input_count, 0);
    for (const Gate& gate : circuit.gates) {
        std::size_t deepest = 0;
        for (const std::size_t signal : gate.from) deepest = std::max(deepest, depth[signal]);
        depth.push_back(deepest + 1);
    }
    return depth;
}

/// For each signal the deepest gate that reads it; 0 if none does.
std::vector<std::size_t> last_readers(const Circuit& circuit, const std::vector<std::size_t>& depth) {
    std::vector<std::size_t> last(depth.size(), 0);
    for (std::size_t g = 0; g < circuit.gates.size(); ++g) {
        for (const std::size_t signal : circuit.gates[g].from) {
            last[signal] = std::max(last[signal], depth[circuit.input_count + g]);
        }
    }
    return last;
}

std::size_t place_of(std::size_t signal, const std::vector<std::size_t>& below) {
    return static_cast<std::size_t>(std::ranges::find(below, signal) - below.begin());
}

}  // namespace

double threshold_output(const Circuit& circuit, const Vector<double>& x) {
    check(circuit);
    if (x.size() != circuit.input_count) {
        throw ShapeError("circuit: x has " + std::to_string(x.size()) + " entries, the circuit has " +
                         std::to_string(circuit.input_count) + " inputs (one entry for each)");
    }
    std::vector<double> signals(x.begin(), x.end());
    for (const Gate& gate : circuit.gates) {
        Vector<double> read(gate.from.size());
        for (std::size_t i = 0; i < read.size(); ++i) read(i) = signals[gate.from[i]];
        signals.push_back(neuron::threshold_output(gate.unit, read));
    }
    return signals.back();
}

std::size_t layer_count(const Circuit& circuit) { return depths(circuit).back(); }

layered::Network layers_of(const Circuit& circuit, Gain gain) {
    const std::vector<std::size_t> depth = depths(circuit), last_reader = last_readers(circuit, depth);
    if (circuit.gates.empty()) throw InputError("circuit: has no gate; a network needs an output unit");
    const std::size_t answer = depth.size() - 1;
    std::vector<std::size_t> below;
    for (std::size_t i = 0; i < circuit.input_count; ++i) below.push_back(i);
    layered::Network net;
    for (std::size_t l = 1; l <= depth[answer]; ++l) {
        std::vector<std::size_t> here;
        for (std::size_t s = 0; s <= answer; ++s) {
            if (s == answer ? depth[s] == l : depth[s] <= l && last_reader[s] > l) here.push_back(s);
        }
        layered::Layer layer{Tensor<double>(below.size(), here.size(), 0.0), Vector<double>(here.size()),
                             layered::Activation::sigmoid};
        for (std::size_t k = 0; k < here.size(); ++k) {
            const bool is_repeated = depth[here[k]] < l;
            const Gate gate = is_repeated ? Gate{{here[k]}, {Vector<double>(1, 1.0), -0.5}}
                                          : circuit.gates[here[k] - circuit.input_count];
            for (std::size_t i = 0; i < gate.from.size(); ++i) {
                layer.W(place_of(gate.from[i], below), k) += gain.value * gate.unit.weight(i);
            }
            layer.b(k) = gain.value * gate.unit.bias;
        }
        net.push_back(layer);
        below = here;
    }
    return net;
}

}  // namespace bp::represent
