#include "nn/mlp.hpp"

#include <cmath>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "graph/passes.hpp"
#include "nn/classifier.hpp"

namespace bp {
namespace {

const LayerLayout kFourSigmoids{4, Activation::sigmoid};

// "Networks with single hidden layer", the figure 3-4-2: 20 weights and 6 biases.
TEST(Mlp, OfThreeFourTwoUnitsHas26Parameters) {
    Graph graph;
    mlp(graph, {3, {kFourSigmoids}, 2}, 1);
    EXPECT_EQ(graph.parameter_count(), 26U);
}

// "Multilayer networks", the figure 3-4-4-1: 32 weights and 9 biases.
TEST(Mlp, OfThreeFourFourOneUnitsHas41Parameters) {
    Graph graph;
    mlp(graph, {3, {kFourSigmoids, kFourSigmoids}, 1}, 7);
    EXPECT_EQ(graph.parameter_count(), 41U);
}

TEST(Mlp, StoresTheWeightOfALayerAsInputsByUnits) {
    Graph graph;
    const Mlp network = mlp(graph, {3, {kFourSigmoids}, 2}, 5);
    ASSERT_EQ(network.layers.size(), 2U);
    EXPECT_EQ(network.layers[0].weight.shape(), (Shape{3, 4}));
    EXPECT_EQ(network.layers[0].bias.shape(), (Shape{1, 4}));
    EXPECT_EQ(network.layers[0].activation.shape(), (Shape{5, 4}));
    EXPECT_EQ(network.layers[1].weight.shape(), (Shape{4, 2}));
    EXPECT_EQ(network.logits().shape(), (Shape{5, 2}));
}

TEST(Mlp, EndsInALinearLayer) {
    Graph graph;
    const Mlp network = mlp(graph, {3, {kFourSigmoids}, 2}, 5);
    EXPECT_EQ(network.layers.back().activation.id(), network.logits().id());
}

TEST(Mlp, NamesItsNodesAsTheSlidesDo) {
    Graph graph;
    const Mlp network = mlp(graph, {3, {kFourSigmoids}, 2}, 1);
    EXPECT_EQ(graph.name_of(network.input), "x0");
    EXPECT_EQ(graph.name_of(network.layers[0].weight), "W1");
    EXPECT_EQ(graph.name_of(network.layers[0].bias), "b1");
    EXPECT_EQ(graph.name_of(network.layers[0].net_input), "s1");
    EXPECT_EQ(graph.name_of(network.layers[0].activation), "x1");
    EXPECT_EQ(graph.name_of(network.logits()), "s2");
}

// One neuron by hand: s = 2 * 0.5 - 1 = 0, so sigmoid gives 1/2, and the output 4 * 1/2 + 1 = 3.
TEST(Mlp, ComputesWeightsTimesInputsPlusBiasThenTheActivation) {
    Graph graph;
    const Mlp network = mlp(graph, {1, {{1, Activation::sigmoid}}, 1}, 1);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(network.layers[0].weight)(0, 0) = 2;
    ws.value(network.layers[0].bias)(0, 0) = -1;
    ws.value(network.layers[1].weight)(0, 0) = 4;
    ws.value(network.layers[1].bias)(0, 0) = 1;
    ws.value(network.input)(0, 0) = 0.5;
    forward(graph, ws);
    EXPECT_EQ(ws.value(network.layers[0].net_input)(0, 0), 0);
    EXPECT_EQ(ws.value(network.logits())(0, 0), 3);
}

TEST(Mlp, AppliesTheActivationThatWasAskedFor) {
    for (const auto& [activation, expected] : {std::pair{Activation::identity, -2.0},
                                               {Activation::sigmoid, 0.11920292202211755},
                                               {Activation::tanh, -0.9640275800758169},
                                               {Activation::relu, 0.0},
                                               {Activation::leaky_relu, -0.02},
                                               {Activation::softplus, 0.12692801104297252}}) {
        Graph graph;
        const Dense layer = dense(input(graph, {1, 1}), {1, activation}, "1");
        Parameters<double> parameters(graph);
        Workspace<double> ws(graph, parameters);
        ws.value(layer.bias)(0, 0) = -2;
        forward(graph, ws);
        EXPECT_NEAR(ws.value(layer.activation)(0, 0), expected, 1e-15) << name_of(activation);
    }
}

TEST(Mlp, RefusesALayerWithoutUnits) {
    Graph graph;
    EXPECT_THROW(mlp(graph, {3, {{0, Activation::relu}}, 2}, 1), ShapeError);
}

// All logits equal: every class gets 1/K, and the mean loss is ln K whatever the number of samples.
TEST(Classifier, ThatKnowsNothingHasTheLossLnK) {
    for (const std::size_t sample_count : {1U, 2U, 7U}) {
        Graph graph;
        const Trainable nodes = classifier(graph, {3, {kFourSigmoids}, 5}, sample_count);
        Parameters<double> parameters(graph);
        Workspace<double> ws(graph, parameters);
        for (std::size_t i = 0; i < sample_count; ++i) ws.value(nodes.target)(i, i % 5) = 1;
        forward(graph, ws);
        EXPECT_NEAR(ws.value(nodes.loss)(0, 0), std::log(5.0), 1e-15) << sample_count;
    }
}

}  // namespace
}  // namespace bp
