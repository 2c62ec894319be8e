#include <gtest/gtest.h>

#include "base/error.hpp"
#include "inspect/assignment.hpp"
#include "inspect/expression.hpp"
#include "tests/inspect/traces.hpp"

namespace bp::inspect {
namespace {

struct RefusedExpression {
    std::string text;
    std::vector<std::string> assignments;
    std::string says;  ///< what the message begins with
};

const std::vector<RefusedExpression> kRefused{
    RefusedExpression{"", {}, "column 1: the expression is empty"},
    RefusedExpression{" \n ", {}, "line 2, column 2: the expression"},
    RefusedExpression{"w*q", {"w=1"}, "column 3: name 'q' has no value; add one, as in q=2"},
    RefusedExpression{"weight*x", {"weigth=1", "x=1"}, "column 1: name 'weight' has no value; did you mean 'weigth'?"},
    RefusedExpression{"x", {"x=1", "y=2"}, "column 1: value 'y' is used nowhere"},
    RefusedExpression{"y = s*x; s = x; y", {"x=1"}, "column 5: 's' is used before its step"},
    RefusedExpression{"s = s + x", {"x=1"}, "column 5: 's' is used before its step"},
    RefusedExpression{"s = x; s = x", {"x=1"}, "column 8: step 's' is defined twice"},
    RefusedExpression{"x = 2*x", {"x=1"}, "column 1: 'x' is given a value and computed too"},
    RefusedExpression{"x*x; x", {"x=1"}, "column 1: nothing can use this step"},
    RefusedExpression{"v_1 = x*x; v_1", {"x=1"}, ""},
    RefusedExpression{"v_2 = x*x + x; v_2*v_2", {"x=1"}, "column 1: 'v_2' is what"},
    RefusedExpression{"sigmod(x)", {"x=1"}, "column 1: op 'sigmod' is unknown; did you mean 'sigmoid'?"},
    RefusedExpression{"input(x)", {"x=1"}, "column 1: input is no function"},
    RefusedExpression{"sigmoid()", {}, "column 1: sigmoid: takes 1 parent, got 0"},
    RefusedExpression{"sigmoid(x, x)", {"x=1"}, "column 1: sigmoid: takes 1 parent, got 2"},
    RefusedExpression{"sum(x, axs=0)", {"x=1"}, "column 1: sum: has no setting 'axs'; did you mean 'axis'?"},
    RefusedExpression{"sum(x, axis=7)", {"x=1"}, "column 1: sum: axis must be 0"},
    RefusedExpression{"sum(x, axis=x)", {"x=1"}, "column 13: setting 'axis' must be a number"},
    RefusedExpression{"sum(x, axis=0, axis=1)", {"x=1"}, "column 16: setting 'axis' is given twice"},
    RefusedExpression{"sum(axis, axis=0)", {}, "column 5: name 'axis' has no value"},
    RefusedExpression{"scale(x)", {"x=1"}, "column 1: scale: needs its setting 'factor'"},
    RefusedExpression{"(x + (x)", {"x=1"}, "column 1: this ( is never closed"},
    RefusedExpression{"x)", {"x=1"}, "column 2: expected an operator or ; before ')'"},
    RefusedExpression{"x x", {"x=1"}, "column 3: expected an operator or ; before 'x'"},
    RefusedExpression{"(x x)", {"x=1"}, "column 4: expected ) or an operator before 'x'"},
    RefusedExpression{"x +", {"x=1"}, "column 4: expected a number, a name or ( before the end"},
    RefusedExpression{"x + * x", {"x=1"}, "column 5: expected a number, a name or ( before '*'"},
    RefusedExpression{"s = ; s", {}, "column 5: expected a number, a name or ( before ';'"},
    RefusedExpression{"x ^ x", {"x=1"}, "column 3: the exponent of ^ must be a number"},
    RefusedExpression{"1/0*x", {"x=1"}, "column 2: 1 / 0 is not finite"},
    RefusedExpression{"1e999*x", {"x=1"}, "column 1: this number is beyond the range of double"},
    RefusedExpression{"x & x", {"x=1"}, "column 3: '&' means nothing here"},
    RefusedExpression{"s = w\xC2\xB7x", {"w=1", "x=1"}, "column 6: byte 0xC2"},
    RefusedExpression{std::string("x\0x", 3), {"x=1"}, "column 2: byte 0x00"},
    RefusedExpression{
        "a = x;\nb = a @ y; b", {"x=[1,2]", "y=[1,2]"}, "line 2, column 7: matmul: inner dimensions differ"},
    RefusedExpression{"x + y", {"x=[1,2]", "y=[1,2,3]"}, "column 3: add: shapes 1x2 and 1x3 do not fit"},
    RefusedExpression{"x", {"x"}, "'x' is no name=value"},
    RefusedExpression{"x", {"2=3"}, "'2=3' is no name=value"},
    RefusedExpression{"x", {"x=1", "x=2"}, "name 'x' gets two values"},
    RefusedExpression{"x", {"x="}, "value of x: '' is no value"},
    RefusedExpression{"x", {"x=nan"}, "value of x: 'nan' is no value"},
    RefusedExpression{"x", {"x=1e999"}, "value of x: '1e999' is no value"},
    RefusedExpression{"x", {"x=[1,NaN]"}, "value of x: column 4: this is no JSON: invalid literal"},
    RefusedExpression{"x", {"x=[[1,2],[3]]"}, "value of x: row 2 has 1 numbers, row 1 has 2"},
    RefusedExpression{"x", {"x=[[1],2]"}, "value of x: row 2 has"},
    RefusedExpression{"x", {"x=[]"}, "value of x: a list of numbers is empty"},
    RefusedExpression{"x", {"x=[[]]"}, "value of x: a list of numbers is empty"},
    RefusedExpression{"x", {"x=[\"1\"]"}, "value of x: expected a number, got '\"1\"'"},
    RefusedExpression{"x", {"x=[[[1]]]"}, "value of x: expected a number, got '[1]'"}};

TEST(Expression, IsRefusedWithItsPlaceAndARemedy) {
    for (const auto& [text, assignments, says] : kRefused) {
        const std::string said = refusal_of(text, assignments);
        EXPECT_EQ(said.substr(0, says.size()), says);
        EXPECT_EQ(said.empty(), says.empty()) << said;
        EXPECT_LE(std::ranges::count(said, '\n'), 2) << said;
    }
}

TEST(Expression, ShowsTheLineWithAMarkBelowTheMistake) {
    EXPECT_EQ(refusal_of("s = w*x;\ny = sigmoid(q)", {"w=1", "x=1"}),
              "line 2, column 13: name 'q' has no value; add one, as in q=2 or q=[[1,2],[3,4]]\n"
              "  y = sigmoid(q)\n"
              "              ^");
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
}

TEST(Expression, IsRefusedBeyondItsDepthAndLength) {
    EXPECT_EQ(refusal_of(repeated("(", 198) + "x" + repeated(")", 198), {"x=1"}), "");
    for (const char* opening : {"(", "-", "sigmoid(", "2^"}) {
        const std::string said = refusal_of(repeated(opening, 5000), {});
        EXPECT_NE(said.find("the expression is more than 200 levels deep"), std::string::npos) << said;
        EXPECT_LT(said.size(), 400u);
    }
    const std::string said = refusal_of(repeated("(", 100'000), {});
    EXPECT_EQ(said.substr(0, 42), "the expression is longer than 65536 bytes;");
}

TEST(Expression, MayBeLongWithoutBeingDeep) {
    const Trace trace = trace_of(std::string{"x"} + repeated("+x", 10'000), {"x=1"});
    EXPECT_EQ(trace.nodes.back().value(0, 0), 10'001);
    EXPECT_EQ(trace.nodes.front().delta.value()(0, 0), 10'001);
}

TEST(Expression, IsRefusedBeforeItTakesTheMemory) {
    const std::string row = std::string{"a=[1"} + repeated(",1", 9999) + "]";
    const std::string column = std::string{"b=[[1]"} + repeated(",[1]", 9999) + "]";
    const std::string said = refusal_of("a*b", {row, column});
    EXPECT_NE(said.find("node 'v_3' of shape 10000x10000 makes the graph too large"), std::string::npos) << said;
    // Each sum is one number, but the message to what it sums is not.
    const std::string sums = refusal_of(std::string{"sum(a)"} + repeated("+sum(a)", 999), {row});
    EXPECT_NE(sums.find("of shape 1x1 makes the graph too large"), std::string::npos) << sums;
}

}  // namespace
}  // namespace bp::inspect
