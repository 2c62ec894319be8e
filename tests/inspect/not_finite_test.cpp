#include <gtest/gtest.h>

#include "base/error.hpp"
#include "inspect/op_lookup.hpp"
#include "tests/inspect/traces.hpp"

namespace bp::inspect {
namespace {

TEST(NotFinite, SaysNothingWhereAllNumbersAreFinite) {
    EXPECT_TRUE(where_not_finite(trace_of("x*y", {"x=1e300", "y=1e-300"})).empty());
}

TEST(NotFinite, NamesTheFirstNodeWhoseParentsAreFinite) {
    const auto said = where_not_finite(trace_of("a = x*y; b = a - a; L = b*b", {"x=1e200", "y=1e200"}));
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(said[0], "forward: node 'a' = multiply(x, y) became inf; its parents are finite: x = 1e+200, y = 1e+200");
    EXPECT_EQ(said[1],
              "backward: the error signal of node 'b' became nan; the message comes from node 'L' = multiply(b, b)");
}

TEST(NotFinite, NamesThePlaceInAMatrix) {
    const auto said = where_not_finite(trace_of("L = sum(x*x)", {"x=[[1,2],[1e200,3]]"}));
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0],
              "forward: node 'v_2' = multiply(x, x) became inf in row 2, column 1; its parents are finite: "
              "x is 2x2, x is 2x2");
}

TEST(NotFinite, NamesTheNodeWhereTheErrorSignalsBegan) {
    const auto said = where_not_finite(trace_of("a = 1e200*x; L = 1e200*a", {"x=1e-200"}));
    ASSERT_EQ(said.size(), 1u);
    EXPECT_EQ(said[0],
              "backward: the error signal of node 'x' became inf; the message comes from node 'a' = "
              "scale(x, factor=1e+200)");
}

TEST(NotFinite, TellsWhenFiniteMessagesAddUpToInfinity) {
    const auto said = where_not_finite(trace_of("1e-308*x + 0*x + 1e308*x + 1e308*x", {"x=1"}));
    ASSERT_EQ(said.size(), 2u);
    EXPECT_EQ(
        said[1],
        "backward: the error signal of node 'x' became inf; the messages it receives are finite, their sum is not");
}

}  // namespace
}  // namespace bp::inspect
