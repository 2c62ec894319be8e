#include "graph/expression.hpp"

#include <gtest/gtest.h>

#include "graph/passes.hpp"
#include "ops/op_table.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

/// The names of a graph's ops from the first node that is no leaf on.
std::vector<std::string> computed(const Graph& graph) {
    std::vector<std::string> names;
    for (const Node& v : graph.nodes()) {
        if (v.parent_count > 0) names.emplace_back(v.op.name());
    }
    return names;
}

TEST(Expressions, AppendOneNodePerOperator) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), x = input(graph, {1, 1}), b = parameter(graph, {1, 1});
    // A compiler may build the right operand of - before the left one, so what stands on its right is built apart.
    const Var quotient = x / b;
    const Var loss = 0.5 * square(sigmoid(w * x + b) - quotient);
    EXPECT_EQ(computed(graph),
              (std::vector<std::string>{"divide", "multiply", "add", "sigmoid", "subtract", "square", "scale"}));
    EXPECT_EQ(index(loss), graph.size() - 1);
    EXPECT_EQ(loss.shape(), Shape(1, 1));
}

TEST(Expressions, AreNamedAsTheyAreWritten) {
    Graph graph;
    const Var s = (parameter(graph, {1, 1}) + constant(graph, 2)).named("s");
    EXPECT_EQ(graph.name_of(s), "s");
    EXPECT_EQ(&s.graph(), &graph);
}

TEST(Expressions, RefuseToMixTwoGraphs) {
    Graph one, other;
    const Var x = input(one, {1, 1}), y = input(other, {1, 1});
    EXPECT_EQ(message<GraphError>([&] { x + y; }), "add: its arguments are of different graphs");
    EXPECT_EQ(message<GraphError>([&] { max({x, x, y}); }), "max: its arguments are of different graphs");
    EXPECT_EQ(one.size() + other.size(), 2u);
}

TEST(Expressions, RefuseAnOpWithoutArguments) {
    EXPECT_EQ(message<GraphError>([] { max({}); }), "max: needs at least one argument");
}

TEST(Expressions, ComputeWhatTheySay) {
    Graph graph;
    const Var x = parameter(graph, {1, 1}), y = parameter(graph, {1, 1});
    const Var f = max(x, y) * 2 - multiply({x, y, x}) + sum(-y);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(x)(0, 0) = 3;
    ws.value(y)(0, 0) = 5;
    forward(graph, ws);
    backward(graph, ws, f);
    EXPECT_EQ(ws.value(f)(0, 0), 2 * 5 - 3 * 5 * 3 - 5);
    EXPECT_EQ(ws.delta(x)(0, 0), -2 * 3 * 5);
    EXPECT_EQ(ws.delta(y)(0, 0), 2 - 9 - 1);
}

/// What a student might write: x³, with nothing but the members that docs/architecture.md lists.
struct Cube {
    static constexpr std::string_view name = "cube";
    static constexpr std::string_view formula = "x^3";
    static constexpr std::string_view rule = "3 x^2 δ to x";
    static constexpr Arity arity{1, 1};

    Shape shape(std::span<const Shape> in) const { return in[0]; }
    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        for (std::size_t i = 0; i < out.size(); ++i) {
            const T x = in[0].data()[i];
            out.data()[i] = x * x * x;
        }
    }
    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < delta.size(); ++i) {
            const T x = in[0].data()[i];
            messages[0].data()[i] += delta.data()[i] * (scalar<T>(3) * x * x);
        }
    }
    Operations forward_cost(const NodeShapes& shapes) const { return {.multiplications = 2 * shapes.out.size()}; }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool>) const {
        return {.additions = shapes.out.size(), .multiplications = 3 * shapes.out.size()};
    }
};

TEST(AStudentsOp, WorksInAGraphLikeAnyOther) {
    Graph graph;
    const Var x = parameter(graph, {1, 2});
    const Var cube = make_node(Cube{}, {x + x});
    const Var loss = sum(cube);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    parameters.values()[0] = 1;
    parameters.values()[1] = -2;
    forward(graph, ws);
    backward(graph, ws, loss);
    EXPECT_EQ(ws.value(loss)(0, 0), 8 - 64);  // (2x)³
    EXPECT_EQ(ws.gradients()[0], 24);         // 24 x²
    EXPECT_EQ(ws.gradients()[1], 96);
    EXPECT_EQ(graph.node(cube).op.name(), "cube");
    EXPECT_TRUE(graph.node(cube).op.is<Cube>());
    EXPECT_TRUE(graph.node(cube).op.settings().empty());
    EXPECT_EQ(make_node(Cube{}, {x}).shape(), Shape(1, 2));
}

TEST(AStudentsOp, IsRefusedByItsOwnNameWhenUsedWrongly) {
    Graph graph;
    const Var x = parameter(graph, {1, 2});
    EXPECT_EQ(message<GraphError>([&] { make_node(Cube{}, {x, x}); }), "cube: takes 1 parent, got 2");
}

}  // namespace
}  // namespace bp
