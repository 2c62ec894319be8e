#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

using nlohmann::json;

/// A number of `trace --json`, such as ("y", "value").
double number(const Result& result, const std::string& name, const char* key) {
    const json file = json::parse(result.out);
    for (const json& node : file["nodes"]) {
        if (node["name"] == name) return node[key].get<double>();
    }
    ADD_FAILURE() << "no node " << name;
    return 0;
}

// "An implementation perspective".
TEST(TraceCommand, PrintsTheNumbersOfTheSlide) {
    const Result result = run_program({"trace", "--json", kSlide, "w=2", "x=0.5", "b=-1", "t=1"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(number(result, "y", "value"), 0.5);
    EXPECT_EQ(number(result, "L", "value"), 0.125);
    EXPECT_EQ(number(result, "y", "delta"), -0.5);
    EXPECT_EQ(number(result, "s", "delta"), -0.125);
    EXPECT_EQ(number(result, "w", "delta"), -0.0625);
    EXPECT_EQ(number(result, "b", "delta"), -0.125);
}

TEST(TraceCommand, PrintsTheNumbersOfTheSlideWithItsPenalty) {
    const std::string text = "s=w*x+b; y=sigmoid(s); L=0.5*(y-t)^2 + 0.1*(0.5*w^2)";
    EXPECT_DOUBLE_EQ(number(run_program({"trace", "--json", text, "w=2", "x=0.5", "b=-1", "t=1"}), "w", "delta"),
                     0.1375);
}

TEST(TraceCommand, PrintsTheNumbersOfTheOtherPoint) {
    const Result result = run_program({"trace", kSlide, "w=2", "x=3", "b=-6", "t=0"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out,
              "node  is                      value      δ  to   local  message\n"
              "w     parameter                   2  0.375\n"
              "x     parameter                   3   0.25\n"
              "v_3   multiply(w, x)              6  0.125  w        3    0.375\n"
              "                                            x        2     0.25\n"
              "b     parameter                  -6  0.125\n"
              "s     add(v_3, b)                 0  0.125  v_3      1    0.125\n"
              "                                            b        1    0.125\n"
              "y     sigmoid(s)                0.5    0.5  s     0.25    0.125\n"
              "t     parameter                   0   -0.5\n"
              "v_8   subtract(y, t)            0.5    0.5  y        1      0.5\n"
              "                                            t       -1     -0.5\n"
              "v_9   square(v_8)              0.25    0.5  v_8      1      0.5\n"
              "L     scale(v_9, factor=0.5)  0.125      1  v_9    0.5      0.5\n"
              "\n"
              "loss: L = 0.125, δ = 1\n");
}

constexpr const char* kGraph = R"({"nodes": [{"name": "w", "op": "parameter", "value": [[2.0]]},
  {"name": "x", "op": "input", "value": [[0.5]]},
  {"name": "s", "op": "multiply", "parents": ["w", "x"]}], "loss": "s"})";

TEST(TraceCommand, ReadsAGraphOrAnExpressionFromAFileAndFromStandardInput) {
    const Result expected = run_program({"trace", "--json", kGraph});
    EXPECT_EQ(number(expected, "x", "delta"), 2);
    EXPECT_EQ(run_program({"trace", "--json", write_file("graph.json", kGraph)}).out, expected.out);
    EXPECT_EQ(run_program({"trace", "--json", "-"}, kGraph).out, expected.out);
    const Result expression = run_program({"trace", "--json", "s = w*x", "w=2", "x=0.5"});
    EXPECT_EQ(run_program({"trace", "--json", "-", "w=2", "x=0.5"}, "s = w*x\n").out, expression.out);
    EXPECT_EQ(run_program({"trace", "--json", write_file("text", "s = w*x"), "w=2", "x=0.5"}).out, expression.out);
}

TEST(TraceCommand, StartsFromAnotherSeed) {
    const Result result = run_program({"trace", "--json", "L = 3*x", "x=1", "--seed=-2"});
    EXPECT_EQ(number(result, "x", "delta"), -6);
    EXPECT_EQ(run_program({"trace", "x^2", "x=[1,2]", "--seed", "[1,1]"}).exit_code, 0);
    EXPECT_EQ(run_program({"trace", "x^2", "x=[1,2]", "--seed", "[1,1,1]"}).exit_code, 3);
}

TEST(TraceCommand, DrawsForGraphvizAndNamedNodesAlone) {
    const Result drawing = run_program({"trace", "--dot", "--named", "s = w*x + b", "w=2", "x=0.5", "b=-1"});
    EXPECT_EQ(drawing.exit_code, 0);
    EXPECT_EQ(drawing.out.substr(0, 15), "digraph trace {");
    EXPECT_EQ(drawing.out.find("v_3"), std::string::npos);
    EXPECT_EQ(run_program({"trace", "--named", "s = w*x + b", "w=2", "x=0.5", "b=-1"}).out.find("v_3"),
              std::string::npos);
}

TEST(TraceCommand, GoesStepByStepWithoutWaitingWhereNobodyTypes) {
    const Result result = run_program({"trace", "--steps", "L = w*x", "w=2", "x=0.5"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out,
              "w = 2\nx = 0.5\nL = multiply(w, x) = 1\n"
              "δ of L = 1; sends 0.5 to w, 2 to x\nδ of x = 2\nδ of w = 0.5\n");
    EXPECT_EQ(run_program({"trace", "--steps", "--json", "x^2", "x=3"}).exit_code, 2);
}

TEST(TraceCommand, TakesAnExpressionThatStartsWithADashBehindTwoDashes) {
    EXPECT_EQ(number(run_program({"trace", "--json", "--", "-x^2", "x=3"}), "x", "delta"), -6);
}

TEST(TraceCommand, NamesTheNodeWhereANumberStoppedBeingFinite) {
    const Result result = run_program({"trace", "--json", "a = x*x; L = a - a", "x=1e200"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(json::parse(result.out)["nodes"][1]["value"], "inf");
    EXPECT_EQ(json::parse(result.out)["nodes"][2]["value"], "nan");
    EXPECT_EQ(result.err.substr(0, 69), "backprop trace: forward: node 'a' = multiply(x, x) became inf; its pa");
}

TEST(TraceCommand, NeverWritesColourOrControlCharacters) {
    const Result result = run_program({"trace", kSlide, "w=2", "x=3", "b=-6", "t=0"});
    EXPECT_EQ(
        std::ranges::count_if(result.out, [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n'; }), 0);
}

}  // namespace
}  // namespace bp::cli
