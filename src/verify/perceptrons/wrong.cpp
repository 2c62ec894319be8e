#include <array>

#include "verify/perceptrons/perceptron_method.hpp"

/// Mistakes in perceptron learning.
namespace bp::verify {

using neuron::EpochLimit;
using neuron::PerceptronRun;
using neuron::Sample;

namespace {

using Step = bool (*)(Vector<double>& w, const Sample& sample);
using Samples = std::vector<Sample>;

double score(const Vector<double>& w, const Sample& sample) { return sample.target * inner_prod(w, sample.x); }

/// Learning as it should be, with whatever step.
template <Step step> PerceptronRun learn(const Samples& samples, EpochLimit limit) {
    const Samples inputs = neuron::augmented(samples);
    Vector<double> w(inputs.front().x.size(), 0.0);
    PerceptronRun run;
    while (!run.has_settled && run.epochs < limit.count) {
        const std::size_t before = run.mistakes;
        for (const Sample& sample : inputs) run.mistakes += step(w, sample) ? 1 : 0;
        ++run.epochs;
        run.has_settled = run.mistakes == before;
    }
    run.neuron = neuron::from_augmented(w);
    return run;
}

template <Step step> PerceptronMethod with_step() { return {step, learn<step>}; }

bool always(Vector<double>& w, const Sample& sample) {
    const bool is_mistake = neuron::is_mistake(w, sample);
    w += sample.target * sample.x;
    return is_mistake;
}

bool away(Vector<double>& w, const Sample& sample) {
    if (!neuron::is_mistake(w, sample)) return false;
    w -= sample.target * sample.x;
    return true;
}

bool zero_is_right(Vector<double>& w, const Sample& sample) {
    if (score(w, sample) >= 0) return false;
    w += sample.target * sample.x;
    return true;
}

bool zero_and_one(Vector<double>& w, const Sample& sample) {
    const int target = sample.target > 0 ? 1 : 0;
    if (!neuron::is_mistake(w, sample)) return false;
    w += target * sample.x;
    return true;
}

bool never_negative(Vector<double>& w, const Sample& sample) {
    if (!neuron::is_mistake(w, sample)) return false;
    w += sample.x;
    return true;
}

bool last_weight_left_out(Vector<double>& w, const Sample& sample) {
    if (!neuron::is_mistake(w, sample)) return false;
    for (std::size_t i = 0; i + 1 < w.size(); ++i) w(i) += sample.target * sample.x(i);
    return true;
}

/// Says that it has settled when the limit is reached.
PerceptronRun claims_to_settle(const Samples& samples, EpochLimit limit) {
    PerceptronRun run = neuron::learn_perceptron(samples, limit);
    run.has_settled = true;
    return run;
}

/// Gives back the weights of the inputs alone.
PerceptronRun no_bias(const Samples& samples, EpochLimit limit) {
    PerceptronRun run = neuron::learn_perceptron(samples, limit);
    run.neuron.bias = 0;
    return run;
}

template <auto learning> PerceptronMethod with_learning() { return {neuron::perceptron_step, learning}; }

constexpr std::array kWrongPerceptrons{
    WrongPerceptron{"A1", "an update on every sample",
                    "The perceptron changes its weights only when a sample is misclassified.", "P31a",
                    with_step<always>},
    WrongPerceptron{"A2", "w - t x", "A missed positive must pull w towards x: add t x, do not subtract.", "P31b",
                    with_step<away>},
    WrongPerceptron{"A4", "a score of 0 counts as right while training",
                    "A score of exactly 0 counts as a mistake while training, otherwise nothing ever moves.", "P31b",
                    with_step<zero_is_right>},
    WrongPerceptron{"A5", "targets 0 and 1 in the update", "With labels 0 and 1 the product t x is zero for one class.",
                    "P31a", with_step<zero_and_one>},
    WrongPerceptron{"A6", "learning claims to have settled when the limit is reached",
                    "XOR is not linearly separable; a run without mistakes is impossible here.", "P31c",
                    with_learning<claims_to_settle>},
    WrongPerceptron{"A7", "the update has x without its target",
                    "A missed negative must push w away: the update is t x.", "P31a", with_step<never_negative>},
    WrongPerceptron{"A8", "the last weight is never updated", "All weights move, that of the last input too.", "P31a",
                    with_step<last_weight_left_out>},
    WrongPerceptron{"A9", "the bias is not given back",
                    "The bias is the weight of the constant input; it belongs to the neuron.", "P31b",
                    with_learning<no_bias>},
};

}  // namespace

std::span<const WrongPerceptron> wrong_perceptrons() { return kWrongPerceptrons; }

}  // namespace bp::verify
