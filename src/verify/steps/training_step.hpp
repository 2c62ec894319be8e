#pragma once

#include "train/optimiser.hpp"
#include "verify/networks/network_method.hpp"

/// Learning: one step of gradient descent on a network, and optimisers that are given gradients.
namespace bp::verify {

/// What a step leaves behind.
struct StepResult {
    double loss = 0;                   ///< as reported: before the step
    std::vector<double> parameters{};  ///< after it, in the order of NetworkCase::in_order
};

/// The thing under test: w <- w - η ∂L/∂w for every parameter of a network.
struct TrainingStep {
    std::function<StepResult(const NetworkCase& c, double learning_rate)> run;
};

/// A network and η.
struct StepCase {
    NetworkCase network;
    double learning_rate;
};

using StepProperty = PropertyOf<TrainingStep, StepCase>;
using WrongStep = WrongThing<TrainingStep>;

std::span<const StepProperty> step_properties();
std::span<const Product<TrainingStep>> step_products();
std::span<const WrongStep> wrong_steps();
void tally(const StepCase& c, Coverage& coverage);
void describe(const StepCase& c, Counterexample& example);

/// How an optimiser is set up: η, μ, and how many parameters there are.
struct StepSizes {
    double learning_rate, momentum;
    std::size_t parameter_count;
};

/// The thing under test: makes optimisers, each with a velocity of its own.
struct OptimiserMaker {
    std::function<Update(const StepSizes& sizes)> make;
};

/// Parameters, and the gradients they are given one after another.
struct OptimiserCase {
    StepSizes sizes;
    std::vector<double> parameters;
    std::vector<std::vector<double>> gradients;
};

using OptimiserProperty = PropertyOf<OptimiserMaker, OptimiserCase>;
using WrongOptimiser = WrongThing<OptimiserMaker>;

std::span<const OptimiserProperty> optimiser_properties();
std::span<const Product<OptimiserMaker>> optimiser_products();
std::span<const WrongOptimiser> wrong_optimisers();
inline void tally(const OptimiserCase&, Coverage&) {}
void describe(const OptimiserCase& c, Counterexample& example);

}  // namespace bp::verify
