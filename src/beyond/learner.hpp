#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#include "base/random.hpp"
#include "beyond/rule_network.hpp"
#include "graph/workspace.hpp"

namespace bp::beyond {

/// Where a step of learning takes its direction from.
///   backprop             the gradient
///   feedback_alignment   backprop with fixed random matrices in place of the transposed weights
///   node_perturbation    shakes all net inputs, and credits each unit with what its sample's loss did
///   weight_perturbation  shakes all weights, and credits each weight with what the loss did
enum class Rule { backprop, feedback_alignment, node_perturbation, weight_perturbation };

inline constexpr Rule kRules[]{Rule::backprop, Rule::feedback_alignment, Rule::node_perturbation,
                               Rule::weight_perturbation};

/// "backprop", "feedback alignment" …
std::string_view name_of(Rule rule);

/// Inputs and targets, a sample per row.
struct Task {
    Tensor<double> inputs;
    Tensor<double> targets;
};

/// A network that learns a task, all samples at once, by any of the rules. Weights, feedback matrices and noise come
/// from one seed, so two learners of the same seed start alike.
class Learner {
  public:
    /// Weights as Spread::glorot has them, biases 0, feedback matrices spread like the weights they stand in for.
    /// Throws ShapeError if task and layout do not fit, InputError for a layout with shortcuts.
    Learner(const MlpLayout& layout, const Task& task, std::uint64_t seed);

    std::span<double> parameters() { return parameters_.values(); }
    /// The mean of the samples' losses.
    double loss();
    /// What the rule takes for the gradient, at the parameters as they are: a number for each of them.
    std::vector<double> estimate(Rule rule);
    /// w ← w - η ĝ, by one estimate.
    void step(Rule rule, double learning_rate);
    /// Where the weights of the first layer lie among the parameters: what no other rule sends the right signal to.
    std::span<const double> first_weights(std::span<const double> parameters) const;

  private:
    /// One way for error signals to come back, over the shared parameters.
    struct Passes {
        Passes(const MlpLayout& layout, const Task& task, Feedback feedback, Parameters<double>& parameters);
        void run_forward();
        std::vector<double> gradient();

        std::unique_ptr<Graph> graph;  // its address must last
        RuleNetwork network;
        Workspace<double> ws;
    };

    std::vector<double> by_nodes();
    std::vector<double> by_weights();
    /// Forward with ±σ times the noise that the workspace holds; the losses of all samples.
    std::vector<double> shaken_losses(const std::vector<std::vector<double>>& noise, double sigma);

    Parameters<double> parameters_;
    Passes exact_, aligned_;
    Random random_;
};

/// How far to learn, and how fast.
struct Race {
    double learning_rate;
    double goal;             ///< the loss to come down to
    std::size_t most_steps;  ///< to give up after
};

/// How many steps it took; nothing if it took more, or if the loss was no longer finite.
std::optional<std::size_t> steps_to_goal(Learner& learner, Rule rule, const Race& race);

}  // namespace bp::beyond
