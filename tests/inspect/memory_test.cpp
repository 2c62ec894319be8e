#include "inspect/memory.hpp"

#include <gtest/gtest.h>

#include "graph/expression.hpp"

namespace bp::inspect {
namespace {

/// One sigmoid layer of 4 units on N samples of 3 numbers.
Memory of_a_layer(std::size_t samples, ErrorSignal of_input) {
    Graph graph;
    const Var x = input(graph, {samples, 3}, of_input);
    sum(sigmoid(matmul(x, parameter(graph, {3, 4})) + parameter(graph, {1, 4})));
    return memory_by_formula(graph);
}

// Of each sample 3 inputs, then product, net input and output of 4 units; one sum. 12 weights and 4 biases.
TEST(Memory, IsAValueAndAnErrorSignalForEachNumber) {
    for (const std::size_t N : {1U, 2U, 7U}) {
        const Memory learning = of_a_layer(N, ErrorSignal::skipped);
        EXPECT_EQ(learning.parameters, 16U);
        EXPECT_EQ(learning.values, 15 * N + 1);
        EXPECT_EQ(learning.deltas, 16 + 12 * N + 1);
        EXPECT_EQ(learning.kept, 0U);
        EXPECT_EQ(of_a_layer(N, ErrorSignal::wanted).deltas, learning.deltas + 3 * N);
    }
}

TEST(Memory, IsHalfAsMuchInFloatsButForTheList) {
    const Memory layer = of_a_layer(5, ErrorSignal::skipped);
    EXPECT_EQ(layer.bytes<double>() - layer.bytes<float>(), 4 * layer.numbers());
    EXPECT_EQ(layer.numbers(), 16U + 76 + 77);
}

TEST(Memory, HasWhatARuleKeepsForTheBackwardPass) {
    Graph graph;
    const Var a = parameter(graph, {2, 3}), b = parameter(graph, {2, 3});
    max({a, b});  // which of them has won
    EXPECT_EQ(memory_by_formula(graph).kept, 6U);
}

}  // namespace
}  // namespace bp::inspect
