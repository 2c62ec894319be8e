#include "beyond/feedback_matmul.hpp"

#include <algorithm>
#include <utility>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "beyond/rule_network.hpp"
#include "graph/passes.hpp"

namespace bp::beyond {
namespace {

// One unit each: h = σ(0) = ½, W2 = 4, o = 2, t = 1, so δ2 = 1, and δ1 = B δ2 / 4.
TEST(FeedbackMatMul, SendsTheErrorSignalOverB) {
    for (const double B : {4.0, -1.0}) {
        Graph graph;
        const Var W1 = parameter(graph, {1, 1}), W2 = parameter(graph, {1, 1});
        const Var h = sigmoid(matmul(constant(graph, 1), W1));
        const Var loss = squared_loss(feedback_matmul(h, W2, constant(graph, B)), constant(graph, 1));
        Parameters<double> parameters(graph);
        Workspace<double> ws(graph, parameters);
        ws.value(W2)(0, 0) = 4;
        forward(graph, ws);
        backward(graph, ws, loss);
        EXPECT_EQ(ws.value(loss)(0, 0), 0.5);
        EXPECT_EQ(ws.delta(W1)(0, 0), B / 4);
        EXPECT_EQ(ws.delta(W2)(0, 0), 0.5);
    }
}

TEST(FeedbackMatMul, CostsWhatAProductCosts) {
    const Shape in[]{{5, 3}, {3, 2}, {3, 2}};
    const NodeShapes shapes{in, {5, 2}};
    const bool wanted[]{true, true, false};
    EXPECT_EQ(FeedbackMatMul{}.forward_cost(shapes), (Operations{.multiply_adds = 30}));
    EXPECT_EQ(FeedbackMatMul{}.backward_cost(shapes, wanted), (Operations{.multiply_adds = 60}));
}

TEST(FeedbackMatMul, RefusesShapesThatDoNotFit) {
    Graph graph;
    const Var X = input(graph, {4, 3}), W = parameter(graph, {3, 2}), B = input(graph, {2, 3});
    EXPECT_THROW(feedback_matmul(X, W, B), ShapeError);
    EXPECT_THROW(feedback_matmul(X, B, B), ShapeError);
}

struct Built {
    explicit Built(Feedback feedback)
        : network(rule_network(graph, {2, {{3, Activation::tanh}, {2, Activation::sigmoid}}, 2}, 4, feedback)) {}

    Graph graph;
    RuleNetwork network;
};

TEST(RuleNetwork, HasFeedbackAboveTheFirstLayerOnly) {
    const Built fixed(Feedback::fixed), transposed(Feedback::transposed);
    EXPECT_FALSE(fixed.network.layers[0].feedback);
    EXPECT_TRUE(fixed.network.layers[1].feedback);
    EXPECT_TRUE(fixed.network.layers[2].feedback);
    for (const RuleLayer& layer : transposed.network.layers) EXPECT_FALSE(layer.feedback);
    EXPECT_EQ(fixed.graph.parameter_count(), transposed.graph.parameter_count());
}

// With B = W both are the same, to the last bit.
TEST(RuleNetwork, IsBackpropagationWhereBIsW) {
    Built fixed(Feedback::fixed), transposed(Feedback::transposed);
    Random random(3);
    Parameters<double> parameters(fixed.graph);
    for (double& w : parameters.values()) w = random.normal();
    Workspace<double> ws(fixed.graph, parameters), exact(transposed.graph, parameters);
    for (const auto& [here, there] : {std::pair{fixed.network.input, transposed.network.input},
                                      {fixed.network.target, transposed.network.target}}) {
        for (double& x : ws.value(here).flat()) x = random.normal();
        copy<double>(std::as_const(ws).value(here), exact.value(there));
    }
    for (const RuleLayer& layer : fixed.network.layers) {
        if (layer.feedback) copy<double>(std::as_const(ws).value(layer.weight), ws.value(*layer.feedback));
    }
    forward(fixed.graph, ws);
    backward(fixed.graph, ws, fixed.network.loss);
    forward(transposed.graph, exact);
    backward(transposed.graph, exact, transposed.network.loss);
    EXPECT_TRUE(std::ranges::equal(ws.gradients(), exact.gradients()));
    EXPECT_FALSE(std::ranges::all_of(ws.gradients(), [](double g) { return g == 0; }));
}

TEST(RuleNetwork, HasTheLossOfEachSampleAndTheirMean) {
    Built built(Feedback::transposed);
    Parameters<double> parameters(built.graph);
    Workspace<double> ws(built.graph, parameters);
    double sample = 0;
    for (std::size_t n = 0; n < 4; ++n) {
        ws.value(built.network.target)(n, 0) = static_cast<double>(n);  // outputs are 0
        ws.value(built.network.target)(n, 1) = 1;
    }
    forward(built.graph, ws);
    for (std::size_t n = 0; n < 4; ++n, ++sample) {
        EXPECT_EQ(ws.value(built.network.losses)(n, 0), (sample * sample + 1) / 2);
    }
    EXPECT_EQ(ws.value(built.network.loss)(0, 0), (0.5 + 1 + 2.5 + 5) / 4);
}

TEST(RuleNetwork, RefusesShortcuts) {
    Graph graph;
    const MlpLayout layout{2, {{2, Activation::tanh}, {2, Activation::tanh}}, 1, Connectivity::residual};
    EXPECT_THROW(rule_network(graph, layout, 1, Feedback::fixed), InputError);
}

}  // namespace
}  // namespace bp::beyond
