#pragma once

#include "neuron/samples.hpp"

namespace bp::neuron {

/// Whether w puts x on the wrong side, t wᵀx ≤ 0. A score of exactly 0 counts as a mistake: from w = 0 nothing would
/// ever move otherwise.
bool is_mistake(const Vector<double>& w, const Sample& sample);

/// One step of perceptron learning: on a mistake w becomes w + t x, otherwise it stays as it is. Returns whether it
/// was a mistake. The sample's x has an entry per weight; put the constant input in front if there is to be a bias.
bool perceptron_step(Vector<double>& w, const Sample& sample);

/// How often learning may go through all samples.
struct EpochLimit {
    std::size_t count = 1000;
};

/// How a run of perceptron learning ended. `epochs` counts the last one too, which settled runs spend without a
/// mistake.
struct PerceptronRun {
    Neuron neuron;
    std::size_t mistakes = 0;
    std::size_t epochs = 0;
    bool has_settled = false;  ///< every sample is on its side; false means only that the limit was reached
};

/// Perceptron learning from w = 0 and b = 0, sample after sample in the given order, until an epoch has no mistake or
/// the limit is reached. It settles if and only if the samples are linearly separable and the limit is high enough.
/// Throws as check() does. Lecture, "Can solve linearly separable problems".
PerceptronRun learn_perceptron(const std::vector<Sample>& samples, EpochLimit limit);

/// The bound (R/γ)² on the number of mistakes of learn_perceptron, from any neuron that separates the samples. R is the
/// length of the longest input and γ the smallest distance of an input from the boundary, both with x_0 = 1 in front.
/// Throws InputError if the neuron does not separate them.
double mistake_bound(const std::vector<Sample>& samples, const Neuron& separator);

}  // namespace bp::neuron
