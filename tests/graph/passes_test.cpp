#include "graph/passes.hpp"

#include <cmath>
#include <cstring>
#include <limits>
#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "tests/graph/numbers.hpp"

namespace bp {
namespace {

// "An implementation perspective": s = w x + b, y = sigmoid(s), L = 1/2 (y - t)^2.
TEST(LogisticLeastSquares, GivesTheErrorSignalsOfTheSlide) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), b = parameter(graph, {1, 1});
    const Var x = input(graph, {1, 1}), t = input(graph, {1, 1});
    const Var s = w * x + b;
    const Var y = sigmoid(s);
    const Var loss = 0.5 * square(y - t);
    Numbers at(graph);
    at.set(w, 2);
    at.set(b, -1);
    at.set(x, 0.5);
    at.set(t, 1);
    forward(graph, at.ws);
    backward(graph, at.ws, loss);
    EXPECT_EQ(at.value(y), 0.5);
    EXPECT_EQ(at.value(loss), 0.125);
    EXPECT_EQ(at.delta(loss), 1);
    EXPECT_EQ(at.delta(y), -0.5);
    EXPECT_EQ(at.delta(s), -0.125);
    EXPECT_EQ(at.delta(w), -0.0625);
    EXPECT_EQ(at.delta(b), -0.125);
}

// "Multivariable chain rule": t reaches the loss through x and through y, and receives the sum of both messages.
TEST(FanOut, AddsTheMessagesOfAllChildren) {
    Graph graph;
    const Var t = parameter(graph, {1, 1});
    const Var x = square(t), y = 5 * t;
    const Var f = x * y;
    Numbers at(graph);
    at.set(t, 2);
    forward(graph, at.ws);
    backward(graph, at.ws, f);
    EXPECT_EQ(at.delta(x), 10);
    EXPECT_EQ(at.delta(y), 4);
    EXPECT_EQ(at.delta(t), 10 * 4 + 4 * 5);  // f = 5 t³
}

TEST(Backward, StartsWithTheSeedItIsGiven) {
    Graph graph;
    const Var w = parameter(graph, {1, 3});
    const Var out = square(w);
    Numbers at(graph);
    for (std::size_t j = 0; j < 3; ++j) at.ws.value(w)(0, j) = static_cast<double>(j + 1);
    forward(graph, at.ws);
    const Tensor<double> seed = make_tensor<double>({{10, 0, -1}});
    backward(graph, at.ws, out, view(seed));
    EXPECT_EQ(at.ws.gradients()[0], 20);
    EXPECT_EQ(at.ws.gradients()[1], 0);
    EXPECT_EQ(at.ws.gradients()[2], -6);
}

TEST(Backward, StartsAtAnyNodeAndLeavesTheRestAtZero) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), v = parameter(graph, {1, 1});
    const Var inner = square(w), later = inner * v, loss = square(later);
    Numbers at(graph);
    at.set(w, 3);
    at.set(v, 2);
    forward(graph, at.ws);
    backward(graph, at.ws, loss);
    EXPECT_EQ(at.delta(w), 2 * 18 * 2 * 6);
    backward(graph, at.ws, inner);
    EXPECT_EQ(at.delta(w), 6);
    EXPECT_EQ(at.delta(inner), 1);
    EXPECT_EQ(at.delta(v), 0);
    EXPECT_EQ(at.delta(later), 0);
    EXPECT_EQ(at.delta(loss), 0);
    backward(graph, at.ws, loss);
    EXPECT_EQ(at.delta(w), 2 * 18 * 2 * 6);
    backward(graph, at.ws, w);  // a parameter may be the loss, too
    EXPECT_EQ(at.delta(w), 1);
}

TEST(Backward, GivesTheSameBytesTheSecondTime) {
    Graph graph;
    const Var X = input(graph, {7, 5}), W = parameter(graph, {5, 3});
    const Var loss = sum(tanh(matmul(X, W)) * sigmoid(matmul(X, W)));
    Numbers at(graph);
    for (std::size_t i = 0; i < 35; ++i) at.ws.value(X).data()[i] = std::sin(static_cast<double>(i));
    for (std::size_t i = 0; i < 15; ++i) at.parameters.values()[i] = std::cos(static_cast<double>(i));
    forward(graph, at.ws);
    backward(graph, at.ws, loss);
    const std::vector<double> first(at.ws.gradients().begin(), at.ws.gradients().end());
    for (int i = 0; i < 2; ++i) {
        backward(graph, at.ws, loss);
        EXPECT_EQ(std::memcmp(first.data(), at.ws.gradients().data(), first.size() * sizeof(double)), 0);
        forward(graph, at.ws);
    }
}

TEST(Backward, IsNotPoisonedByANodeOffThePath) {
    Graph graph;
    const Var w = parameter(graph, {1, 1});
    const Var loss = square(w);
    const Var before = log(w), off = before * before;  // NaN for a negative w, and no part of the loss
    const Var on = loss * 2;
    Numbers at(graph);
    at.set(w, -3);
    forward(graph, at.ws);
    EXPECT_TRUE(std::isnan(at.value(off)));
    backward(graph, at.ws, on);
    EXPECT_EQ(at.delta(w), -12);
    EXPECT_EQ(at.delta(off), 0);
}

TEST(Backward, PassesNanOnAlongThePath) {
    Graph graph;
    const Var w = parameter(graph, {1, 1});
    const Var loss = square(relu(log(w)));
    Numbers at(graph);
    at.set(w, -3);
    forward(graph, at.ws);
    backward(graph, at.ws, loss);
    EXPECT_TRUE(std::isnan(at.value(loss)));
    EXPECT_TRUE(std::isnan(at.delta(w)));
}

TEST(Backward, ComputesAnInputsErrorSignalOnlyWhereItIsWanted) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), x = input(graph, {1, 1}, ErrorSignal::wanted), y = input(graph, {1, 1});
    const Var loss = w * x * y;
    Numbers at(graph);
    at.set(w, 2);
    at.set(x, 3);
    at.set(y, 5);
    forward(graph, at.ws);
    backward(graph, at.ws, loss);
    EXPECT_EQ(at.delta(x), 10);
    EXPECT_EQ(at.delta(w), 15);
    EXPECT_THROW(at.delta(y), GraphError);
}

TEST(Backward, CrossesNoStepThatNothingLearnedLiesBehind) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), x = input(graph, {1, 1});
    const Var loss = w * step(x);
    Numbers at(graph);
    at.set(w, 3);
    at.set(x, 1);
    forward(graph, at.ws);
    backward(graph, at.ws, loss);
    EXPECT_EQ(at.delta(w), 1);
}

TEST(Forward, ComputesAnewFromNewValues) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), x = input(graph, {1, 1});
    const Var largest = max(w, x);
    Numbers at(graph);
    for (const double value : {1.0, 5.0, 2.0}) {  // the winner changes, and with it where the error signal goes
        at.set(w, value);
        at.set(x, 3);
        forward(graph, at.ws);
        backward(graph, at.ws, largest);
        EXPECT_EQ(at.value(largest), std::max(value, 3.0));
        EXPECT_EQ(at.delta(w), value > 3 ? 1 : 0);
    }
}

TEST(TwoWorkspaces, DoNotDisturbEachOther) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), x = input(graph, {1, 1});
    const Var loss = max(w, x) * w;
    Parameters<double> parameters(graph);
    parameters.values()[0] = 2;
    Workspace<double> one(graph, parameters), other(graph, parameters);
    one.value(x)(0, 0) = 1;
    other.value(x)(0, 0) = 3;
    forward(graph, one);
    forward(graph, other);
    backward(graph, other, loss);
    backward(graph, one, loss);
    EXPECT_EQ(one.gradients()[0], 4);
    EXPECT_EQ(other.gradients()[0], 3);
}

}  // namespace
}  // namespace bp
