// Lecture, "General Backpropagation": each node is computed once and each edge carries one message, on any graph.
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "ops/elementwise.hpp"
#include "ops/op_table.hpp"

namespace bp {
namespace {

/// x + y, and notes that it was computed and each message that it sends. Made for 1x1 nodes.
struct Noted : ops::Elementwise<Noted, 2> {
    static constexpr std::string_view name = "noted";
    static constexpr std::string_view formula = "x + y", rule = "δ; δ";
    static constexpr Operations value_cost{}, partials_cost{};

    std::size_t* values = nullptr;
    std::size_t* messages = nullptr;

    template <class T> T value(T x, T y) const {
        ++*values;
        return x + y;
    }
    template <class T> ops::Partials<T, 2> partials(T, T, T) const {
        ++*messages;
        return {T{1}, T{1}};
    }
};

struct Tally {
    std::size_t values = 0, messages = 0;
};

TEST(Passes, ComputeEachNodeOnceAndSendOneMessageAlongEachEdgeOfRandomGraphs) {
    Random random(1);
    for (int i = 0; i < 100; ++i) {
        Tally counted;
        Noted noted;
        noted.values = &counted.values;
        noted.messages = &counted.messages;
        Graph graph;
        std::vector<Var> nodes{parameter(graph, {1, 1}), parameter(graph, {1, 1})};
        const std::size_t computed = 1 + random.below(60);
        for (std::size_t k = 0; k < computed; ++k) {
            const Var x = nodes[random.below(nodes.size())], y = nodes[random.below(nodes.size())];
            nodes.push_back(make_node(noted, {x, y}));
        }
        const Var loss = nodes.back();
        std::vector<bool> leads_to_loss(graph.size());  // by walking down from the loss
        leads_to_loss[index(loss.id())] = true;
        std::size_t edges = 0;
        for (const Node& v : graph.back_from(loss)) {
            if (!leads_to_loss[index(v.id)]) continue;
            edges += v.parent_count;
            for (const NodeId parent : graph.parents(v)) leads_to_loss[index(parent)] = true;
        }

        Parameters<double> parameters(graph);
        Workspace<double> ws(graph, parameters);
        forward(graph, ws);
        backward(graph, ws, loss);
        EXPECT_EQ(counted.values, computed);
        EXPECT_EQ(counted.messages, edges);
    }
}

}  // namespace
}  // namespace bp
