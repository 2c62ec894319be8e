#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "data/planar.hpp"
#include "nn/initialise.hpp"
#include "parts.hpp"
#include "train/evaluation.hpp"
#include "train/optimiser.hpp"

// Claim 41: deep networks with and without shortcuts, trained alike.
namespace bp::chapters::ch06 {

namespace {

constexpr std::size_t kSamples = 32, kWidth = 6, kDeep = 30, kSteps = 80, kSeeds = 20;

/// Two half circles, each reaching into the other, as inputs and targets 0 and 1.
struct Moons {
    Tensor<double> inputs, targets{kSamples, 1};

    explicit Moons(std::uint64_t seed) {
        const Dataset data = moons({.per_class = kSamples / 2, .noise = 0.1, .seed = seed});
        inputs = data.inputs;
        for (std::size_t i = 0; i < kSamples; ++i) targets(i, 0) = static_cast<double>(data.labels[i]);
    }
    Samples samples() const { return {view(inputs), view(targets)}; }
};

MlpLayout layout_of(Connectivity connectivity, std::size_t depth) {
    const std::vector<LayerLayout> hidden(depth, {kWidth, Activation::sigmoid});
    return {.input_count = 2, .hidden = hidden, .output_count = 1, .connectivity = connectivity};
}

/// The loss after kSteps steps of momentum from the seed's start, all samples in each.
double trained_loss(const MlpLayout& layout, const Moons& data, double learning_rate, std::uint64_t seed) {
    const Build build = [&layout](Graph& graph, std::size_t sample_count) {
        return trainable(graph, layout, {.loss = Loss::sigmoid_cross_entropy}, sample_count);
    };
    Graph graph;
    const Trainable nodes = build(graph, 1);
    Parameters<double> parameters(graph);
    initialise(nodes.network, parameters, Spread::glorot, seed);
    Batch batch(build, kSamples, parameters);
    batch.load(data.samples(), all_rows(data.samples()));
    Momentum update(Sgd{learning_rate}, 0.9, parameters.size());
    for (std::size_t n = 0; n < kSteps; ++n) {
        batch.run_forward();
        batch.run_backward();
        update(parameters.values(), batch.workspace().gradients());
    }
    batch.run_forward();
    return batch.loss();
}

/// The best of a few rates, so that no kind is judged by a rate that suits another.
double best_loss(const MlpLayout& layout, const Moons& data, std::uint64_t seed) {
    double best = HUGE_VAL;
    for (const double rate : {0.01, 0.1, 1.0}) {
        const double loss = trained_loss(layout, data, rate, seed);
        if (std::isfinite(loss)) best = std::min(best, loss);
    }
    return best;
}

Numbers losses(Connectivity connectivity, std::size_t depth) {
    Numbers all;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        all.push_back(best_loss(layout_of(connectivity, depth), Moons(seed), seed));
    }
    return all;
}

double median(Numbers all) {
    std::ranges::sort(all);
    return (all[(all.size() - 1) / 2] + all[all.size() / 2]) / 2;
}

std::size_t wins(const Numbers& losses, const Numbers& against) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < losses.size(); ++i) count += losses[i] < against[i] ? 1 : 0;
    return count;
}

/// How likely at least that many heads are in kSeeds throws of a coin, one-sided.
double sign_test(std::size_t heads) {
    double probability = std::pow(0.5, kSeeds), p = 0;  // of 0 heads, of 1, …
    for (std::size_t n = 0; n <= kSeeds; ++n) {
        if (n >= heads) p += probability;
        probability *= static_cast<double>(kSeeds - n) / static_cast<double>(n + 1);
    }
    return p;
}

}  // namespace

course::Claim deep_ones_train() {
    const Numbers plain = losses(Connectivity::plain, kDeep), residual = losses(Connectivity::residual, kDeep),
                  highway = losses(Connectivity::highway, kDeep), shallow = losses(Connectivity::plain, 1);
    const std::size_t by_residual = wins(residual, plain), by_highway = wins(highway, plain);
    const double p_residual = sign_test(by_residual), p_highway = sign_test(by_highway);
    return {
        .id = "41",
        .slide = "residual & highway connections",
        .statement =
            "Deep networks with shortcuts train where plain ones do not: 30 hidden layers of sigmoid units, the "
            "same steps, the best of three rates each. A plain network of one hidden layer needs no shortcut; where "
            "the steps do not suffice even for that one, the deep ones show no difference.",
        .truth = course::Truth::holds_under_conditions,
        .measured = fmt::format("median loss after {} steps: plain {:.3f}, residual {:.3f}, highway {:.3f}; lower than "
                                "plain with {} and {} of {} seeds (sign test p = {:.0e} and {:.0e}); plain with one "
                                "hidden layer {:.3f}",
                                kSteps, median(plain), median(residual), median(highway), by_residual, by_highway,
                                kSeeds, p_residual, p_highway, median(shallow)),
        .confirmed = median(residual) < median(plain) && p_residual < 0.01 && median(highway) < median(plain) &&
                     p_highway < 0.01 && median(shallow) < median(plain)};
}

}  // namespace bp::chapters::ch06
