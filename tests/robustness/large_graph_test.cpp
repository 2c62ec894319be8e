#include <algorithm>
#include <sys/resource.h>
#include <vector>
#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "ops/all_ops.hpp"

namespace bp {
namespace {

constexpr std::size_t kMillion = 1'000'000;

/// Everything here must get by with a stack of 8 MiB, however large the machine's own limit is.
class LargeGraph : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        rlimit limit{};
        ASSERT_EQ(getrlimit(RLIMIT_STACK, &limit), 0);
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_cur, rlim_t{8} << 20);
        ASSERT_EQ(setrlimit(RLIMIT_STACK, &limit), 0);
    }
};

TEST_F(LargeGraph, AChainOfAMillionNodesPassesTheErrorSignalFromEndToEnd) {
    Graph graph;
    const Var w = parameter(graph, {1, 1}), one = constant(graph, 1);
    Var v = w;
    for (std::size_t i = 0; i < kMillion; ++i) v = v + one;
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(w)(0, 0) = 5;
    forward(graph, ws);
    backward(graph, ws, v);
    EXPECT_EQ(ws.value(v)(0, 0), 1'000'005);
    EXPECT_EQ(ws.delta(w)(0, 0), 1);
}

TEST_F(LargeGraph, ANodeWithAMillionChildrenAddsAllTheirMessages) {
    Graph graph;
    const Var w = parameter(graph, {1, 1});
    std::vector<NodeId> children;
    for (std::size_t i = 0; i < kMillion; ++i) children.push_back(square(w));
    const NodeId all = graph.add(ops::Concatenate{}, children);
    const NodeId loss = graph.add(ops::Sum{}, {all});
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(w)(0, 0) = 3;
    forward(graph, ws);
    backward(graph, ws, loss);
    EXPECT_EQ(ws.value(loss)(0, 0), 9e6);
    EXPECT_EQ(ws.delta(w)(0, 0), 6e6);
}

TEST_F(LargeGraph, AMaxOfAMillionParentsSendsEverythingToTheFirstOfTheLargest) {
    Graph graph;
    const Var w = parameter(graph, {1, 1});
    std::vector<NodeId> parents(kMillion, w.id());
    const NodeId loss = graph.add(ops::Max{}, parents);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(w)(0, 0) = -2;
    forward(graph, ws);
    backward(graph, ws, loss);
    EXPECT_EQ(ws.value(loss)(0, 0), -2);
    EXPECT_EQ(ws.delta(w)(0, 0), 1);
}

// 2^200 paths lead through the ladder; a pass visits each of its 400 nodes once.
TEST_F(LargeGraph, ALadderOfTwoHundredDiamondsIsWalkedOnce) {
    Graph graph;
    const Var w = parameter(graph, {1, 1});
    Var v = w;
    for (int i = 0; i < 200; ++i) v = 0.5 * (v + v);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(w)(0, 0) = 7;
    forward(graph, ws);
    backward(graph, ws, v);
    EXPECT_EQ(ws.value(v)(0, 0), 7);
    EXPECT_EQ(ws.delta(w)(0, 0), 1);
}

}  // namespace
}  // namespace bp
