#include "graph/graph.hpp"

#include <array>
#include <gtest/gtest.h>

#include "ops/all_ops.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

NodeId node(std::size_t number) { return NodeId{static_cast<std::uint32_t>(number)}; }

TEST(Graph, NumbersItsNodesInOrderOfConstruction) {
    Graph graph;
    const NodeId w = graph.parameter({2, 3}), x = graph.input({1, 3});
    const NodeId product = graph.add(ops::Multiply{}, {w, x});
    EXPECT_EQ(index(w), 0u);
    EXPECT_EQ(index(product), 2u);
    EXPECT_EQ(graph.size(), 3u);
    EXPECT_EQ(graph.edge_count(), 2u);
    EXPECT_EQ(graph.node(product).id, product);
    EXPECT_TRUE(graph.node(product).op.is<ops::Multiply>());
    EXPECT_FALSE(graph.node(product).op.is<ops::Add>());
}

TEST(Graph, KeepsAParentThatIsUsedTwiceInBothPositions) {
    Graph graph;
    const NodeId w = graph.parameter({1, 1}), x = graph.input({1, 1});
    const NodeId v = graph.add(ops::Max{}, {w, x, w});
    const auto parents = graph.parents(v);
    EXPECT_EQ(std::vector<NodeId>(parents.begin(), parents.end()), (std::vector<NodeId>{w, x, w}));
    EXPECT_TRUE(graph.parents(w).empty());
}

TEST(Graph, InfersTheShapeOfEveryNode) {
    Graph graph;
    const NodeId X = graph.input({8, 3}), W = graph.parameter({3, 5}), b = graph.parameter({1, 5});
    const NodeId product = graph.add(ops::MatMul{}, {X, W}), s = graph.add(ops::Add{}, {product, b});
    EXPECT_EQ(graph.node(product).shape, Shape(8, 5));
    EXPECT_EQ(graph.node(s).shape, Shape(8, 5));
    EXPECT_EQ(graph.node(graph.add(ops::Sum{}, {s})).shape, Shape(1, 1));
    EXPECT_EQ(graph.parent_shapes(s), (std::vector<Shape>{{8, 5}, {1, 5}}));
}

TEST(Graph, CountsTheNumbersThatAreLearned) {
    Graph graph;
    graph.parameter({2, 3});
    graph.input({7, 7});
    graph.parameter({1, 4});
    graph.constant(make_tensor<double>({{1, 2}}));
    EXPECT_EQ(graph.parameter_count(), 10u);
}

TEST(Graph, KnowsWhichErrorSignalsAreNeeded) {
    Graph graph;
    const NodeId w = graph.parameter({1, 1}), x = graph.input({1, 1}), c = graph.constant(make_tensor<double>({{2}}));
    const NodeId asked = graph.input({1, 1}, ErrorSignal::wanted);
    const auto needs = [&](NodeId v) { return graph.node(v).needs_delta; };
    EXPECT_TRUE(needs(w) && needs(asked));
    EXPECT_FALSE(needs(x) || needs(c));
    EXPECT_FALSE(needs(graph.add(ops::Add{}, {x, c})));
    EXPECT_TRUE(needs(graph.add(ops::Add{}, {x, w})));
    EXPECT_TRUE(needs(graph.add(ops::Tanh{}, {asked})));
}

TEST(Graph, ReadsBackwardsFromANode) {
    Graph graph;
    for (int i = 0; i < 4; ++i) graph.parameter({1, 1});
    std::vector<std::size_t> order;
    for (const Node& v : graph.back_from(node(2))) order.push_back(index(v.id));
    EXPECT_EQ(order, (std::vector<std::size_t>{2, 1, 0}));
}

TEST(Graph, KeepsTheValueOfAConstant) {
    Graph graph;
    const NodeId first = graph.constant(make_tensor<double>({{1, 2}}));
    const NodeId second = graph.constant(make_tensor<double>({{3}, {4}}));
    EXPECT_EQ(graph.constant_value(first)(0, 1), 2);
    EXPECT_EQ(graph.constant_value(second)(1, 0), 4);
    EXPECT_EQ(graph.constant_value(second).shape(), Shape(2, 1));
    EXPECT_EQ(message<GraphError>([&] {
                  graph.constant_value(graph.input({1, 1}));
              }),
              "constant_value: node v_3 is no constant");
}

TEST(GraphNames, StandForTheNumberUntilOneIsGiven) {
    Graph graph;
    const NodeId w = graph.parameter({1, 1}), x = graph.input({1, 1});
    graph.name(x, "x");
    EXPECT_EQ(graph.name_of(w), "v_1");
    EXPECT_EQ(graph.name_of(x), "x");
    EXPECT_TRUE(graph.is_named(x));
    EXPECT_FALSE(graph.is_named(w));
}

TEST(GraphNames, BelongToOneNode) {
    Graph graph;
    const NodeId w = graph.parameter({1, 1}), x = graph.input({1, 1});
    graph.name(w, "w");
    EXPECT_EQ(message<GraphError>([&] { graph.name(x, "w"); }), "name 'w' is taken by another node; choose a new one");
    EXPECT_EQ(graph.name_of(x), "v_2");
    EXPECT_NO_THROW(graph.name(w, "w"));
}

TEST(GraphNames, AreFreeAgainWhenTheirNodeIsRenamed) {
    Graph graph;
    const NodeId w = graph.parameter({1, 1}), x = graph.input({1, 1});
    graph.name(w, "old");
    graph.name(w, "new");
    EXPECT_EQ(graph.name_of(w), "new");
    graph.name(x, "old");
    EXPECT_EQ(graph.name_of(x), "old");
    EXPECT_THROW(graph.name(x, "new"), GraphError);
}

TEST(GraphNames, AreRefusedWithoutANodeOrALetter) {
    Graph graph;
    const NodeId w = graph.parameter({1, 1});
    EXPECT_EQ(message<GraphError>([&] { graph.name(node(6), "w"); }), "node v_7 does not exist; the graph has 1 node");
    EXPECT_EQ(message<GraphError>([&] { graph.name(w, ""); }), "name: the name of node v_1 is empty");
}

TEST(Graph, MayBeGivenItsOwnOpsAndParents) {
    // The node and the list of parents lie in vectors that move when the graph grows.
    Graph graph;
    const NodeId x = graph.input({1, 1}), w = graph.parameter({1, 1});
    const NodeId first = graph.add(ops::Scale::from({{"factor", 3}}), {x});
    const NodeId second = graph.add(ops::Max{}, {w, x, w, x, w});
    for (int i = 0; i < 1000; ++i) {
        const NodeId scaled = graph.add(graph.node(first).op, graph.parents(first));
        const NodeId largest = graph.add(graph.node(second).op, graph.parents(second));
        ASSERT_EQ(graph.node(scaled).op.as<ops::Scale>().factor, 3);
        ASSERT_TRUE(graph.node(largest).op.is<ops::Max>());
        ASSERT_TRUE(std::ranges::equal(graph.parents(largest), std::array{w, x, w, x, w}));
    }
}

TEST(Graph, CanBeCopiedAndGoOnByItself) {
    Graph graph;
    const NodeId x = graph.parameter({1, 1});
    graph.name(x, "x");
    Graph copy = graph;
    copy.add(ops::Tanh{}, {x});
    EXPECT_EQ(graph.size(), 1u);
    EXPECT_EQ(copy.size(), 2u);
    EXPECT_EQ(copy.name_of(x), "x");
}

}  // namespace
}  // namespace bp
