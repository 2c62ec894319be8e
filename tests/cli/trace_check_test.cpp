#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

// `backprop trace --check`. That wrong numbers fail is shown where they can be made: tests/verify/trace_check_test.cpp.
namespace bp::cli {
namespace {

using nlohmann::json;

TEST(TraceCheckCommand, PutsTwoOtherDerivativesBesideEveryErrorSignal) {
    const Result plain = run_program({"trace", kSlide, "w=2", "x=3", "b=-6", "t=0"});
    const Result result = run_program({"trace", "--check", kSlide, "w=2", "x=3", "b=-6", "t=0"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.err, "");
    ASSERT_EQ(result.out.substr(0, plain.out.size()), plain.out) << "the trace itself stays as it was";
    EXPECT_EQ(result.out.substr(plain.out.size()),
              R"(
check: δ = df/dx for every number x of every node, beside two derivatives found without the backward pass;
f is the loss, or with a seed the sum of seed times loss
  differences   (f(x + h) - f(x - h)) / 2h: values alone, no formula for a derivative, in binary128
  forward mode  a tangent carried from x to the loss, with local derivatives of its own, in binary128
  error/bound   the farther of the two from δ, over what rounding can explain; more than 1 fails

node                agree            δ   differences        h  forward mode  error/bound
w                     1/1        0.375         0.375  3.6e-12         0.375      4.7e-10  pass
x                     1/1         0.25          0.25  3.6e-12          0.25            0  pass
v_3                   1/1        0.125         0.125  3.6e-12         0.125            0  pass
b                     1/1        0.125         0.125  3.6e-12         0.125            0  pass
s                     1/1        0.125         0.125  3.6e-12         0.125            0  pass
y                     1/1          0.5           0.5  3.6e-12           0.5            0  pass
t                     1/1         -0.5          -0.5  3.6e-12          -0.5            0  pass
v_8                   1/1          0.5           0.5  3.6e-12           0.5            0  pass
v_9                   1/1          0.5           0.5  3.6e-12           0.5            0  pass
L                     1/1            1             1  3.6e-12             1            0  pass

check: pass, 10 of 10 numbers agree; worst error 4.7e-10 of its bound, at w
)");
}

TEST(TraceCheckCommand, IsPartOfTheJson) {
    const Result result = run_program({"trace", "--check", "--json", kSlide, "w=2", "x=3", "b=-6", "t=0"});
    EXPECT_EQ(result.exit_code, 0);
    const json check = json::parse(result.out)["check"];
    EXPECT_EQ(check["verdict"], "pass");
    EXPECT_EQ(check["compared"], 10);
    EXPECT_EQ(check["nodes"][0]["name"], "w");
    EXPECT_EQ(check["nodes"][0]["delta"], 0.375);
    EXPECT_NEAR(check["nodes"][0]["differences"].get<double>(), 0.375, 1e-15);
    EXPECT_NEAR(check["nodes"][0]["forward_mode"].get<double>(), 0.375, 1e-15);
    EXPECT_EQ(check["nodes"][0]["element"], json::array({1, 1}));
    EXPECT_TRUE(check["nodes"][0]["reason"].is_null());
    EXPECT_FALSE(json::parse(run_program({"trace", "--json", "x^2", "x=3"}).out).contains("check"));
}

TEST(TraceCheckCommand, SaysWhatIsUncheckedAndWhyWithoutFailing) {
    const Result result = run_program({"trace", "--check", "m = max(a, b); L = 3*m", "a=2", "b=2"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_NE(result.out.find("\na, b: node 'm' = max(a, b) has a tie or a kink within h, so there is no derivative"),
              std::string::npos)
        << result.out;
    EXPECT_NE(result.out.find("check: unchecked, 2 of 4 numbers agree"), std::string::npos) << result.out;
}

TEST(TraceCheckCommand, NamesTheNodeThatIsNotFiniteAndFailsAsTheTraceDoes) {
    const Result result = run_program({"trace", "--check", "y = log(x); L = 2*y", "x=-1"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.out.find("check: unchecked, node 'y' = log(x) computes nan"), std::string::npos) << result.out;
    EXPECT_EQ(result.err.substr(0, 41), "backprop trace: forward: node 'y' = log(x");
    const Result as_json = run_program({"trace", "--check", "--json", "y = log(x); L = 2*y", "x=-1"});
    EXPECT_EQ(json::parse(as_json.out)["check"]["verdict"], "unchecked");
}

TEST(TraceCheckCommand, ChecksLargerLossesWithTheirSeedAndGraphsFromFiles) {
    const Result matrix =
        run_program({"trace", "--check", "X@W", "X=[[1,2],[3,4]]", "W=[[1,0],[2,-1]]", "--seed=[[1,-2],[0.5,3]]"});
    EXPECT_EQ(matrix.exit_code, 0);
    EXPECT_NE(matrix.out.find("check: pass, 12 of 12 numbers agree"), std::string::npos) << matrix.out;
    const Result graph = run_program({"trace", "--check", "-"},
                                     R"({"nodes": [{"name": "x", "op": "input", "value": [[0.5, -1, 2]]},
  {"name": "y", "op": "softmax", "parents": ["x"]}], "loss": "y", "seed": [[1, -2, 3]]})");
    EXPECT_EQ(graph.exit_code, 0);
    EXPECT_NE(graph.out.find("check: pass, 6 of 6 numbers agree"), std::string::npos) << graph.out;
}

TEST(TraceCheckCommand, ChecksAllNodesButShowsTheNamedOnesIfAsked) {
    const Result result = run_program({"trace", "--check", "--named", kSlide, "w=2", "x=3", "b=-6", "t=0"});
    EXPECT_EQ(result.out.find("v_3"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("check: pass, 10 of 10 numbers agree"), std::string::npos) << result.out;
}

TEST(TraceCheckCommand, NeedsABackwardPassAndAText) {
    EXPECT_EQ(run_program({"trace", "--check", "--forward", "x^2", "x=3"}).exit_code, 2);
    EXPECT_EQ(run_program({"trace", "--check", "--dot", "x^2", "x=3"}).exit_code, 2);
}

}  // namespace
}  // namespace bp::cli
