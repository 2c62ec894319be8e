#include "inspect/cost.hpp"

#include <gtest/gtest.h>

#include "graph/expression.hpp"

namespace bp::inspect {
namespace {

struct Layered {
    Graph graph;
    NodeId loss{};
};

/// 3-4-4-1 without biases and activations: 12 + 16 + 4 = 32 weights.
Layered network(ErrorSignal of_input, std::size_t samples = 1) {
    Layered network;
    Var x = input(network.graph, {samples, 3}, of_input);
    for (const Shape shape : {Shape{3, 4}, Shape{4, 4}, Shape{4, 1}}) x = matmul(x, parameter(network.graph, shape));
    network.loss = sum(x);
    return network;
}

// Lecture, "Computation cost": one multiply-add per weight forward, two backward.
TEST(Cost, IsOneMultiplyAddPerWeightForwardAndTwoBackward) {
    const Layered all = network(ErrorSignal::wanted);
    const Cost cost = total(costs_by_formula(all.graph, all.loss));
    EXPECT_EQ(cost.forward.multiply_adds, 32U);
    EXPECT_EQ(cost.backward.multiply_adds, 64U);
}

TEST(Cost, LeavesOutTheFirstLayersShareWhereTheInputsErrorSignalIsNotAskedFor) {
    const Layered learning = network(ErrorSignal::skipped);
    EXPECT_EQ(total(costs_by_formula(learning.graph, learning.loss)).backward.multiply_adds, 52U);  // 2·32 - 12
}

TEST(Cost, GrowsWithTheNumberOfSamples) {
    const Layered batch = network(ErrorSignal::wanted, 5);
    EXPECT_EQ(total(costs_by_formula(batch.graph, batch.loss)).backward.multiply_adds, 320U);
}

TEST(Cost, ByFormulaIsWhatIsCountedNodeByNode) {
    for (const ErrorSignal of_input : {ErrorSignal::wanted, ErrorSignal::skipped}) {
        const Layered n = network(of_input, 2);
        EXPECT_EQ(costs_by_formula(n.graph, n.loss), costs_by_counting(n.graph, n.loss));
    }
    Graph graph;
    const Var a = parameter(graph, {2, 3}), b = parameter(graph, {1, 3}), t = input(graph, {2, 3});
    const Var y = sigmoid(a * b + a) * tanh(b) + max({a, b, relu(a)});
    const Var loss = squared_loss(y, t) + 0.1 * sum(square(b)) + softmax_cross_entropy(y, t);
    EXPECT_EQ(costs_by_formula(graph, loss), costs_by_counting(graph, loss));
}

TEST(Cost, OfANodeOffThePathToTheLossIsOnlyForward) {
    Graph graph;
    const Var w = parameter(graph, {2, 2});
    const Var off = matmul(w, w), loss = sum(w);
    const auto costs = costs_by_formula(graph, loss);
    EXPECT_EQ(costs[index(off.id())].forward.multiply_adds, 8U);
    EXPECT_EQ(costs[index(off.id())].backward, Operations{});
    EXPECT_EQ(costs, costs_by_counting(graph, loss));
}

}  // namespace
}  // namespace bp::inspect
