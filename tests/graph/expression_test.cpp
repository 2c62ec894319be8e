#include "graph/expression.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "graph/passes.hpp"
#include "ops/elementwise.hpp"
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

// Each function once, on numbers that tell it from every other: the name of the op it appends, and its first number.
TEST(Expressions, HaveAFunctionForEveryOp) {
    Graph graph;
    const Var z = constant(graph, make_tensor<double>({{0.25, -0.5}, {1, 2}})),
              t = constant(graph, make_tensor<double>({{0.25, 0.75}, {0.5, 0.5}})), one = constant(graph, 0.25),
              minus = constant(graph, -0.25), two = constant(graph, 2);
    struct Call {
        Var made;
        const char* op;
        double first;
    };
    const std::vector<Call> calls{{one * 3, "scale", 0.75},
                                  {-one, "negate", -0.25},
                                  {power(two, 3), "power", 8},
                                  {abs(minus), "abs", 0.25},
                                  {exp(one), "exp", std::exp(0.25)},
                                  {log(one), "log", std::log(0.25)},
                                  {sqrt(one), "sqrt", 0.5},
                                  {tanh(one), "tanh", std::tanh(0.25)},
                                  {relu(minus), "relu", 0},
                                  {leaky_relu(minus, 0.5), "leaky_relu", -0.125},
                                  {softplus(one), "softplus", std::log1p(std::exp(0.25))},
                                  {step(one), "step", 1},
                                  {multiply({one, two, two}), "multiply", 1},
                                  {max(one, two), "max", 2},
                                  {max({one, minus, two}), "max", 2},
                                  {min(one, two), "min", 0.25},
                                  {min({one, minus, two}), "min", -0.25},
                                  {matmul(z, z), "matmul", 0.0625 - 0.5},
                                  {transpose(z), "transpose", 0.25},
                                  {concatenate({z, t}), "concatenate", 0.25},
                                  {columns(z, 1, 2), "slice", -0.5},
                                  {sum(z), "sum", 2.75},
                                  {sum(z, 0), "sum", 1.25},
                                  {mean(z), "mean", 0.6875},
                                  {mean(z, 0), "mean", 0.625},
                                  {row_max(z), "row_max", 0.25},
                                  {logsumexp(z), "logsumexp", std::log(std::exp(0.25) + std::exp(-0.5))},
                                  {softmax(z), "softmax", 1 / (1 + std::exp(-0.75))},
                                  {log_softmax(z), "log_softmax", -std::log1p(std::exp(-0.75))},
                                  {squared_loss(z, t), "squared_loss", (1.25 * 1.25 + 0.25 + 2.25) / 2},
                                  {hinge(one, constant(graph, 1)), "hinge", 0.75}};
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    for (const Call& call : calls) {
        EXPECT_EQ(graph.node(call.made).op.name(), call.op);
        EXPECT_NEAR(ws.value(call.made)(0, 0), call.first, 1e-15) << call.op;
    }
}

TEST(Expressions, AppendTheLossOfTheirName) {
    Graph graph;
    const Var z = constant(graph, make_tensor<double>({{0.0, 0.0}})),
              half = constant(graph, make_tensor<double>({{0.5, 0.5}}));
    for (const auto& [loss, name] : {std::pair{cross_entropy(half, half), "cross_entropy"},
                                     {softmax_cross_entropy(z, half), "softmax_cross_entropy"},
                                     {sigmoid_cross_entropy(z, half), "sigmoid_cross_entropy"}}) {
        EXPECT_EQ(graph.node(loss).op.name(), name);
    }
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

/// x y²: its messages need both of its arguments, and not its result.
struct TimesSquare : ops::Elementwise<TimesSquare, 2> {
    static constexpr std::string_view name = "times_square", formula = "x y²", rule = "δ y² to x, 2 δ x y to y";
    static constexpr Operations value_cost{.multiplications = 2}, partials_cost{.multiplications = 3};

    template <class T> static T value(T x, T y) { return x * y * y; }
    template <class T> static ops::Partials<T, 2> partials(T x, T y, T) { return {y * y, T{2} * x * y}; }
};

TEST(AStudentsOp, OfTwoArgumentsIsToldBothOfThem) {
    Graph graph;
    const Var x = parameter(graph, {1, 1}), y = parameter(graph, {1, 1});
    const Var loss = make_node(TimesSquare{}, {x, y});
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    parameters.values()[0] = 2;
    parameters.values()[1] = -3;
    forward(graph, ws);
    backward(graph, ws, loss);
    EXPECT_EQ(ws.value(loss)(0, 0), 18);
    EXPECT_EQ(ws.gradients()[0], 9);
    EXPECT_EQ(ws.gradients()[1], -12);
}

/// The cube for doubles alone.
struct PlainCube : Cube {
    static constexpr std::string_view name = "plain_cube";
    template <class T> static constexpr bool has_forward = std::is_same_v<T, double>;
    template <class T> static constexpr bool has_backward = false;
};

TEST(AStudentsOp, MayBeThereForSomeNumbersAloneAndSaysSo) {
    Graph graph;
    const Var cube = make_node(PlainCube{}, {parameter(graph, {1, 1})});
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    const std::string refused = "plain_cube was not compiled for this kind of numbers; the op says which it is for";
    EXPECT_EQ(message<GraphError>([&] { backward(graph, ws, cube); }), refused);
    Parameters<float> few(graph);
    Workspace<float> floats(graph, few);
    EXPECT_EQ(message<GraphError>([&] { forward(graph, floats); }), refused);
}

TEST(AStudentsOp, IsRefusedByItsOwnNameWhenUsedWrongly) {
    Graph graph;
    const Var x = parameter(graph, {1, 2});
    EXPECT_EQ(message<GraphError>([&] { make_node(Cube{}, {x, x}); }), "cube: takes 1 parent, got 2");
}

}  // namespace
}  // namespace bp
