#include <cstdlib>
#include <fstream>
#include <regex>
#include <sstream>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "inspect/dot.hpp"
#include "inspect/op_lookup.hpp"
#include "tests/inspect/random_computation.hpp"
#include "tests/inspect/traces.hpp"
#include "tests/own_folder.hpp"

namespace bp::inspect {
namespace {

Trace drawn_slide() { return trace_of("s = w*x+b; y = sigmoid(s); L = 0.5*(y-t)^2", {"w=2", "x=3", "b=-6", "t=0"}); }

TEST(Drawing, ShowsTheNamedNodesAsTheSlideDoes) {
    EXPECT_EQ(to_dot(named_nodes(drawn_slide())),
              "digraph trace {\n"
              "  rankdir=LR;\n"
              "  node [shape=ellipse];\n"
              "  edge [fontcolor=\"#a02020\"];\n"
              "  n0 [label=\"w\\nparameter\\n= 2\\nδ = 0.375\", shape=box];\n"
              "  n1 [label=\"x\\nparameter\\n= 3\\nδ = 0.25\", shape=box];\n"
              "  n2 [label=\"b\\nparameter\\n= -6\\nδ = 0.125\", shape=box];\n"
              "  n3 [label=\"s\\nadd(multiply(w, x), b)\\n= 0\\nδ = 0.125\"];\n"
              "  n0 -> n3 [label=\"← 0.375\"];\n"
              "  n1 -> n3 [label=\"← 0.25\"];\n"
              "  n2 -> n3 [label=\"← 0.125\"];\n"
              "  n4 [label=\"y\\nsigmoid(s)\\n= 0.5\\nδ = 0.5\"];\n"
              "  n3 -> n4 [label=\"← 0.125\"];\n"
              "  n5 [label=\"t\\nparameter\\n= 0\\nδ = -0.5\", shape=box];\n"
              "  n6 [label=\"L\\nscale(square(subtract(y, t)), factor=0.5)\\n= 0.125\\nδ = 1\", peripheries=2];\n"
              "  n4 -> n6 [label=\"← 0.5\"];\n"
              "  n5 -> n6 [label=\"← -0.5\"];\n"
              "}\n");
}

/// Nothing but the lines that graphviz's grammar allows for nodes and edges, every edge between nodes that are drawn.
std::string mistake_in(const std::string& dot, const Trace& trace) {
    const std::regex node(R"re(  n(\d+) \[label="([^"\\]|\\.)*"(, shape=box|, peripheries=2)?\];)re");
    const std::regex edge(R"re(  n(\d+) -> n(\d+) \[label="([^"\\]|\\.)*"\];)re");
    std::istringstream lines(dot);
    std::size_t nodes = 0, edges = 0;
    std::string line;
    for (int i = 0; i < 4; ++i) std::getline(lines, line);  // the head, which another test shows
    while (std::getline(lines, line) && line != "}") {
        std::smatch found;
        if (std::regex_match(line, found, node)) {
            if (std::stoul(found[1]) != nodes++) return "nodes out of order: " + line;
        } else if (std::regex_match(line, found, edge)) {
            if (std::stoul(found[1]) >= nodes || std::stoul(found[2]) != nodes - 1) return "edge to nowhere: " + line;
            ++edges;
        } else {
            return "neither node nor edge: " + line;
        }
    }
    std::size_t expected = 0;
    for (const TracedNode& traced : trace.nodes) expected += traced.edges.size();
    return nodes == trace.nodes.size() && edges == expected && line == "}" ? "" : "something is missing";
}

RC_GTEST_PROP(Drawing, IsValidForGraphvizWhateverTheNames, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    const Trace traced = trace(random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40))));
    RC_ASSERT(mistake_in(to_dot(traced), traced) == "");
    RC_ASSERT(mistake_in(to_dot(named_nodes(traced)), named_nodes(traced)) == "");
}

TEST(Drawing, IsReadByGraphvizWhereItIsInstalled) {
    if (std::system("dot -V >/dev/null 2>&1") != 0) GTEST_SKIP() << "dot is not installed";
    Random random(5);
    const OwnFolder folder("drawing");
    for (int i = 0; i < 5; ++i) {
        const std::string path = folder / "trace.dot";
        std::ofstream(path) << to_dot(trace(random_computation(random, 20)));
        EXPECT_EQ(std::system(("dot -Tsvg '" + path + "' >/dev/null").c_str()), 0);
    }
}

TEST(NamedNodes, KeepTheirErrorSignalsAndMessagesAndMultiplyTheLocalDerivativesAlongTheWay) {
    const Trace named = named_nodes(drawn_slide());
    const TracedNode& loss = node_named(named, "L");
    ASSERT_EQ(loss.edges.size(), 2u);
    EXPECT_EQ(named.nodes[loss.edges[1].parent].name, "t");
    EXPECT_EQ(loss.edges[1].message.value()(0, 0), -0.5);
    EXPECT_EQ(loss.edges[1].local_derivative.value()(0, 0), -0.5);  // dL/dt = t - y
    EXPECT_EQ(delta_of(named, "w"), 0.375);
    EXPECT_EQ(named.nodes[named.loss].name, "L");
}

TEST(NamedNodes, DrawConstantsAsNumbersAndKeepALossWithoutAName) {
    const Trace named = named_nodes(trace_of("a = x + 2; a*a - 1", {"x=3"}));
    ASSERT_EQ(named.nodes.size(), 3u);
    EXPECT_EQ(named.nodes[1].formula, "add(x, 2)");
    EXPECT_EQ(named.nodes[2].formula, "subtract(multiply(a, a), 1)");
    EXPECT_EQ(named.loss, 2u);
}

TEST(NamedNodes, KeepWhatSeveralNodesUse) {
    Computation computation;
    Graph& graph = computation.graph;
    const NodeId x = graph.parameter({1, 1});
    computation.leaves.emplace(x, make_tensor<double>({{2}}));
    const NodeId shared = graph.add(make_op("square"), {x});
    computation.loss = graph.add(make_op("add"), {shared, graph.add(make_op("sigmoid"), {shared})});
    const Trace named = named_nodes(trace(computation));
    ASSERT_EQ(named.nodes.size(), 3u);
    EXPECT_EQ(named.nodes[1].name, "v_2");
    EXPECT_EQ(named.nodes[2].formula, "add(v_2, sigmoid(v_2))");
}

RC_GTEST_PROP(NamedNodes, SendTheSameMessagesToWhatIsLeft, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    const Trace all = trace(random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40))));
    const Trace named = named_nodes(all);
    const auto messages_to = [](const Trace& of, const std::string& name) {
        std::vector<Numbers> messages;
        for (const TracedNode& node : of.nodes) {
            for (const TracedEdge& edge : node.edges) {
                if (of.nodes[edge.parent].name == name) messages.push_back(edge.message);
            }
        }
        return messages;
    };
    for (const TracedNode& node : named.nodes) {
        RC_ASSERT(same(node.delta, node_named(all, node.name).delta));
        RC_ASSERT(messages_to(named, node.name).size() == messages_to(all, node.name).size());
    }
}

}  // namespace
}  // namespace bp::inspect
