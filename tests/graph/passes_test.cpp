#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "graph/passes.hpp"

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
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(w)(0, 0) = 2;
    ws.value(b)(0, 0) = -1;
    ws.value(x)(0, 0) = 0.5;
    ws.value(t)(0, 0) = 1;
    forward(graph, ws);
    backward(graph, ws, loss);
    EXPECT_EQ(ws.value(y)(0, 0), 0.5);
    EXPECT_EQ(ws.value(loss)(0, 0), 0.125);
    EXPECT_EQ(ws.delta(y)(0, 0), -0.5);
    EXPECT_EQ(ws.delta(s)(0, 0), -0.125);
    EXPECT_EQ(ws.delta(w)(0, 0), -0.0625);
    EXPECT_EQ(ws.delta(b)(0, 0), -0.125);
}

}  // namespace
}  // namespace bp
