#pragma once

#include <vector>

#include "beyond/learner.hpp"

/// The experiment behind the claims and figures on learning without W transposed: four rules, the same network, the
/// same data, the same starts.
namespace bp::chapters::ch15 {

inline constexpr std::uint64_t kSeeds = 30;

/// A 4-6-2 network of tanh units and linear outputs: 44 parameters.
MlpLayout race_layout();

/// Sixteen points and what another network of the same layout, drawn from the seed, makes of them; and a learner that
/// starts from the seed.
beyond::Learner race_learner(std::uint64_t seed);

/// How one rule takes part: the rates it is tried with.
struct Entrant {
    beyond::Rule rule;
    std::vector<double> rates;
};
std::vector<Entrant> entrants();

/// Where the race ends, and after how many steps a learner gives up.
inline constexpr double kGoal = 0.01;
inline constexpr std::size_t kMostSteps = 10'000;

/// Steps to the goal from each of the kSeeds starts; infinity where it was not reached.
std::vector<double> steps_of(beyond::Rule rule, double rate);

/// The rate with the least median of steps, and these steps.
struct Result {
    double rate = 0;
    std::vector<double> steps;
};
Result best_of(const Entrant& entrant);

/// The angle between feedback alignment's and backpropagation's gradient of the first weights, before each of so many
/// steps of feedback alignment, from one start.
std::vector<double> angles(std::uint64_t seed, std::size_t steps);
inline constexpr double kAngleRate = 0.1;

}  // namespace bp::chapters::ch15
