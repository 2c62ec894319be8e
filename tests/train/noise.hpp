#pragma once

#include <algorithm>

#include "base/random.hpp"
#include "nn/classifier.hpp"
#include "nn/initialise.hpp"
#include "train/batch.hpp"

namespace bp {

/// A small network for them.
inline const MlpLayout kLayout{4, {{8, Activation::tanh}}, 3};

/// Four inputs, three classes.
inline Trainable build(Graph& graph, std::size_t sample_count) { return classifier(graph, kLayout, sample_count); }

/// Random samples with random classes: nothing to understand, everything to learn by heart.
struct Noise {
    Tensor<double> inputs, targets;

    explicit Noise(std::size_t count, std::uint64_t seed = 1) : inputs(count, 4), targets(count, 3) {
        Random random(seed);
        for (double& x : inputs.data()) x = random.uniform(-1, 1);
        std::fill(targets.data().begin(), targets.data().end(), 0.0);
        for (std::size_t i = 0; i < count; ++i) targets(i, random.below(3)) = 1;
    }
    Samples samples() const { return {view(inputs), view(targets)}; }
};

/// What training starts from.
inline Parameters<double> first_parameters(const Build& of = build) {
    Graph graph;
    const Trainable nodes = of(graph, 1);
    Parameters<double> parameters(graph);
    initialise(nodes.network, parameters, Spread::glorot, 1);
    return parameters;
}

}  // namespace bp
