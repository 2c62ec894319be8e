#include "inspect/trace.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"
#include "tests/inspect/random_computation.hpp"
#include "tests/inspect/traces.hpp"

namespace bp::inspect {
namespace {

// "Multiplicative node": each parent receives the error signal times the value of the other.
TEST(Trace, ShowsEveryMessageAndLocalDerivative) {
    const Trace trace = trace_of("z = x*y; L = 0.5*z^2", {"x=2", "y=3"});
    const TracedNode& z = node_named(trace, "z");
    EXPECT_EQ(z.edges[0].local_derivative.value()(0, 0), 3);
    EXPECT_EQ(z.edges[1].local_derivative.value()(0, 0), 2);
    EXPECT_EQ(z.edges[0].message.value()(0, 0), 18);
    EXPECT_EQ(z.edges[1].message.value()(0, 0), 12);
}

TEST(Trace, TellsTheMessagesToTheTwoPositionsOfOneParentApart) {
    const Trace trace = trace_of("max(x, x)", {"x=2"});
    EXPECT_EQ(trace.nodes[1].edges[0].message.value()(0, 0), 1);
    EXPECT_EQ(trace.nodes[1].edges[1].message.value()(0, 0), 0);
    EXPECT_EQ(delta_of(trace, "x"), 1);
}

TEST(Trace, GivesLocalDerivativesElementByElementAndMessagesSummedOverWhatWasStretched) {
    const Trace trace = trace_of("z = x*w; L = sum(z)", {"x=[[1,2],[3,4]]", "w=10"});
    const TracedNode& z = node_named(trace, "z");
    EXPECT_TRUE(same(z.edges[1].local_derivative, make_tensor<double>({{1, 2}, {3, 4}})));
    EXPECT_TRUE(same(z.edges[1].message, make_tensor<double>({{10}})));
    EXPECT_TRUE(same(z.edges[0].local_derivative, make_tensor<double>({{10, 10}, {10, 10}})));
}

TEST(Trace, GivesNoLocalDerivativeWhereAnElementDependsOnSeveral) {
    const Trace trace = trace_of("z = x@w; L = sum(z)", {"x=[[1,2],[3,4]]", "w=[[1],[1]]"});
    EXPECT_FALSE(node_named(trace, "z").edges[0].local_derivative.has_value());
    EXPECT_TRUE(same(node_named(trace, "L").edges[0].local_derivative, make_tensor<double>({{1}, {1}})));
}

TEST(Trace, LeavesOutTheErrorSignalsOfWhatTheLossDoesNotDependOn) {
    const Trace trace = trace_of("unused = x*y; L = x*x", {"x=2", "y=3"});
    EXPECT_EQ(value_of(trace, "unused"), 6);
    EXPECT_FALSE(node_named(trace, "unused").delta.has_value());
    EXPECT_FALSE(node_named(trace, "unused").edges[0].message.has_value());
    EXPECT_FALSE(node_named(trace, "y").delta.has_value());
    EXPECT_EQ(delta_of(trace, "x"), 4);
}

TEST(Trace, OfConstantsAloneHasValuesAndNoErrorSignals) {
    const Trace trace = trace_of("L = square(3)", {});
    EXPECT_EQ(value_of(trace, "L"), 9);
    EXPECT_FALSE(node_named(trace, "L").delta.has_value());
}

Computation with_seed(Computation computation, const Tensor<double>& seed) {
    computation.seed = seed;
    return computation;
}

TEST(Trace, StartsFromAnotherSeedIfAskedTo) {
    const Computation square = parse_expression("x^2", {{"x", make_tensor<double>({{3, 5}})}});
    EXPECT_THROW(trace(square), ShapeError);
    const Trace traced = trace(with_seed(square, make_tensor<double>({{1, -2}})));
    EXPECT_TRUE(same(node_named(traced, "x").delta, make_tensor<double>({{6, -20}})));
}

TEST(Trace, OfTheForwardPassAloneHasNoErrorSignals) {
    const Computation square = parse_expression("x^2", {{"x", make_tensor<double>({{3, 5}})}});
    const Trace traced = trace(square, Passes::forward_only);
    EXPECT_TRUE(same(traced.nodes[1].value, make_tensor<double>({{9, 25}})));
    for (const TracedNode& node : traced.nodes) EXPECT_FALSE(node.delta.has_value()) << node.name;
}

RC_GTEST_PROP(Trace, MessagesToANodeSumToItsErrorSignal, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    const Trace traced = trace(random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40))));
    for (std::size_t v = 0; v < traced.nodes.size(); ++v) {
        const Numbers& delta = traced.nodes[v].delta;
        if (!delta || v == traced.loss) continue;
        Tensor<double> sum(delta->size1(), delta->size2(), 0.0), size = sum;
        for (const TracedNode& child : traced.nodes) {
            for (const TracedEdge& edge : child.edges) {
                if (edge.parent != v || !edge.message) continue;
                sum += *edge.message;
                for (std::size_t i = 0; i < size.data().size(); ++i)
                    size.data()[i] += std::abs(edge.message->data()[i]);
            }
        }
        for (std::size_t i = 0; i < size.data().size(); ++i) {
            // Rules add their terms to δ one by one, the trace adds whole messages: only the rounding differs.
            const double bound = 1e-12 * size.data()[i];
            if (std::isfinite(bound)) RC_ASSERT(std::abs(sum.data()[i] - delta->data()[i]) <= bound);
        }
    }
}

RC_GTEST_PROP(Trace, MessagesOfElementwiseNodesAreTheErrorSignalTimesTheLocalDerivative, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    const Trace traced = trace(random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40))));
    for (const TracedNode& node : traced.nodes) {
        for (const TracedEdge& edge : node.edges) {
            if (!edge.local_derivative || shape_of(*edge.local_derivative) != node.shape) continue;
            double sum = 0, expected = 0, size = 0;
            for (const double message : edge.message->data()) sum += message;
            for (std::size_t i = 0; i < node.shape.size(); ++i) {
                const double term = node.delta->data()[i] * edge.local_derivative->data()[i];
                expected += term;
                size += std::abs(term);
            }
            if (std::isfinite(size)) RC_ASSERT(std::abs(sum - expected) <= 1e-12 * size);
        }
    }
}

}  // namespace
}  // namespace bp::inspect
