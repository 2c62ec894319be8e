#pragma once

#include <functional>

#include "neuron/perceptron.hpp"
#include "verify/subject.hpp"

namespace bp::verify {

/// The thing under test: one step of perceptron learning, and learning until an epoch has no mistake.
struct PerceptronMethod {
    /// Whether it was a mistake.
    std::function<bool(Vector<double>& w, const neuron::Sample& sample)> step;
    std::function<neuron::PerceptronRun(const std::vector<neuron::Sample>& samples, neuron::EpochLimit limit)> learn;
};

/// Weights to start from, samples, and where those are separable by construction, the neuron that separates them.
struct PerceptronCase {
    Vector<double> w;
    std::vector<neuron::Sample> samples;
    neuron::Neuron separator{};
};

using PerceptronProperty = PropertyOf<PerceptronMethod, PerceptronCase>;
using WrongPerceptron = WrongThing<PerceptronMethod>;

std::span<const PerceptronProperty> perceptron_properties();
std::span<const Product<PerceptronMethod>> perceptron_products();
std::span<const WrongPerceptron> wrong_perceptrons();

inline void tally(const PerceptronCase&, Coverage&) {}
void describe(const PerceptronCase& c, Counterexample& example);

}  // namespace bp::verify
