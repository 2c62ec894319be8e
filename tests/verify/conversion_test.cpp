#include "verify/conversion.hpp"

#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "verify/oracle/forward_mode.hpp"

namespace bp::verify {
namespace {

TEST(Programs, HoldEveryNodeOfAGraphAndTheNumbersAtItsLeaves) {
    Graph graph;
    const Var x = input(graph, {2, 1}), w = parameter(graph, {1, 3}), c = constant(graph, 2.0);
    const Var s = matmul(x, w), loss = sum(c * s) + 0.25 * sum(square(w));
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.set(x, view(make_tensor<double>({{3}, {5}})));
    ws.set(w, view(make_tensor<double>({{1, -1, 2}})));
    const Program program = to_program(graph, ws, loss);
    ASSERT_EQ(program.steps.size(), graph.size());
    EXPECT_EQ(program.steps[0].op, "input");
    EXPECT_FALSE(program.steps[0].wants_delta);
    EXPECT_TRUE(program.steps[1].wants_delta);
    EXPECT_EQ(program.steps[2].value(0, 0), 2);
    EXPECT_EQ(program.steps[3].parents, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(program.steps[3].shape, (Shape{2, 3}));
    EXPECT_EQ(program.steps[program.loss].op, "add");

    // and are worth as much: 2 Σ (3, 5) Σ (1, -1, 2) + ¼ Σ w² = 2·8·2 + 6/4
    EXPECT_EQ(oracle::values_of<double>(program)[program.loss](0, 0), 33.5);
    const std::vector<Tensor<double>> signals = oracle::error_signals_of<double>(program);
    EXPECT_EQ(signals[1](0, 0), 2 * 8 + 0.5);
    EXPECT_EQ(signals[0].size1(), 0U);

    const Graph again = to_graph(program);
    ASSERT_EQ(again.size(), graph.size());
    for (std::size_t v = 0; v < graph.size(); ++v) {
        EXPECT_EQ(again.nodes()[v].op.name(), graph.nodes()[v].op.name());
        EXPECT_EQ(again.nodes()[v].op.settings(), graph.nodes()[v].op.settings());
        EXPECT_EQ(again.nodes()[v].needs_delta, graph.nodes()[v].needs_delta);
    }
}

TEST(Programs, PrintOneLinePerStep) {
    Program program;
    const std::size_t w = oracle::add_leaf(program, "parameter", make_tensor<double>({{1, -0.5}, {2, 3}}));
    oracle::set_loss(program, oracle::add_step(program, "sum", {w}, {{"axis", 1}}));
    EXPECT_EQ(to_text(program),
              "v_1 = parameter [[1, -0.5], [2, 3]]  2x2\n"
              "v_2 = sum(v_1, axis 1)  2x1\n"
              "loss v_2, seed [[1], [1]]\n");
}

}  // namespace
}  // namespace bp::verify
