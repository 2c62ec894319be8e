#include "course/draw.hpp"

#include <gtest/gtest.h>

namespace bp::course {
namespace {

TEST(NonzeroNumber, HasBothSignsAndIsNeverZero) {
    int positive = 0, negative = 0;
    try_cases(1, 200, [&](const Draw& draw) {
        const double x = draw_nonzero_number(draw);
        positive += x > 0 ? 1 : 0, negative += x < 0 ? 1 : 0;
        return true;
    });
    EXPECT_EQ(positive + negative, 200);
    EXPECT_GT(positive, 50);
    EXPECT_GT(negative, 50);
}

TEST(NonzeroNumber, IsOneWhereItIsSimplest) {
    double last = 0;
    try_cases(1, 1, [&](const Draw& draw) {
        last = draw_nonzero_number(draw);
        return false;
    });
    EXPECT_EQ(last, 1);
}

}  // namespace
}  // namespace bp::course
