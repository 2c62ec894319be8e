#include "graph/order.hpp"

#include <algorithm>
#include <numeric>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

using Parents = std::vector<std::vector<std::size_t>>;

std::vector<std::size_t> order(const Parents& parents) {
    return topological_order(parents, [](std::size_t v) { return std::string(1, 'n').append(std::to_string(v)); });
}

Parents children_of(const Parents& parents) {
    return children(parents, [](std::size_t v) { return std::string(1, 'n').append(std::to_string(v)); });
}

TEST(Children, AreThoseThatListTheNodeAsAParent) {
    EXPECT_EQ(children_of({{}, {}, {0, 1}, {1, 2}}), (Parents{{2}, {2, 3}, {3}, {}}));
    EXPECT_TRUE(children_of({}).empty());
}

TEST(Children, StandOnceForEachArgumentPosition) { EXPECT_EQ(children_of({{}, {0, 0}}), (Parents{{1, 1}, {}})); }

TEST(Children, RefuseAParentThatDoesNotExist) {
    EXPECT_EQ(message<GraphError>([] { children_of({{}, {7}}); }), "node n1: a parent of it does not exist");
}

// Lecture, "General Backpropagation": parents come before children.
TEST(TopologicalOrder, PutsParentsBeforeChildren) {
    EXPECT_EQ(order({{1, 2}, {2}, {}}), (std::vector<std::size_t>{2, 1, 0}));
}

TEST(TopologicalOrder, LeavesWhatIsInOrderAsItIs) {
    EXPECT_EQ(order({{}, {}, {0}, {0, 1}, {2, 2}}), (std::vector<std::size_t>{0, 1, 2, 3, 4}));
    EXPECT_TRUE(order({}).empty());
}

TEST(TopologicalOrder, TakesTheFirstOfThoseThatCouldComeNext) {
    EXPECT_EQ(order({{3}, {}, {}, {}}), (std::vector<std::size_t>{1, 2, 3, 0}));
}

TEST(TopologicalOrder, OrdersAnyShuffledGraph) {
    Random random(1);
    for (int trial = 0; trial < 200; ++trial) {
        const std::size_t n = 1 + random.below(40);
        std::vector<std::size_t> place(n);  // node v of the built order is listed at place[v]
        std::iota(place.begin(), place.end(), std::size_t{0});
        random.shuffle(std::span<std::size_t>(place));
        Parents parents(n);
        for (std::size_t v = 1; v < n; ++v) {
            for (std::size_t k = random.below(4); k > 0; --k) parents[place[v]].push_back(place[random.below(v)]);
        }
        const std::vector<std::size_t> found = order(parents);
        std::vector<std::size_t> position(n, n);
        for (std::size_t i = 0; i < found.size(); ++i) position[found[i]] = i;
        EXPECT_EQ(std::count(position.begin(), position.end(), n), 0);
        for (std::size_t v = 0; v < n; ++v) {
            for (const std::size_t p : parents[v]) EXPECT_LT(position[p], position[v]);
        }
    }
}

TEST(TopologicalOrder, NamesACycleNodeByNode) {
    EXPECT_EQ(message<GraphError>([] {
                  order({{}, {2, 0}, {3}, {1}});
              }),
              "the nodes form a cycle: n1 needs n2 needs n3 needs n1; a computation graph has none, or no node could "
              "come first");
    EXPECT_EQ(message<GraphError>([] { order({{0}}); }),
              "the nodes form a cycle: n0 needs n0; a computation graph has none, or no node could come first");
}

TEST(TopologicalOrder, NamesOnlyTheCycleAndNotWhatHangsOnIt) {
    const std::string text = message<GraphError>([] { order({{1}, {2}, {1}}); });
    EXPECT_NE(text.find("n1 needs n2 needs n1"), std::string::npos) << text;
    EXPECT_EQ(text.find("n0"), std::string::npos) << text;
}

TEST(TopologicalOrder, ShowsTheStartOfALongCycle) {
    Parents ring(1000);
    for (std::size_t v = 0; v < 1000; ++v) ring[v] = {(v + 1) % 1000};
    const std::string text = message<GraphError>([&] { order(ring); });
    EXPECT_NE(text.find("n0 needs n1"), std::string::npos) << text;
    EXPECT_LT(text.size(), 250u) << text;
}

TEST(TopologicalOrder, RefusesAParentThatDoesNotExist) {
    EXPECT_EQ(message<GraphError>([] { order({{}, {7}}); }), "node n1: a parent of it does not exist");
}

}  // namespace
}  // namespace bp
