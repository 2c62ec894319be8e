#include <algorithm>
#include <cmath>
#include <utility>
#include <fmt/format.h>

#include "base/random.hpp"
#include "parts.hpp"
#include "race.hpp"
#include "report/median.hpp"

// Claims 93 to 95: what a program can say about brains, and what it cannot.
namespace bp::chapters::ch15 {

namespace {

using beyond::Rule;
using course::Truth;

const char* const kBrainSlide = "Backpropagation";

/// Steps as people read them.
std::string shown(const report::Median& m) { return fmt::format("{:.0f} ({:.0f} to {:.0f})", m.value, m.low, m.high); }

course::Claim most_networks() {
    return {.id = "93",
            .slide = kBrainSlide,
            .statement = "Backpropagation trains the majority of neural networks.",
            .truth = Truth::not_executable,
            .measured =
                "a statement about the world, which no program decides; LeCun, Bengio and Hinton (\"Deep learning\", "
                "Nature 521, 2015) describe deep learning as learning by backpropagation. Of the networks trained in "
                "this program only perceptrons and the alternatives of claim 95 learn otherwise",
            .confirmed = false};
}

/// Losses before and after so many steps.
std::pair<double, double> aligned(std::uint64_t seed, int steps) {
    beyond::Learner learner = race_learner(seed);
    const double before = learner.loss();
    for (int n = 0; n < steps; ++n) learner.step(Rule::feedback_alignment, kAngleRate);
    return {before, learner.loss()};
}

course::Claim no_error_derivatives_in_brains() {
    constexpr int kSteps = 300;
    std::vector<double> before, after;
    int fell = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const auto [first, last] = aligned(seed, kSteps);
        before.push_back(first);
        after.push_back(last);
        fell += last < first / 4 ? 1 : 0;
    }
    return {.id = "94",
            .slide = kBrainSlide,
            .statement =
                "Nothing in brains is known to carry error derivatives; backpropagation would even need each "
                "synapse's weight a second time, on the way back.",
            .truth = Truth::not_executable,
            .measured = fmt::format(
                "no program decides what brains have. What can be shown is that the second use of W is not needed: "
                "with fixed random numbers in its place the loss fell from {:.2f} to {:.3f} in {} steps "
                "(medians), below a quarter from {} of {} starts",
                report::median(before).value, report::median(after).value, kSteps, fell, kSeeds),
            .confirmed = false};
}

course::Claim alternatives_are_slower() {
    std::string measured;
    std::vector<report::Median> medians;
    for (const Entrant& entrant : entrants()) {
        const Result best = best_of(entrant);
        medians.push_back(report::median(best.steps));
        measured += fmt::format("{}{} {} with η = {}", measured.empty() ? "" : ", ", beyond::name_of(entrant.rule),
                                shown(medians.back()), best.rate);
    }
    const report::Median &backprop = medians.at(0), &alignment = medians.at(1), &node = medians.at(2),
                         &weight = medians.at(3);
    return {
        .id = "95",
        .slide = kBrainSlide,
        .statement =
            "Of three plausible alternatives tried in this experiment all took more steps than backpropagation in the "
            "median; shaking the weights is much slower, by intervals more than fivefold apart. \"Much\" is not "
            "confirmed for feedback alignment.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("steps to a loss of {} on a 4-6-2 network, median of {} starts (95 % interval), the "
                                "best of three rates each: {}",
                                kGoal, kSeeds, measured),
        .confirmed = alignment.value > backprop.value && alignment.high < 5 * backprop.high &&
                     node.low > backprop.high && weight.low > 5 * backprop.high && std::isfinite(weight.high)};
}

/// E|ĝ - g|² / |g|², from many estimates, and its standard error.
struct Scatter {
    double ratio = 0, error = 0;
};

Scatter spread_of(beyond::Learner& learner, Rule rule, int draws) {
    const std::vector<double> g = learner.estimate(Rule::backprop);
    double square = 0, sum = 0, squares = 0;
    for (const double slope : g) square += slope * slope;
    for (int n = 0; n < draws; ++n) {
        const std::vector<double> found = learner.estimate(rule);
        double off = 0;
        for (std::size_t i = 0; i < g.size(); ++i) off += (found[i] - g[i]) * (found[i] - g[i]);
        sum += off / square;
        squares += (off / square) * (off / square);
    }
    const double mean = sum / draws;
    return {mean, std::sqrt((squares / draws - mean * mean) / draws)};
}

beyond::Learner learner_for(const MlpLayout& layout, std::size_t samples, std::uint64_t seed) {
    Random random(seed);
    beyond::Task task{Tensor<double>(samples, layout.input_count), Tensor<double>(samples, layout.output_count)};
    for (Tensor<double>* matrix : {&task.inputs, &task.targets}) {
        for (double& x : matrix->data()) x = random.normal();
    }
    return {layout, task, seed};
}

course::Claim noise_grows_with_what_is_shaken() {
    constexpr int kDraws = 20'000;
    // 3-3-2 has 20 parameters; one layer of 5 units over 4 inputs has 25, and one sample
    beyond::Learner deep = learner_for({.input_count = 3, .hidden = {{3, Activation::tanh}}, .output_count = 2}, 8, 95);
    beyond::Learner flat = learner_for({.input_count = 4, .hidden = {}, .output_count = 5}, 1, 96);
    const Scatter weights = spread_of(deep, Rule::weight_perturbation, kDraws),
                  flat_weights = spread_of(flat, Rule::weight_perturbation, kDraws),
                  flat_nodes = spread_of(flat, Rule::node_perturbation, kDraws);
    const auto agrees = [](const Scatter& found, double theory) {
        return std::abs(found.ratio - theory) <= 4 * found.error && found.error <= 0.02 * theory;
    };
    return {.id = "95",
            .slide = kBrainSlide,
            .statement =
                "Why: an estimate from shaking P weights has the mean square error E|ĝ - g|² = (P + 1) |g|²; shaking "
                "the net inputs of U units instead, one sample, has U + 1 in place of P + 1.",
            .truth = Truth::holds,
            .measured = fmt::format("{} estimates each: {:.2f} ± {:.2f} for P = 20 (theory 21); one layer with P = 25 "
                                    "and U = 5: weights {:.2f} ± {:.2f} (26), units {:.2f} ± {:.2f} (6); ± is the "
                                    "standard error, 4 are allowed",
                                    kDraws, weights.ratio, weights.error, flat_weights.ratio, flat_weights.error,
                                    flat_nodes.ratio, flat_nodes.error),
            .confirmed = agrees(weights, 21) && agrees(flat_weights, 26) && agrees(flat_nodes, 6)};
}

course::Claim feedback_aligns() {
    constexpr std::size_t kSteps = 200;
    std::vector<double> first, last;
    std::size_t below = 0;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const std::vector<double> found = angles(seed, kSteps);
        first.push_back(found.front());
        last.push_back(found.back());
        below += found.back() < 90 ? 1 : 0;
    }
    const report::Median start = report::median(first), end = report::median(last);
    return {.id = "95",
            .slide = kBrainSlide,
            .statement =
                "Why feedback alignment learns: the weights come to lie so that the random way back agrees with the "
                "right one. The angle to the true gradient of the first layer falls below 90 degrees.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format(
                "median angle of {} starts: {:.0f}° at first (95 % interval {:.0f} to {:.0f}), {:.0f}° "
                "after {} steps ({:.0f} to {:.0f}); then below 90° from {} of {}",
                kSeeds, start.value, start.low, start.high, end.value, kSteps, end.low, end.high, below, kSeeds),
            .confirmed = end.high < 90 && end.high < start.low && start.high > 80};
}

}  // namespace

std::vector<course::Claim> claims_of_the_brain() {
    return {most_networks(), no_error_derivatives_in_brains(), alternatives_are_slower(),
            noise_grows_with_what_is_shaken(), feedback_aligns()};
}

}  // namespace bp::chapters::ch15
