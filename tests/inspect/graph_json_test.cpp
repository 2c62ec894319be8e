#include "inspect/graph_json.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "inspect/op_lookup.hpp"
#include "tests/inspect/random_computation.hpp"
#include "tests/inspect/traces.hpp"

namespace bp::inspect {
namespace {

constexpr const char* kSlideGraph = R"({"nodes": [
    {"name": "w", "op": "parameter", "value": [[2.0]]},
    {"name": "x", "op": "input", "value": 0.5},
    {"name": "v_3", "op": "multiply", "parents": ["w", "x"]},
    {"name": "b", "op": "parameter", "value": -1},
    {"name": "s", "op": "add", "parents": ["v_3", "b"]},
    {"name": "y", "op": "sigmoid", "parents": ["s"]},
    {"name": "t", "op": "input", "value": [1]},
    {"name": "v_8", "op": "subtract", "parents": ["y", "t"]},
    {"name": "v_9", "op": "square", "parents": ["v_8"]},
    {"name": "L", "op": "scale", "factor": 0.5, "parents": ["v_9"]}],
  "loss": "L"})";

TEST(GraphJson, GivesTheNumbersOfTheSlideForInputsToo) {
    const Trace trace = inspect::trace(parse_graph_json(kSlideGraph));
    EXPECT_EQ(value_of(trace, "L"), 0.125);
    EXPECT_EQ(delta_of(trace, "w"), -0.0625);
    EXPECT_EQ(delta_of(trace, "b"), -0.125);
    EXPECT_EQ(delta_of(trace, "x"), -0.25);
    EXPECT_EQ(delta_of(trace, "t"), 0.5);
}

std::string shown(const Numbers& numbers) { return numbers ? fmt::format(" {}", (*numbers)(0, 0)) : " none"; }

/// All that a trace says about a node whose numbers are 1x1.
std::string summary(const Trace& trace, const TracedNode& node) {
    std::string text = fmt::format("{} {} {}", node.name, node.is_named, node.formula);
    text += shown(node.value) + shown(node.delta);
    for (const TracedEdge& edge : node.edges) {
        text += ", " + trace.nodes[edge.parent].name + shown(edge.local_derivative) + shown(edge.message);
    }
    return text;
}

TEST(GraphJson, GivesTheTraceOfTheSameGraphWrittenAsAnExpression) {
    const Trace file = trace(parse_graph_json(kSlideGraph));
    const Trace text = trace_of("s = w*x+b; y = sigmoid(s); L = 0.5*(y-t)^2", {"w=2", "x=0.5", "b=-1", "t=1"});
    ASSERT_EQ(file.nodes.size(), text.nodes.size());
    for (std::size_t v = 0; v < file.nodes.size(); ++v) {
        if (file.nodes[v].op == "input") continue;
        EXPECT_EQ(summary(file, file.nodes[v]), summary(text, text.nodes[v]));
    }
}

RC_GTEST_PROP(GraphJson, ReadsBackTheSameGraphThatWasWritten, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    const Computation written = random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40)));
    const std::string text = to_graph_json(written);
    const Computation read = parse_graph_json(text);
    RC_ASSERT(difference(written, read) == "");
    RC_ASSERT(to_graph_json(read) == text);
}

/// The graph as calls of functions, `n4 = sum(n1, axis=0)`, with a value for every leaf.
std::pair<std::string, Values> as_expression(const Computation& computation) {
    std::string text;
    Values values;
    const auto name = [](NodeId id) { return fmt::format("n{}", index(id)); };
    for (const Node& v : computation.graph.nodes()) {
        if (v.parent_count == 0) {
            values.emplace(name(v.id), v.op.is<ops::Constant>() ? to_tensor(computation.graph.constant_value(v.id))
                                                                : computation.leaves.at(v.id));
            text += fmt::format("copy{0} = {0}; ", name(v.id));  // so that every value is used
            continue;
        }
        std::vector<std::string> arguments;
        for (const NodeId parent : computation.graph.parents(v)) arguments.push_back(name(parent));
        for (const auto& [key, value] : v.op.settings()) arguments.push_back(fmt::format("{}={}", key, value));
        text += fmt::format("{} = {}({}); ", name(v.id), v.op.name(), fmt::join(arguments, ", "));
    }
    return {text, values};
}

RC_GTEST_PROP(GraphJson, ComputesWhatTheSameGraphAsAnExpressionDoes, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    const Computation computation =
        random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40)));
    const auto [text, values] = as_expression(computation);
    Computation reparsed = parse_expression(fmt::format("{}n{}", text, index(computation.loss)), values);
    reparsed.seed = computation.seed;
    const Trace file = trace(parse_graph_json(to_graph_json(computation))), expression = trace(reparsed);
    for (std::size_t v = 0; v < file.nodes.size(); ++v) {
        const TracedNode& mine = file.nodes[v];
        const TracedNode& other = node_named(expression, fmt::format("n{}", v));
        RC_ASSERT(same(mine.value, other.value));
        // A constant is a parameter in the expression, so there are more error signals there.
        RC_ASSERT(!mine.delta || same(mine.delta, other.delta));
        for (std::size_t i = 0; i < mine.edges.size(); ++i) {
            RC_ASSERT(!mine.edges[i].message || same(mine.edges[i].message, other.edges[i].message));
        }
    }
}

TEST(GraphJson, KnowsEveryOpByItsName) {
    for (const OpTable* op : all_ops()) EXPECT_EQ(find_op(op->name), op);
}

}  // namespace
}  // namespace bp::inspect
