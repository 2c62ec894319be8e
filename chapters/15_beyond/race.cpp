#include "race.hpp"

#include <cmath>
#include <limits>
#include <utility>

#include "beyond/angle.hpp"
#include "report/median.hpp"

namespace bp::chapters::ch15 {

namespace {

constexpr std::size_t kSamples = 16;

Tensor<double> random_matrix(std::size_t rows, std::size_t cols, double deviation, Random& random) {
    Tensor<double> matrix(rows, cols);
    for (double& x : matrix.data()) x = deviation * random.normal();
    return matrix;
}

/// Points, and what a network with weights of variance 1 makes of them.
beyond::Task task_of(std::uint64_t seed) {
    Random random(1000 + seed);
    const MlpLayout layout = race_layout();
    const std::size_t hidden = layout.hidden.front().unit_count;
    const Tensor<double> X = random_matrix(kSamples, layout.input_count, 1, random);
    Tensor<double> H = prod(X, random_matrix(layout.input_count, hidden, 0.5, random));
    for (double& h : H.data()) h = std::tanh(h);
    return {X, prod(H, random_matrix(hidden, layout.output_count, 0.5, random))};
}

}  // namespace

MlpLayout race_layout() { return {.input_count = 4, .hidden = {{6, Activation::tanh}}, .output_count = 2}; }

beyond::Learner race_learner(std::uint64_t seed) { return {race_layout(), task_of(seed), seed}; }

// Each rule is tried up to a rate of which twice as much is too much: with that most starts never arrive.
std::vector<Entrant> entrants() {
    using enum beyond::Rule;
    return {{backprop, {0.2, 0.4, 0.8}},
            {feedback_alignment, {0.2, 0.4, 0.8}},
            {node_perturbation, {0.1, 0.2, 0.4}},
            {weight_perturbation, {0.02, 0.04, 0.08}}};
}

std::vector<double> steps_of(beyond::Rule rule, double rate) {
    std::vector<double> all;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        beyond::Learner learner = race_learner(seed);
        const auto steps = steps_to_goal(learner, rule, {rate, kGoal, kMostSteps});
        all.push_back(steps ? static_cast<double>(*steps) : std::numeric_limits<double>::infinity());
    }
    return all;
}

Result best_of(const Entrant& entrant) {
    Result best;
    double least = std::numeric_limits<double>::infinity();
    for (const double rate : entrant.rates) {
        std::vector<double> steps = steps_of(entrant.rule, rate);
        const double middle = report::median(steps).value;
        if (!best.steps.empty() && !(middle < least)) continue;
        least = middle;
        best = {rate, std::move(steps)};
    }
    return best;
}

std::vector<double> angles(std::uint64_t seed, std::size_t steps) {
    using enum beyond::Rule;
    beyond::Learner learner = race_learner(seed);
    std::vector<double> all;
    for (std::size_t n = 0; n < steps; ++n) {
        const std::vector<double> exact = learner.estimate(backprop), aligned = learner.estimate(feedback_alignment);
        all.push_back(beyond::angle_in_degrees(learner.first_weights(exact), learner.first_weights(aligned)));
        learner.step(feedback_alignment, kAngleRate);
    }
    return all;
}

}  // namespace bp::chapters::ch15
