#include <array>
#include <atomic>
#include <cstdlib>
#include <new>
#include <gtest/gtest.h>

#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "ops/all_ops.hpp"

namespace {

std::atomic<std::size_t> allocations{0};
std::atomic<std::size_t> memory_ends_at{0};  // the allocation that fails; 0: none

void* counted(std::size_t size, std::size_t alignment) {
    if (++allocations == memory_ends_at) throw std::bad_alloc();
    const std::size_t padded = (size + alignment - 1) / alignment * alignment;
    if (void* block = std::aligned_alloc(alignment, padded == 0 ? alignment : padded)) return block;
    throw std::bad_alloc();
}

}  // namespace

// Every allocation of this program is counted, and may fail.
void* operator new(std::size_t size) { return counted(size, alignof(std::max_align_t)); }
void* operator new[](std::size_t size) { return counted(size, alignof(std::max_align_t)); }
void* operator new(std::size_t size, std::align_val_t a) { return counted(size, static_cast<std::size_t>(a)); }
void* operator new[](std::size_t size, std::align_val_t a) { return counted(size, static_cast<std::size_t>(a)); }
void operator delete(void* block) noexcept { std::free(block); }
void operator delete[](void* block) noexcept { std::free(block); }
void operator delete(void* block, std::size_t) noexcept { std::free(block); }
void operator delete[](void* block, std::size_t) noexcept { std::free(block); }
void operator delete(void* block, std::align_val_t) noexcept { std::free(block); }
void operator delete[](void* block, std::align_val_t) noexcept { std::free(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { std::free(block); }
void operator delete[](void* block, std::size_t, std::align_val_t) noexcept { std::free(block); }

namespace bp {
namespace {

/// A graph with every kind of op, large enough that products go to OpenBLAS.
struct Everything {
    Graph graph;
    NodeId loss{};

    Everything() {
        const Var X = input(graph, {16, 32}, ErrorSignal::wanted), T = input(graph, {16, 8});
        const Var W = parameter(graph, {32, 8}), b = parameter(graph, {1, 8});
        const Var s = matmul(X, W) + b;
        const Var positive = softplus(s) + constant(graph, 1);
        Var all = sum(sigmoid(s) * tanh(s) - relu(s)) + mean(max({s, T, b}) + min({s, b}) * leaky_relu(s, 0.5));
        all = all + sum(exp(-square(s)) / positive) + sum(log(positive) + sqrt(positive) + power(positive, 1.5));
        all = all + sum(multiply({s, T, b, positive})) + sum(row_max(s)) + sum(abs(s), 0).named("columns") * b;
        const Var joined = concatenate({transpose(transpose(s)), T});
        all = sum(all) + sum(square(columns(joined, 2, 12))) + sum(logsumexp(s)) + sum(softmax(s) * log_softmax(s));
        all = all + squared_loss(s, T) + cross_entropy(positive, T) + softmax_cross_entropy(s, T);
        loss = all + sigmoid_cross_entropy(s, T) + hinge(s, T) + sum(step(T));
    }
};

template <class T> std::size_t allocations_of_passes() {
    const Everything everything;
    Parameters<T> parameters(everything.graph);
    Workspace<T> ws(everything.graph, parameters);
    for (T& w : parameters.values()) w = T{0.25};
    forward(everything.graph, ws);
    backward(everything.graph, ws, everything.loss);  // the first call chooses the loss
    const std::size_t before = allocations;
    for (int i = 0; i < 3; ++i) {
        forward(everything.graph, ws);
        backward(everything.graph, ws, everything.loss);
    }
    return allocations - before;
}

TEST(Passes, AllocateNothing) {
    EXPECT_EQ(allocations_of_passes<double>(), 0U);
    EXPECT_EQ(allocations_of_passes<float>(), 0U);
    EXPECT_EQ(allocations_of_passes<Dual>(), 0U);
    EXPECT_EQ(allocations_of_passes<Counted>(), 0U);
}

TEST(Passes, AllocateNothingNotEvenTheFirstTime) {
    const Everything everything;
    Parameters<double> parameters(everything.graph);
    Workspace<double> ws(everything.graph, parameters);
    const std::size_t before = allocations;
    forward(everything.graph, ws);
    backward(everything.graph, ws, everything.loss);
    EXPECT_EQ(allocations - before, 0U);
}

/// Whether the action ran out of memory at its n-th allocation.
template <class Action> bool runs_out_of_memory(std::size_t n, Action action) {
    memory_ends_at = allocations + n;
    bool has_run_out = false;
    try {
        action();
    } catch (const std::bad_alloc&) {
        has_run_out = true;
    }
    memory_ends_at = 0;
    return has_run_out;
}

/// Lets each allocation of an action fail in turn: the graph must be as it was, until the action succeeds.
template <class Action> void expect_all_or_nothing(Graph& graph, Action action) {
    const auto counts = [&graph] { return std::array{graph.size(), graph.edge_count(), graph.parameter_count()}; };
    const auto before = counts();
    for (std::size_t n = 1; runs_out_of_memory(n, action); ++n) ASSERT_EQ(counts(), before) << "at allocation " << n;
    ASSERT_EQ(graph.size(), before[0] + 1);
}

TEST(Graph, IsAsItWasWhereMemoryEnds) {
    Graph graph;
    const NodeId x = graph.input({1, 1});
    const Tensor<double> four(2, 2, 4.0);
    for (int i = 0; i < 20; ++i) {  // beyond several moves of each list
        expect_all_or_nothing(graph, [&] { graph.parameter({2, 2}); });
        expect_all_or_nothing(graph, [&] { graph.constant(four); });
        // twice, so that the list of nodes is sometimes full when an op with parents comes
        expect_all_or_nothing(graph, [&] { graph.add(ops::Max{}, {x, x, x, x, x}); });
        expect_all_or_nothing(graph, [&] { graph.add(ops::Max{}, {x, x, x, x, x}); });
    }
}

TEST(Graph, GrowsInStepsThatDouble) {
    Graph graph;
    const NodeId x = graph.input({1, 1});
    const Tensor<double> one(1, 1, 1.0);
    const std::size_t before = allocations;
    for (int i = 0; i < 10'000; ++i) graph.add(ops::Tanh{}, {x});
    for (int i = 0; i < 10'000; ++i) graph.constant(one);
    EXPECT_LE(allocations - before, 100U);  // of nodes, edges and constants: three lists that double 14 times
}

TEST(Allocations, AreSeenByTheCounter) {
    const std::size_t before = allocations;
    const Everything everything;
    EXPECT_GT(allocations - before, 10U);
}

}  // namespace
}  // namespace bp
