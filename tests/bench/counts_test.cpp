// What a pass costs as equalities: the closed forms of the slide "Computation cost", and a thousand random networks.
#include <gtest/gtest.h>

#include "inspect/cost.hpp"
#include "network.hpp"
#include "nn/objective.hpp"
#include "ops/activations.hpp"
#include "ops/arithmetic.hpp"
#include "ops/matmul.hpp"
#include "report/memory.hpp"
#include "report/verdicts.hpp"

namespace bp::bench {
namespace {

/// Both passes over all nodes of one op.
template <class Op> inspect::Cost cost_of(const Network<double>& network) {
    const auto costs = inspect::costs_by_counting(network.graph(), network.loss());
    inspect::Cost sum;
    for (const Node& v : network.graph().nodes()) {
        if (!v.op.is<Op>()) continue;
        sum.forward += costs[index(v.id)].forward;
        sum.backward += costs[index(v.id)].backward;
    }
    return sum;
}

std::size_t below(Random& random, std::size_t largest) { return 1 + random.below(largest); }

// P weights, N samples, U hidden units and outputs, of them H hidden.
TEST(BenchCounts, AreApartForWeightsBiasesAndActivations) {
    Random random(1);
    for (int i = 0; i < 100; ++i) {
        NetworkPlan plan{.widths = {below(random, 20)}, .batch = below(random, 9), .end = End::squared_loss};
        while (plan.widths.size() < 2 + random.below(5)) plan.widths.push_back(below(random, 20));
        std::size_t units = 0;
        for (std::size_t k = 1; k < plan.widths.size(); ++k) units += plan.widths[k];
        const std::size_t hidden = units - plan.widths.back(), N = plan.batch, P = plan.weight_count();

        const Network<double> learning(plan);
        EXPECT_EQ(cost_of<ops::MatMul>(learning).forward.multiply_adds, N * P);
        EXPECT_EQ(cost_of<ops::MatMul>(learning).backward.multiply_adds, N * (2 * P - plan.first_weight_count()));
        EXPECT_EQ(cost_of<ops::Add>(learning).forward.additions, N * units);
        EXPECT_EQ(cost_of<ops::Add>(learning).forward.multiply_adds, 0U);
        EXPECT_EQ(cost_of<ops::Sigmoid>(learning).forward.functions, N * hidden);
        plan.of_input = ErrorSignal::wanted;
        EXPECT_EQ(cost_of<ops::MatMul>(Network<double>(plan)).backward.multiply_adds, 2 * N * P);
    }
}

/// 1 to 9 inputs, up to 5 hidden layers of 1 to 12 units, each with an activation of its own.
MlpLayout random_layout(Random& random) {
    MlpLayout layout{.input_count = below(random, 9),
                     .hidden = {},
                     .output_count = below(random, 6),
                     .connectivity = kConnectivities[random.below(std::size(kConnectivities))]};
    const std::size_t depth = random.below(6), width = below(random, 12);
    const bool is_residual =
        layout.connectivity == Connectivity::residual || layout.connectivity == Connectivity::highway;
    for (std::size_t l = 0; l < depth; ++l) {
        layout.hidden.push_back(
            {is_residual ? width : below(random, 12), kActivations[random.below(std::size(kActivations))]});
    }
    return layout;
}

TEST(BenchCounts, OfAThousandRandomNetworksAreTheFormulas) {
    Random random(2);
    for (int i = 0; i < 1000; ++i) {
        Graph graph;
        const Trainable network = trainable(graph, random_layout(random), {}, below(random, 8));
        ASSERT_EQ(inspect::costs_by_formula(graph, network.loss), inspect::costs_by_counting(graph, network.loss))
            << "network " << i;
    }
}

TEST(BenchMemory, OnTheHeapIsThatOfTheFormula) {
    for (const MemoryCount& count : memory_counts()) {
        if (!count.on_the_heap) GTEST_SKIP() << "this C library does not count";
        EXPECT_TRUE(count.agrees()) << count.network << ": " << count.bytes << " and " << *count.on_the_heap;
    }
}

TEST(BenchMemory, DisagreesWithFewerBytesOrAPageForEachBlockMore) {
    MemoryCount count{.network = "3-4-4-2", .numbers = {}, .bytes = 1000, .on_the_heap = 1000};
    EXPECT_TRUE(count.agrees());
    count.on_the_heap = 992;
    EXPECT_FALSE(count.agrees());
    count.on_the_heap = 1000 + 8 * 4096 + 1000;
    EXPECT_FALSE(count.agrees());
}

}  // namespace
}  // namespace bp::bench
