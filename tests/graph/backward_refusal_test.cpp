#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "tests/graph/numbers.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

TEST(Backward, NeedsAForwardPassFirst) {
    Graph graph;
    const Var loss = square(parameter(graph, {1, 1}));
    Numbers at(graph);
    EXPECT_EQ(message<GraphError>([&] { backward(graph, at.ws, loss); }),
              "backward: run forward first; the values it needs are not there");
}

TEST(Backward, NeedsALossOfOneNumberOrASeed) {
    Graph graph;
    const Var wide = square(parameter(graph, {8, 3})), narrow = sum(wide);
    Numbers at(graph);
    forward(graph, at.ws);
    EXPECT_EQ(message<ShapeError>([&] { backward(graph, at.ws, wide); }),
              "backward: the loss must be 1x1, got 8x3; reduce it with sum(), or give a seed of its shape");
    const Tensor<double> seed(2, 3, 1.0);
    EXPECT_EQ(message<ShapeError>([&] { backward(graph, at.ws, narrow, view(seed)); }),
              "backward: the seed is 2x3, but the loss v_3 is 1x1; they must have the same shape");
}

TEST(Backward, NeedsALossThatDependsOnSomethingLearned) {
    Graph graph;
    parameter(graph, {1, 1});
    const Var loss = square(input(graph, {1, 1})).named("loss");
    Numbers at(graph);
    forward(graph, at.ws);
    EXPECT_EQ(message<GraphError>([&] { backward(graph, at.ws, loss); }),
              "backward: the loss loss depends on no parameter and on no input whose error signal is wanted");
}

TEST(Backward, RefusesToCrossAStepAndThenGoesOnAsIfNothingHappened) {
    Graph graph;
    const Var w = parameter(graph, {1, 1});
    const Var smooth = square(w), fired = step(w).named("fired");
    const Var loss = smooth + fired;
    Numbers at(graph);
    at.set(w, 3);
    forward(graph, at.ws);
    EXPECT_EQ(at.value(loss), 10);
    backward(graph, at.ws, smooth);
    const std::string text = message<GraphError>([&] { backward(graph, at.ws, loss); });
    EXPECT_TRUE(text.starts_with("backward: cannot cross node fired, a step: ")) << text;
    EXPECT_EQ(at.delta(w), 6);  // still that of the call before
    backward(graph, at.ws, smooth);
    EXPECT_EQ(at.delta(w), 6);
}

}  // namespace
}  // namespace bp
