#include "nn/objective.hpp"

#include <cmath>
#include <gtest/gtest.h>

#include "graph/passes.hpp"

namespace bp {
namespace {

/// One neuron without hidden layers, w = 2 and b = -1, on the sample x = 1/2 with the target 1: its logit is 0.
struct Neuron {
    explicit Neuron(const Objective& objective) : nodes(trainable(graph, {1, {}, 1}, objective, 1)) {
        ws.value(nodes.network.layers[0].weight)(0, 0) = 2;
        ws.value(nodes.network.layers[0].bias)(0, 0) = -1;
        ws.value(nodes.network.input)(0, 0) = 0.5;
        ws.value(nodes.target)(0, 0) = 1;
        forward(graph, ws);
        backward(graph, ws, nodes.loss);
    }
    double loss() const { return ws.value(nodes.loss)(0, 0); }
    double delta_w() const { return ws.gradients()[0]; }
    double delta_b() const { return ws.gradients()[1]; }

    Graph graph;
    Trainable nodes;
    Parameters<double> parameters{graph};
    Workspace<double> ws{graph, parameters};
};

// "Univariate chain rule": z = 0, y = 1/2, L = 1/8, δ_w = -1/16, δ_b = -1/8.
TEST(Objective, GivesTheSlidesLogisticLeastSquares) {
    const Neuron neuron({Loss::squared_sigmoid});
    EXPECT_EQ(neuron.loss(), 0.125);
    EXPECT_EQ(neuron.delta_w(), -0.0625);
    EXPECT_EQ(neuron.delta_b(), -0.125);
}

// "L2-Regularized regression" with λ = 1/4: R = 1/2 w² = 2, L_reg = 1/8 + 1/2, δ_w gains λ w = 1/2, δ_b nothing.
TEST(Objective, AddsLambdaTimesHalfTheSquaredWeight) {
    const Neuron neuron({Loss::squared_sigmoid, Reduction::mean, 0.25});
    EXPECT_EQ(neuron.loss(), 0.625);
    EXPECT_EQ(neuron.ws.value(neuron.nodes.summed_loss)(0, 0), 0.125);  // what samples lose, without the penalty
    EXPECT_EQ(neuron.delta_w(), 0.4375);
    EXPECT_EQ(neuron.delta_b(), -0.125);
}

// z = 0 and t = 1: squared 1/2 (0 - 1)²; the cross-entropy of a coin is ln 2; a softmax of one class is always right.
TEST(Objective, HasTheLossThatWasAskedFor) {
    EXPECT_EQ(Neuron({Loss::squared}).loss(), 0.5);
    EXPECT_EQ(Neuron({Loss::squared}).delta_b(), -1);
    EXPECT_NEAR(Neuron({Loss::sigmoid_cross_entropy}).loss(), std::log(2.0), 1e-15);
    EXPECT_EQ(Neuron({Loss::sigmoid_cross_entropy}).delta_b(), -0.5);
    EXPECT_EQ(Neuron({Loss::softmax_cross_entropy}).loss(), 0);
}

TEST(Objective, NamesItsPartsAsTheSlideDoes) {
    const Neuron with({Loss::squared, Reduction::sum, 0.1}), without({Loss::squared, Reduction::sum, 0});
    EXPECT_EQ(with.graph.name_of(with.nodes.loss), "L_reg");
    EXPECT_EQ(without.graph.name_of(without.nodes.loss), "L");
    EXPECT_EQ(without.graph.name_of(without.nodes.target), "t");
}

// A network that answers 0 to N samples with the target 1: the sum is N/2, the mean 1/2, and the penalty has no part
// in the mean.
TEST(Objective, TakesTheMeanOfTheSamplesButNotOfThePenalty) {
    for (const std::size_t n : {1U, 3U, 8U}) {
        for (const Reduction reduction : {Reduction::sum, Reduction::mean}) {
            Graph graph;
            const Trainable nodes = trainable(graph, {1, {}, 1}, {Loss::squared, reduction, 2}, n);
            Parameters<double> parameters(graph);
            Workspace<double> ws(graph, parameters);
            ws.value(nodes.network.layers[0].weight)(0, 0) = 3;  // R = 9/2, and no input for it to act on
            std::ranges::fill(ws.value(nodes.target).flat(), 1.0);
            forward(graph, ws);
            const double of_samples = reduction == Reduction::sum ? static_cast<double>(n) / 2 : 0.5;
            EXPECT_NEAR(ws.value(nodes.loss)(0, 0), of_samples + 9, 1e-14);
            EXPECT_EQ(ws.value(nodes.summed_loss)(0, 0), static_cast<double>(n) / 2);
        }
    }
}

// 3-4-4-1 without and with gates, every weight 1: R is half the number of weights, 32 or, with one gate, 48.
TEST(Penalty, CountsTheWeightsOfLayersAndGatesAndNoBias) {
    for (const auto& [connectivity, expected] : {std::pair{Connectivity::plain, 16.0}, {Connectivity::highway, 24.0}}) {
        Graph graph;
        const Mlp network = mlp(graph, {3, {{4, Activation::relu}, {4, Activation::relu}}, 1, connectivity}, 1);
        const Var R = penalty(network);
        Parameters<double> parameters(graph);
        std::ranges::fill(parameters.values(), 1.0);
        Workspace<double> ws(graph, parameters);
        forward(graph, ws);
        EXPECT_EQ(ws.value(R)(0, 0), expected);
    }
}

// An answer above ½ is a yes; the threshold says so of the logit.
TEST(Loss, HasItsThresholdWhereTheOutputIsOneHalf) {
    for (const Loss loss : {Loss::squared, Loss::squared_sigmoid, Loss::sigmoid_cross_entropy}) {
        Graph graph;
        const Var z = input(graph, {1, 1}), y = output_of(loss, z);
        Parameters<double> parameters(graph);
        Workspace<double> ws(graph, parameters);
        ws.value(z)(0, 0) = threshold_of(loss);
        forward(graph, ws);
        EXPECT_EQ(ws.value(y)(0, 0), 0.5) << name_of(loss);
    }
}

TEST(Loss, AnswersWithProbabilitiesThatAddUpToOneUnderASoftmax) {
    Graph graph;
    const Var z = input(graph, {1, 3}), y = output_of(Loss::softmax_cross_entropy, z);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(z)(0, 1) = std::log(2.0);
    forward(graph, ws);
    EXPECT_NEAR(ws.value(y)(0, 0), 0.25, 1e-15);
    EXPECT_NEAR(ws.value(y)(0, 1), 0.5, 1e-15);
}

TEST(Loss, RefusesTargetsOfAnotherShape) {
    Graph graph;
    const Var z = input(graph, {2, 3}), t = input(graph, {2, 1});
    for (const Loss loss : kLosses) EXPECT_THROW(loss_of(loss, z, t), ShapeError) << name_of(loss);
}

}  // namespace
}  // namespace bp
