#include "graph/workspace.hpp"

#include <limits>
#include <type_traits>
#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

/// (w x + b)² with w 2x1 and everything else 1x1, so that shapes differ.
struct Small {
    Graph graph;
    Var w = parameter(graph, {2, 1}), b = parameter(graph, {1, 1}), x = input(graph, {1, 1});
    Var out = square(w * x + b), loss = sum(out);
};

TEST(Parameters, LieInOneBlockInOrderOfConstruction) {
    Small net;
    Parameters<double> parameters(net.graph);
    Workspace<double> ws(net.graph, parameters);
    EXPECT_EQ(parameters.size(), 3u);
    EXPECT_EQ(ws.value(net.w).data(), parameters.values().data());
    EXPECT_EQ(ws.value(net.b).data(), parameters.values().data() + 2);
    EXPECT_EQ(ws.gradients().size(), 3u);
    EXPECT_EQ(ws.delta(net.w).data(), ws.gradients().data());
    EXPECT_EQ(ws.delta(net.b).data(), ws.gradients().data() + 2);
    for (const double value : parameters.values()) EXPECT_EQ(value, 0);
}

TEST(Parameters, AreSharedByWorkspacesOfSeveralGraphs) {
    const auto build = [](std::size_t batch) {
        Graph graph;
        const Var X = input(graph, {batch, 2}), W = parameter(graph, {2, 1});
        sum(matmul(X, W));
        return graph;
    };
    const Graph one = build(1), three = build(3);
    Parameters<double> parameters(one);
    Workspace<double> ws_one(one, parameters), ws_three(three, parameters);
    parameters.values()[0] = 10;
    parameters.values()[1] = 1;
    ws_one.set(NodeId{0}, view(std::as_const(*std::make_unique<Tensor<double>>(make_tensor<double>({{1, 2}})))));
    const Tensor<double> batch = make_tensor<double>({{1, 2}, {3, 4}, {5, 6}});
    ws_three.set(NodeId{0}, view(batch));
    forward(one, ws_one);
    forward(three, ws_three);
    EXPECT_EQ(ws_one.value(NodeId{3})(0, 0), 12);
    EXPECT_EQ(ws_three.value(NodeId{3})(0, 0), 102);
    backward(one, ws_one, NodeId{3});
    backward(three, ws_three, NodeId{3});
    EXPECT_EQ(ws_one.gradients()[1], 2);
    EXPECT_EQ(ws_three.gradients()[1], 12);
}

TEST(Parameters, KeepTheirPlaceWhenTheyAreAssigned) {
    Small net;
    Parameters<double> parameters(net.graph), best(net.graph);
    Workspace<double> ws(net.graph, parameters);
    best.values()[0] = 7;
    const double* const block = parameters.values().data();
    parameters = best;
    EXPECT_EQ(parameters.values().data(), block);
    EXPECT_EQ(ws.value(net.w)(0, 0), 7);
    parameters = Parameters<double>(net.graph);  // a temporary, whose block is gone afterwards
    EXPECT_EQ(parameters.values().data(), block);
    EXPECT_EQ(ws.value(net.w)(0, 0), 0);
}

TEST(Parameters, RefuseToBecomeThoseOfAnotherGraph) {
    Small net;
    Graph other;
    other.parameter({5, 1});
    Parameters<double> parameters(net.graph);
    EXPECT_EQ(message<ShapeError>([&] { parameters = Parameters<double>(other); }),
              "parameters: 5 numbers cannot take the place of 3; both must be made from graphs built the same way");
    EXPECT_EQ(message<ShapeError>([&] {
                  Parameters<double> five(other);
                  Workspace<double>(net.graph, five);
              }),
              "workspace: the graph has 3 parameters, but 5 were given; make them with Parameters(graph) from a graph "
              "built the same way");
}

TEST(Workspace, IsMovedButNeverCopied) {
    static_assert(!std::is_copy_constructible_v<Workspace<double>> && !std::is_copy_assignable_v<Workspace<double>>);
    Small net;
    Parameters<double> parameters(net.graph);
    Workspace<double> first(net.graph, parameters);
    first.value(net.x)(0, 0) = 3;
    const Tensor<double> w = make_tensor<double>({{1}, {2}});
    first.set(net.w, view(w));
    forward(net.graph, first);
    Workspace<double> ws = std::move(first);
    backward(net.graph, ws, net.loss);
    EXPECT_EQ(ws.gradients()[1], 2 * 6 * 3);
    EXPECT_THROW(forward(net.graph, first), GraphError);  // NOLINT(bugprone-use-after-move): it must refuse
    EXPECT_THROW(first.value(net.x), GraphError);         // NOLINT(bugprone-use-after-move)
}

TEST(Workspace, HoldsConstantsRoundedToItsType) {
    Graph graph;
    const Var c = constant(graph, make_tensor<double>({{0.1, 1e300}}));
    Parameters<float> none(graph);
    Parameters<Dual> no_duals(graph);
    EXPECT_EQ(Workspace<float>(graph, none).value(c)(0, 0), 0.1F);
    EXPECT_EQ(Workspace<float>(graph, none).value(c)(0, 1), std::numeric_limits<float>::infinity());
    const Workspace<Dual> duals(graph, no_duals);
    EXPECT_EQ(duals.value(c)(0, 0).value, 0.1);
    EXPECT_EQ(duals.value(c)(0, 0).tangent, 0);
}

TEST(Workspace, SetsInputsAndParametersAndNothingElse) {
    Small net;
    Parameters<double> parameters(net.graph);
    Workspace<double> ws(net.graph, parameters);
    const Tensor<double> number = make_tensor<double>({{4}});
    ws.set(net.x, view(number));
    ws.set(net.b, view(number));
    EXPECT_EQ(ws.value(net.x)(0, 0), 4);
    EXPECT_EQ(parameters.values()[2], 4);
    EXPECT_EQ(message<ShapeError>([&] { ws.set(net.w, view(number)); }), "set: node v_1 is 2x1, the data is 1x1");
    EXPECT_EQ(message<GraphError>([&] { ws.set(net.loss, view(number)); }),
              "set: node v_7 is a sum; only inputs and parameters are set");
    Graph graph;
    const Var c = constant(graph, 1);
    Parameters<double> none(graph);
    Workspace<double> other(graph, none);
    EXPECT_THROW(other.set(c, view(number)), GraphError);
    EXPECT_EQ(other.value(c)(0, 0), 1);
}

TEST(Workspace, AsksForAForwardPassAfterItsInputsWereSet) {
    Small net;
    Parameters<double> parameters(net.graph);
    Workspace<double> ws(net.graph, parameters);
    forward(net.graph, ws);
    const Tensor<double> number = make_tensor<double>({{4}});
    ws.set(net.x, view(number));
    EXPECT_THROW(backward(net.graph, ws, net.loss), GraphError);
}

TEST(Workspace, RefusesAnotherGraph) {
    Small net, twin;
    Parameters<double> parameters(net.graph);
    Workspace<double> ws(net.graph, parameters);
    EXPECT_EQ(message<GraphError>([&] { forward(twin.graph, ws); }),
              "workspace: was made for another graph; make one for each");
    forward(net.graph, ws);
    EXPECT_THROW(backward(twin.graph, ws, twin.loss), GraphError);
}

TEST(Workspace, RefusesAGraphThatHasGrownSince) {
    Small net;
    Parameters<double> parameters(net.graph);
    Workspace<double> ws(net.graph, parameters);
    const Var more = square(net.loss);
    parameter(net.graph, {9, 9});
    const std::string grown =
        "workspace: the graph has 9 nodes now and had 7 when the workspace was made; build first, "
        "then make it";
    EXPECT_EQ(message<GraphError>([&] { forward(net.graph, ws); }), grown);
    EXPECT_EQ(message<GraphError>([&] { ws.value(more); }), grown);
    EXPECT_EQ(ws.gradients().size(), 3u);
}

TEST(Workspace, RefusesANodeThatDoesNotExist) {
    Small net;
    Parameters<double> parameters(net.graph);
    Workspace<double> ws(net.graph, parameters);
    const NodeId none{100};
    EXPECT_EQ(message<GraphError>([&] { ws.value(none); }), "node v_101 does not exist; the graph has 7 nodes");
    EXPECT_THROW(std::as_const(ws).value(none), GraphError);
    EXPECT_THROW(ws.delta(none), GraphError);
    forward(net.graph, ws);
    EXPECT_THROW(backward(net.graph, ws, none), GraphError);
}

TEST(Workspace, HasNoErrorSignalWhereNobodyWantsOne) {
    Small net;
    Parameters<double> parameters(net.graph);
    Workspace<double> ws(net.graph, parameters);
    forward(net.graph, ws);
    backward(net.graph, ws, net.loss);
    EXPECT_EQ(message<GraphError>([&] { ws.delta(net.x); }),
              "delta: no error signal is computed for node v_3: it depends on no parameter; build an input with "
              "ErrorSignal::wanted to have one");
}

template <class T> class EveryScalar : public ::testing::Test {};
using Scalars = ::testing::Types<float, double, Dual, Counted>;
TYPED_TEST_SUITE(EveryScalar, Scalars);

TYPED_TEST(EveryScalar, GivesTheSameGradient) {
    Small net;
    Parameters<TypeParam> parameters(net.graph);
    Workspace<TypeParam> ws(net.graph, parameters);
    const std::array<double, 3> values{1, -2, 0.5};
    std::transform(values.begin(), values.end(), parameters.values().begin(), scalar<TypeParam>);
    ws.value(net.x)(0, 0) = scalar<TypeParam>(3);
    forward(net.graph, ws);
    backward(net.graph, ws, net.loss);
    EXPECT_EQ(number(ws.value(net.loss)(0, 0)), 3.5 * 3.5 + 5.5 * 5.5);
    EXPECT_EQ(number(ws.gradients()[0]), 2 * 3.5 * 3);
    EXPECT_EQ(number(ws.gradients()[1]), 2 * -5.5 * 3);
    EXPECT_EQ(number(ws.gradients()[2]), 2 * (3.5 - 5.5));
}

TEST(ADualPass, GivesAHessianTimesAVector) {
    // f = w³ has f'' = 6 w; the tangent of the gradient along v is f'' v.
    Graph graph;
    const Var w = parameter(graph, {1, 1});
    const Var f = multiply({w, w, w});
    Parameters<Dual> parameters(graph);
    Workspace<Dual> ws(graph, parameters);
    parameters.values()[0] = {2, 10};
    forward(graph, ws);
    backward(graph, ws, f);
    EXPECT_EQ(ws.gradients()[0].value, 12);
    EXPECT_EQ(ws.gradients()[0].tangent, 120);
}

}  // namespace
}  // namespace bp
