#include "inspect/expression.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "inspect/op_lookup.hpp"
#include "tests/inspect/traces.hpp"

namespace bp::inspect {
namespace {

constexpr const char* kSlide = "s = w*x+b; y = sigmoid(s); L = 0.5*(y-t)^2";

// "An implementation perspective": logistic least squares with one sample.
TEST(Expression, GivesTheNumbersOfTheSlide) {
    const Trace trace = trace_of(kSlide, {"w=2", "x=0.5", "b=-1", "t=1"});
    EXPECT_EQ(value_of(trace, "y"), 0.5);
    EXPECT_EQ(value_of(trace, "L"), 0.125);
    EXPECT_EQ(delta_of(trace, "y"), -0.5);
    EXPECT_EQ(delta_of(trace, "s"), -0.125);
    EXPECT_EQ(delta_of(trace, "w"), -0.0625);
    EXPECT_EQ(delta_of(trace, "b"), -0.125);
}

TEST(Expression, AddsThePenaltysMessageToTheWeight) {
    const Trace trace =
        trace_of("s = w*x+b; y = sigmoid(s); L = 0.5*(y-t)^2 + 0.1*(0.5*w^2)", {"w=2", "x=0.5", "b=-1", "t=1"});
    EXPECT_DOUBLE_EQ(delta_of(trace, "w"), 0.1375);
}

TEST(Expression, GivesTheNumbersOfTheExamplesOtherPoint) {
    const Trace trace = trace_of(kSlide, {"w=2", "x=3", "b=-6", "t=0"});
    EXPECT_EQ(delta_of(trace, "y"), 1.0 / 2);
    EXPECT_EQ(delta_of(trace, "s"), 1.0 / 8);
    EXPECT_EQ(delta_of(trace, "w"), 3.0 / 8);
    EXPECT_EQ(delta_of(trace, "b"), 1.0 / 8);
}

struct Notation {
    const char* text;
    double value;
};

// x = 3, y = 5, z = 2 throughout; the values are computed by hand.
TEST(Expression, FollowsOrdinaryNotation) {
    for (const auto& [text, value] : {Notation{"x + y*z", 13},
                                      {"(x + y)*z", 16},
                                      {"x - y - z", -4},
                                      {"x - (y - z)", 0},
                                      {"-x^2", -9},
                                      {"(-x)^2", 9},
                                      {"- - x", 3},
                                      {"2*-x", -6},
                                      {"x^2*z", 18},
                                      {"1/2*x", 1.5},
                                      {"2^3^2 + 0*x", 512},
                                      {"6/3/2*x", 3},
                                      {"1.5e1*x", 45},
                                      {".5*x", 1.5},
                                      {"x*y*z", 30},
                                      {"x@y", 15},
                                      {"max(x, y, z)", 5},
                                      {"multiply(x, y, z)", 30},
                                      {"squared_loss(x, y)", 2},
                                      {"scale(x, factor=-2)", -6},
                                      {"x +\n\t y ;", 8},
                                      {"a = x; b = a; b*a", 9},
                                      {"c = 4; c*x", 12},
                                      {"v_4 = x*y; v_4 + z", 17}}) {
        Values values{{"x", make_tensor<double>({{3}})}, {"y", make_tensor<double>({{5}})}};
        values.emplace("z", make_tensor<double>({{2}}));
        const std::string all = std::string{"unused = x*y*z; "} + text;
        const Trace traced = trace(parse_expression(all, values));
        EXPECT_EQ(traced.nodes[traced.loss].value(0, 0), value) << text;
    }
}

TEST(Expression, TakesMatricesAndSettings) {
    const Trace trace = trace_of("m = sum(x, axis=0); L = sum(m@w)", {"x=[[1,2],[3,4]]", "w=[[1],[10]]"});
    EXPECT_TRUE(same(node_named(trace, "m").value, make_tensor<double>({{4, 6}})));
    EXPECT_EQ(value_of(trace, "L"), 64);
    EXPECT_TRUE(same(node_named(trace, "x").delta, make_tensor<double>({{1, 10}, {1, 10}})));
}

TEST(Expression, MakesScaleOfANumberTimesANodeAndSquareOfPowerTwo) {
    const Trace trace = trace_of("0.5*x^2", {"x=3"});
    ASSERT_EQ(trace.nodes.size(), 3u);
    EXPECT_EQ(trace.nodes[1].formula, "square(x)");
    EXPECT_EQ(trace.nodes[2].formula, "scale(v_2, factor=0.5)");
}

// The expression follows the list of ops: where one is missing it says so.
TEST(Expression, UsesDividePowerAndNegateWhereTheyExist) {
    if (find_op("divide") != nullptr) {
        EXPECT_EQ(trace_of("x/y", {"x=1", "y=4"}).nodes.back().value(0, 0), 0.25);
    } else {
        EXPECT_NE(refusal_of("x/y", {"x=1", "y=4"}).find("'divide'"), std::string::npos);
    }
    if (find_op("power") != nullptr) {
        EXPECT_EQ(trace_of("x^3", {"x=2"}).nodes.back().value(0, 0), 8);
    } else {
        EXPECT_NE(refusal_of("x^3", {"x=1"}).find("only ^2"), std::string::npos);
    }
    const bool has_negate = find_op("negate") != nullptr;
    EXPECT_EQ(trace_of("-x", {"x=2"}).nodes.back().op, has_negate ? "negate" : "scale");
}

TEST(Expression, NamesWhatItWasNotGivenByPlace) {
    const Trace trace = trace_of("w*x + 1", {"w=2", "x=3"});
    ASSERT_EQ(trace.nodes.size(), 5u);
    EXPECT_EQ(trace.nodes[2].name, "v_3");
    EXPECT_EQ(trace.nodes[4].formula, "add(v_3, v_4)");
    EXPECT_FALSE(trace.nodes[4].is_named);
    EXPECT_TRUE(trace.nodes[0].is_named);
}

TEST(Expression, KeepsConstantsWithoutAnErrorSignal) {
    const Trace trace = trace_of("max(x, 0.5)", {"x=1"});
    EXPECT_EQ(trace.nodes[1].op, "constant");
    EXPECT_FALSE(trace.nodes[1].delta.has_value());
    EXPECT_FALSE(trace.nodes[2].edges[1].message.has_value());
}

}  // namespace
}  // namespace bp::inspect
