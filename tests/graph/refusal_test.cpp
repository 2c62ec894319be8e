#include <gtest/gtest.h>

#include "graph/graph.hpp"
#include "ops/all_ops.hpp"
#include "ops/leaves.hpp"
#include "ops/op_table.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

NodeId id_of(std::size_t number) { return NodeId{static_cast<std::uint32_t>(number)}; }

/// A graph that refuses must be as it was: same size, same edges, and still usable.
template <class Expected, class Action> std::string refusal(Graph& graph, Action action) {
    const std::size_t nodes = graph.size(), edges = graph.edge_count(), parameters = graph.parameter_count();
    const std::string text = message<Expected>(action);
    EXPECT_EQ(graph.size(), nodes);
    EXPECT_EQ(graph.edge_count(), edges);
    EXPECT_EQ(graph.parameter_count(), parameters);
    return text;
}

TEST(GraphRefuses, ShapesThatDoNotFit) {
    Graph graph;
    const NodeId x = graph.input({2, 3}), y = graph.input({4, 5});
    EXPECT_EQ(refusal<ShapeError>(graph,
                                  [&] {
                                      graph.add(ops::MatMul{}, {x, y});
                                  }),
              "matmul: inner dimensions differ: X is 2x3, W is 4x5 (X.cols must equal W.rows)");
    EXPECT_EQ(refusal<ShapeError>(graph,
                                  [&] {
                                      graph.add(ops::Add{}, {x, y});
                                  }),
              "add: shapes 2x3 and 4x5 do not fit: rows and columns must be equal, or 1 to be stretched");
    EXPECT_EQ(graph.add(ops::Tanh{}, {x}), id_of(2));
}

TEST(GraphRefuses, EmptyNodes) {
    Graph graph;
    EXPECT_EQ(refusal<ShapeError>(graph,
                                  [&] {
                                      graph.input({0, 3});
                                  }),
              "input: shape 0x3 is empty; a node holds at least one number");
    EXPECT_THROW(graph.parameter({3, 0}), ShapeError);
    EXPECT_THROW(graph.constant(Tensor<double>(0, 0)), ShapeError);
}

TEST(GraphRefuses, ParentsThatDoNotExist) {
    Graph graph;
    const NodeId x = graph.input({1, 1});
    EXPECT_EQ(refusal<GraphError>(graph,
                                  [&] {
                                      graph.add(ops::Add{}, {x, id_of(6)});
                                  }),
              "add: parent 2 is v_7, but the graph has 1 node; build parents before children");
    EXPECT_THROW(graph.add(ops::Tanh{}, {id_of(1)}), GraphError);  // itself
}

TEST(GraphRefuses, AWrongNumberOfParentsByName) {
    Graph graph;
    const NodeId x = graph.input({1, 1});
    EXPECT_EQ(refusal<GraphError>(graph, [&] { graph.add(ops::Tanh{}, {x, x}); }), "tanh: takes 1 parent, got 2");
    EXPECT_EQ(refusal<GraphError>(graph, [&] { graph.add(ops::Add{}, {x}); }), "add: takes 2 parents, got 1");
    EXPECT_EQ(refusal<GraphError>(graph, [&] { graph.add(ops::Multiply{}, {x}); }),
              "multiply: takes at least 2 parents, got 1");
    for (const OpTable* table : all_ops()) {
        if (table->arity.most == 0) continue;
        const Settings settings{{"factor", 1}, {"exponent", 2}, {"axis", 0}, {"from", 0}, {"to", 1}};
        Settings own;
        for (const std::string_view name : table->setting_names) {
            if (const auto value = setting(settings, name)) own.emplace(name, *value);
        }
        const Op op = make_op(table->name, own);
        for (const std::size_t count : {table->arity.least - 1, table->arity.most + 1}) {
            if (count > 100) continue;  // there is no upper limit
            const std::string text = refusal<GraphError>(graph, [&] { graph.add(op, std::vector<NodeId>(count, x)); });
            EXPECT_TRUE(text.starts_with(std::string{table->name} + ": takes ")) << text;
            EXPECT_TRUE(text.ends_with("got " + std::to_string(count))) << text;
        }
    }
}

/// Takes one to three parents; there is none like it among the lecture's ops.
struct OneToThree {
    static constexpr std::string_view name = "one_to_three", formula = "x", rule = "none";
    static constexpr Arity arity{1, 3};
    Shape shape(std::span<const Shape> in) const { return in[0]; }
    template <class T> void forward(Inputs<T>, View<T>, Scratch<T>) const {}
    template <class T> void backward(Inputs<T>, View<const T>, View<const T>, Messages<T>, Scratch<T>) const {}
    Operations forward_cost(const NodeShapes&) const { return {}; }
    Operations backward_cost(const NodeShapes&, std::span<const bool>) const { return {}; }
};

TEST(GraphRefuses, ANumberOfParentsOutsideARange) {
    Graph graph;
    const NodeId x = graph.input({1, 1});
    EXPECT_NO_THROW(graph.add(OneToThree{}, {x, x, x}));
    EXPECT_EQ(refusal<GraphError>(graph,
                                  [&] {
                                      graph.add(OneToThree{}, {x, x, x, x});
                                  }),
              "one_to_three: takes 1 to 3 parents, got 4");
}

/// A user's op without parents.
struct Nothing : ops::Leaf {
    static constexpr std::string_view name = "nothing";
    static constexpr std::string_view formula = "0", rule = "no parents";
};

TEST(GraphRefuses, ParentsForAnOpThatHasNone) {
    Graph graph;
    const NodeId x = graph.input({1, 1});
    const Nothing nothing{{Shape{1, 1}}};
    EXPECT_NO_THROW(graph.add(nothing, {}));
    EXPECT_EQ(refusal<GraphError>(graph, [&] { graph.add(nothing, {x}); }), "nothing: is a leaf and takes no parents");
}

TEST(GraphRefuses, LeavesThatCarryNoData) {
    // They would have values nobody gave them: only the graph's own functions make leaves.
    Graph graph;
    EXPECT_EQ(refusal<GraphError>(graph,
                                  [&] {
                                      graph.add(ops::Parameter{{Shape{2, 2}}}, {});
                                  }),
              "parameter: is a leaf and carries data; append it with Graph::parameter()");
    EXPECT_THROW(graph.add(ops::Input{{Shape{2, 2}}}, {}), GraphError);
    EXPECT_THROW(graph.add(ops::Constant{{Shape{2, 2}}, 1000}, {}), GraphError);
}

TEST(GraphRefuses, MoreEdgesThanItCanCount) {
    Graph graph;
    const NodeId x = graph.input({1, 1});
    const std::size_t too_many = std::size_t{1} << 32;
    const std::span<const NodeId> parents(&x, too_many);  // is refused before anybody reads it
    EXPECT_EQ(refusal<GraphError>(graph, [&] { graph.add(ops::Max{}, parents); }),
              "max: 4294967296 parents are too many: a graph has at most 4294967295 edges");
}

TEST(GraphRefuses, MoreNumbersThanAnyMemoryHolds) {
    // Sizes are added up when memory is allocated; a sum that wraps around would make the blocks too small.
    Graph graph;
    const std::size_t most = 4294967295;
    EXPECT_EQ(refusal<ShapeError>(graph,
                                  [&] {
                                      graph.parameter({most, most});
                                  }),
              "parameter: shape 4294967295x4294967295 is too large: the nodes of a graph hold at most 2^48 numbers "
              "together, and 0 are there already");
    for (int i = 0; i < 256; ++i) graph.input({1u << 20, 1u << 20});
    EXPECT_THROW(graph.input({1, 1}), ShapeError);
}

TEST(GraphRefuses, ToLookUpANodeItDoesNotHave) {
    Graph graph;
    graph.input({1, 1});
    EXPECT_EQ(message<GraphError>([&] { graph.node(id_of(1)); }), "node v_2 does not exist; the graph has 1 node");
    EXPECT_THROW(graph.parents(id_of(1)), GraphError);
    EXPECT_THROW(graph.parent_shapes(id_of(1)), GraphError);
}

}  // namespace
}  // namespace bp
