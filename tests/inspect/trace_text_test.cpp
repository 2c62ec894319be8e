#include "inspect/trace_text.hpp"

#include <cmath>
#include <sstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <rapidcheck/gtest.h>

#include "inspect/short_text.hpp"
#include "tests/inspect/random_computation.hpp"
#include "tests/inspect/traces.hpp"

namespace bp::inspect {
namespace {

using nlohmann::json;

Trace slide() { return trace_of("s = w*x+b; y = sigmoid(s); L = 0.5*(y-t)^2", {"w=2", "x=0.5", "b=-1", "t=1"}); }

TEST(Table, HasARowForEveryNodeAndEveryMessage) {
    EXPECT_EQ(to_table(slide()),
              "node  is                      value        δ  to   local  message\n"
              "w     parameter                   2  -0.0625\n"
              "x     parameter                 0.5    -0.25\n"
              "v_3   multiply(w, x)              1   -0.125  w      0.5  -0.0625\n"
              "                                              x        2    -0.25\n"
              "b     parameter                  -1   -0.125\n"
              "s     add(v_3, b)                 0   -0.125  v_3      1   -0.125\n"
              "                                              b        1   -0.125\n"
              "y     sigmoid(s)                0.5     -0.5  s     0.25   -0.125\n"
              "t     parameter                   1      0.5\n"
              "v_8   subtract(y, t)           -0.5     -0.5  y        1     -0.5\n"
              "                                              t       -1      0.5\n"
              "v_9   square(v_8)              0.25      0.5  v_8     -1     -0.5\n"
              "L     scale(v_9, factor=0.5)  0.125        1  v_9    0.5      0.5\n"
              "\n"
              "loss: L = 0.125, δ = 1\n");
}

TEST(Steps, GoDownTheValuesAndUpTheErrorSignals) {
    EXPECT_EQ(to_steps(named_nodes(slide())),
              (std::vector<std::string>{
                  "w = 2", "x = 0.5", "b = -1", "s = add(multiply(w, x), b) = 0", "y = sigmoid(s) = 0.5", "t = 1",
                  "L = scale(square(subtract(y, t)), factor=0.5) = 0.125", "δ of L = 1; sends -0.5 to y, 0.5 to t",
                  "δ of t = 0.5", "δ of y = -0.5; sends -0.125 to s",
                  "δ of s = -0.125; sends -0.0625 to w, -0.25 to x, -0.125 to b", "δ of b = -0.125", "δ of x = -0.25",
                  "δ of w = -0.0625"}));
}

// A constant receives nothing, and a node that the loss does not depend on has no error signal.
TEST(Steps, LeaveOutWhatWasNotComputed) {
    EXPECT_EQ(to_steps(trace_of("unused = 3*x; L = 2*x", {"x=4"})),
              (std::vector<std::string>{"x = 4", "unused = scale(x, factor=3) = 12", "L = scale(x, factor=2) = 8",
                                        "δ of L = 1; sends 2 to x", "δ of x = 2"}));
}

TEST(Table, PrintsMatricesBelow) {
    EXPECT_EQ(to_table(trace_of("L = sum(3*x)", {"x=[[1,2],[3,4]]"})),
              "node  is                  value    δ  to   local  message\n"
              "x     parameter             2x2  2x2\n"
              "v_2   scale(x, factor=3)    2x2  2x2  x      2x2      2x2\n"
              "L     sum(v_2)               30    1  v_2    2x2      2x2\n"
              "\n"
              "x, 2x2:\n"
              "            1            2\n"
              "            3            4\n"
              "δ of x, 2x2:\n"
              "            3            3\n"
              "            3            3\n"
              "\n"
              "v_2, 2x2:\n"
              "            3            6\n"
              "            9           12\n"
              "δ of v_2, 2x2:\n"
              "            1            1\n"
              "            1            1\n"
              "\n"
              "loss: L = 30, δ = 1\n");
}

RC_GTEST_PROP(Table, IsNeverWiderThanAHundredColumns, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    Trace traced = trace(random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40))));
    traced.nodes[0].name = std::string(64, 'n');
    std::istringstream lines(to_table(traced));
    for (std::string line; std::getline(lines, line);) RC_ASSERT(width_of(line) <= 100u);
}

/// What a number, list of rows or null of the output stands for.
Numbers read(const json& value) {
    if (value.is_null()) return {};
    const auto number = [](const json& x) { return x.is_string() ? std::stod(x.get<std::string>()) : x.get<double>(); };
    if (!value.is_array()) return make_tensor<double>({{number(value)}});
    Tensor<double> tensor(value.size(), value[0].size());
    for (std::size_t i = 0; i < tensor.size1(); ++i) {
        for (std::size_t j = 0; j < tensor.size2(); ++j) tensor(i, j) = number(value[i][j]);
    }
    return tensor;
}

RC_GTEST_PROP(TraceJson, ReadsBackBitByBit, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1'000'000)));
    const Trace traced = trace(random_computation(random, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 40))));
    const json file = json::parse(to_json(traced));
    RC_ASSERT(file["loss"] == traced.nodes[traced.loss].name);
    RC_ASSERT(file["nodes"].size() == traced.nodes.size());
    for (std::size_t v = 0; v < traced.nodes.size(); ++v) {
        const TracedNode& node = traced.nodes[v];
        const json& written = file["nodes"][v];
        RC_ASSERT(written["name"] == node.name);
        RC_ASSERT(written["op"] == node.op);
        RC_ASSERT(written["shape"] == json::array({node.shape.rows(), node.shape.cols()}));
        RC_ASSERT(same(read(written["value"]), node.value));
        RC_ASSERT(same(read(written["delta"]), node.delta));
        RC_ASSERT(written["parents"].size() == node.edges.size());
        RC_ASSERT(written["messages"].size() == node.edges.size());
        for (std::size_t i = 0; i < node.edges.size(); ++i) {
            RC_ASSERT(written["parents"][i] == traced.nodes[node.edges[i].parent].name);
            RC_ASSERT(same(read(written["messages"][i]), node.edges[i].message));
        }
        for (const auto& [key, value] : node.settings) RC_ASSERT(written[key] == value);
    }
}

TEST(TraceJson, WritesNumbersListsOfRowsNullAndWordsForWhatIsNotFinite) {
    const json file = json::parse(to_json(trace_of("c = 2; a = 10*x; d = a - a; L = sum(d)*c", {"x=[[1e308],[2]]"})));
    const auto node = [&](const char* name) {
        for (const json& candidate : file["nodes"]) {
            if (candidate["name"] == name) return candidate;
        }
        return json();
    };
    EXPECT_EQ(node("c").dump(),
              R"({"delta":null,"messages":[],"name":"c","op":"constant","parents":[],"shape":[1,1],"value":2.0})");
    EXPECT_EQ(node("a")["value"].dump(), R"([["inf"],[20.0]])");
    EXPECT_EQ(node("a")["factor"].dump(), "10.0");
    EXPECT_EQ(node("d")["value"].dump(), R"([["nan"],[0.0]])");
    EXPECT_EQ(node("d")["messages"].dump(), "[[[2.0],[2.0]],[[-2.0],[-2.0]]]");
    EXPECT_EQ(node("L")["value"].dump(), R"("nan")");
    EXPECT_EQ(node("L")["messages"].dump(), "[2.0,null]");
    EXPECT_EQ(file["loss"], "L");
    EXPECT_EQ(file["seed"], 1.0);
}

}  // namespace
}  // namespace bp::inspect
