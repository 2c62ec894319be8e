#include "inspect/graph_function.hpp"

#include <gtest/gtest.h>

#include "graph/expression.hpp"

namespace bp::inspect {
namespace {

/// The slide's neuron with L2: L = 1/2 (sigmoid(w x + b) - t)² + 0.1 · 1/2 w² at w = 2, x = 1/2, b = -1, t = 1.
struct Regularised {
    Computation computation;
    NodeId w{}, b{};

    Regularised() {
        Graph& graph = computation.graph;
        const Var weight = parameter(graph, {1, 1}), bias = parameter(graph, {1, 1});
        const Var x = constant(graph, 0.5), t = constant(graph, 1);
        const Var y = sigmoid(weight * x + bias);
        computation.loss = 0.5 * square(y - t) + 0.1 * (0.5 * square(weight));
        w = weight;
        b = bias;
        computation.leaves[w] = make_tensor<double>({{2}});
        computation.leaves[b] = make_tensor<double>({{-1}});
    }
};

TEST(GraphFunction, HasTheSlidesLossAndItsDerivativesInBothModes) {
    const Regularised neuron;
    GraphFunction of_w(neuron.computation, neuron.w), of_b(neuron.computation, neuron.b);
    EXPECT_DOUBLE_EQ(of_w(of_w.point()), 0.325);
    EXPECT_DOUBLE_EQ(of_w.backward_gradient()[0], 0.1375);
    EXPECT_DOUBLE_EQ(of_w.forward_gradient()[0], 0.1375);
    EXPECT_DOUBLE_EQ(of_b.backward_gradient()[0], -0.125);
    EXPECT_DOUBLE_EQ(of_b.forward_gradient()[0], -0.125);
}

TEST(GraphFunction, WeighsALargerLossWithItsSeed) {
    Computation c;
    const Var w = parameter(c.graph, {1, 2});
    c.loss = square(w);
    c.leaves[w] = make_tensor<double>({{3, 5}});
    c.seed = make_tensor<double>({{1, -2}});
    GraphFunction f(c, w);
    EXPECT_EQ(f(f.point()), 9 - 2 * 25);
    EXPECT_EQ(f.backward_gradient(), (std::vector<double>{6, -20}));
    EXPECT_EQ(f.forward_gradient(), (std::vector<double>{6, -20}));
}

TEST(GraphFunction, OfALeafTheLossDoesNotDependOnHasDerivativeZero) {
    Computation c;
    const Var w = parameter(c.graph, {1, 1}), off = parameter(c.graph, {1, 1});
    c.loss = square(w);
    c.leaves[w] = c.leaves[off] = make_tensor<double>({{3}});
    GraphFunction f(c, off);
    EXPECT_EQ(f.backward_gradient(), std::vector<double>{0});
    EXPECT_EQ(f.forward_gradient(), std::vector<double>{0});
}

TEST(GraphFunction, OfTheLossItselfHasItsSeedAsDerivative) {
    Computation c;
    c.loss = parameter(c.graph, {1, 2});
    c.leaves[c.loss] = make_tensor<double>({{3, 5}});
    c.seed = make_tensor<double>({{1, -2}});
    GraphFunction f(c, c.loss);
    EXPECT_EQ(f.backward_gradient(), (std::vector<double>{1, -2}));
    EXPECT_EQ(f.forward_gradient(), (std::vector<double>{1, -2}));
}

TEST(GraphFunction, VariesOnlyLeaves) {
    const Regularised neuron;
    EXPECT_THROW(GraphFunction(neuron.computation, neuron.computation.loss), GraphError);
    GraphFunction f(neuron.computation, neuron.w);
    EXPECT_THROW(f(std::vector<double>{1, 2}), ShapeError);
}

}  // namespace
}  // namespace bp::inspect
