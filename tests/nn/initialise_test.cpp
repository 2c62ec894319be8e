#include "nn/initialise.hpp"

#include <cmath>
#include <cstring>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "graph/passes.hpp"
#include "nn/classifier.hpp"

namespace bp {
namespace {

const MlpLayout kWide{300, {{100, Activation::relu}}, 20};

std::vector<double> initial_values(Spread spread, std::uint64_t seed) {
    Graph graph;
    const Mlp network = mlp(graph, kWide, 1);
    Parameters<double> parameters(graph);
    initialise(network, parameters, spread, seed);
    return {parameters.values().begin(), parameters.values().end()};
}

TEST(Initialise, GivesTheSameBytesForTheSameSeedAndOthersForAnother) {
    const std::vector<double> first = initial_values(Spread::he, 5), again = initial_values(Spread::he, 5);
    EXPECT_EQ(std::memcmp(first.data(), again.data(), first.size() * sizeof(double)), 0);
    EXPECT_NE(first, initial_values(Spread::he, 6));
}

TEST(Initialise, DoesNotDependOnTheNumberOfSamples) {
    Graph graph;
    const Mlp network = mlp(graph, kWide, 17);
    Parameters<double> parameters(graph);
    initialise(network, parameters, Spread::he, 5);
    const std::vector<double> expected = initial_values(Spread::he, 5);
    EXPECT_TRUE(std::equal(expected.begin(), expected.end(), parameters.values().begin()));
}

TEST(Initialise, StartsBiasesAtZeroAndWeightsElsewhere) {
    Graph graph;
    const Mlp network = mlp(graph, kWide, 1);
    Parameters<double> parameters(graph);
    std::fill(parameters.values().begin(), parameters.values().end(), 7.0);
    initialise(network, parameters, Spread::glorot, 1);
    for (const Dense& layer : network.layers) {
        for (const double b : parameter_view(graph, parameters, layer.bias).flat()) EXPECT_EQ(b, 0);
        for (const double w : parameter_view(graph, parameters, layer.weight).flat()) {
            EXPECT_NE(w, 0);
            EXPECT_NE(w, 7);
        }
    }
}

// The two formulas as published, at widths where their values are known: Glorot and Bengio 2010, He et al. 2015.
TEST(Initialise, SpreadsWeightsAsGlorotAndAsHeSay) {
    EXPECT_DOUBLE_EQ(weight_deviation(Spread::glorot, {300, 100}), 0.070710678118654752);  // √(1/200)
    EXPECT_DOUBLE_EQ(weight_deviation(Spread::he, {200, 100}), 0.1);
    // 30 000 weights: the standard error of a deviation is 0.4 %.
    for (const auto& [spread, expected] : {std::pair{Spread::glorot, 0.0707107}, {Spread::he, 0.0816497}}) {
        Graph graph;
        const Mlp network = mlp(graph, kWide, 1);
        Parameters<double> parameters(graph);
        initialise(network, parameters, spread, 3);
        double sum = 0, squares = 0;
        const auto weights = parameter_view(graph, parameters, network.layers[0].weight).flat();
        for (const double w : weights) {
            sum += w;
            squares += w * w;
        }
        const auto n = static_cast<double>(weights.size());
        EXPECT_NEAR(sum / n, 0, 4 * expected / std::sqrt(n));
        EXPECT_NEAR(std::sqrt(squares / n), expected, 0.02 * expected);
    }
}

TEST(Initialise, DrawsNormalWeightsOfTheDeviationThatWasAskedFor) {
    EXPECT_EQ(weight_deviation(Spread::normal(0.25), {300, 100}), 0.25);
    const std::vector<double> narrow = initial_values(Spread::normal(0.25), 9);
    const std::vector<double> wide = initial_values(Spread::normal(0.5), 9);
    for (std::size_t i = 0; i < narrow.size(); ++i) ASSERT_EQ(2 * narrow[i], wide[i]);
}

TEST(Initialise, StartsTheBiasesOfGatesWhereTheLayoutSays) {
    Graph graph;
    const Mlp network =
        mlp(graph, {2, std::vector<LayerLayout>(3, {4, Activation::tanh}), 2, Connectivity::highway, -3}, 1);
    Parameters<double> parameters(graph);
    initialise(network, parameters, Spread::glorot, 1);
    ASSERT_EQ(network.gates.size(), 2U);
    for (const Dense& gate : network.gates) {
        for (const double b : parameter_view(graph, parameters, gate.bias).flat()) EXPECT_EQ(b, -3);
        for (const double w : parameter_view(graph, parameters, gate.weight).flat()) EXPECT_NE(w, 0);
    }
    for (const Dense& layer : network.layers) {
        for (const double b : parameter_view(graph, parameters, layer.bias).flat()) EXPECT_EQ(b, 0);
    }
}

// What He's factor 2 is for: through 20 relu layers the size of the net inputs stays where it was.
TEST(Initialise, KeepsNetInputsOfReluLayersAtTheirSize) {
    Graph graph;
    const MlpLayout deep{100, std::vector<LayerLayout>(20, {100, Activation::relu}), 100};
    const Mlp network = mlp(graph, deep, 50);
    Parameters<double> parameters(graph);
    initialise(network, parameters, Spread::he, 1);
    Workspace<double> ws(graph, parameters);
    Random random(2);
    for (double& x : ws.value(network.input).flat()) x = random.normal();
    forward(graph, ws);
    const auto mean_square = [&](Var s) {
        double squares = 0;
        for (const double value : ws.value(s).flat()) squares += value * value;
        return squares / static_cast<double>(s.shape().size());
    };
    const double growth = mean_square(network.logits()) / mean_square(network.layers[0].net_input);
    EXPECT_GT(growth, 0.25);
    EXPECT_LT(growth, 4);
}

TEST(ParameterView, ShowsTheNumbersThatAWorkspaceComputesWith) {
    Graph graph;
    const Mlp network = mlp(graph, {3, {{4, Activation::tanh}}, 2}, 1);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    for (const Dense& layer : network.layers) {
        for (const Var node : {layer.weight, layer.bias}) {
            EXPECT_EQ(parameter_view(graph, parameters, node).data(), ws.value(node).data());
            EXPECT_EQ(parameter_view(graph, parameters, node).shape(), node.shape());
        }
    }
    EXPECT_THROW(parameter_view(graph, parameters, network.input), GraphError);
}

// Small first weights give nearly equal logits: an untrained classifier is about as good as one that guesses.
TEST(Initialise, LetsAClassifierStartAtALossOfAboutLnK) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        Graph graph;
        const Trainable nodes = classifier(graph, {64, {{32, Activation::relu}}, 10}, 200);
        Parameters<double> parameters(graph);
        initialise(nodes.network, parameters, Spread::he, seed);
        Workspace<double> ws(graph, parameters);
        Random random(seed);
        for (double& x : ws.value(nodes.network.input).flat()) x = random.uniform(0, 0.5);
        for (std::size_t i = 0; i < 200; ++i) ws.value(nodes.target)(i, random.below(10)) = 1;
        forward(graph, ws);
        EXPECT_NEAR(ws.value(nodes.loss)(0, 0), std::log(10.0), 0.1 * std::log(10.0)) << "seed " << seed;
    }
}

}  // namespace
}  // namespace bp
