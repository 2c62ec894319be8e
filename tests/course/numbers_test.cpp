#include "course/numbers.hpp"

#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "course/difference.hpp"

namespace bp::course {
namespace {

const double kNan = std::numeric_limits<double>::quiet_NaN();
const double kInfinity = std::numeric_limits<double>::infinity();

TEST(Numbers, AreTheSameUpToOnePartInABillion) {
    EXPECT_TRUE(same(1.0, 1.0 + 5e-10));
    EXPECT_FALSE(same(1.0, 1.0 + 5e-9));
    EXPECT_TRUE(same(1e12, 1e12 + 500));
    EXPECT_FALSE(same(1e12, 1e12 + 5000));
    EXPECT_FALSE(same(1.0, -1.0));
}

TEST(Numbers, AreTheSameAsZeroOnlyIfTheyAreRounding) {
    EXPECT_TRUE(same(0.0, 1e-17));
    EXPECT_TRUE(same(0.0, -0.0));
    EXPECT_FALSE(same(0.0, 1e-9));
}

TEST(Numbers, NanIsTheSameAsNanAlone) {
    EXPECT_TRUE(same(kNan, kNan));
    EXPECT_FALSE(same(kNan, 0.0));
    EXPECT_FALSE(same(1.0, kNan));
}

TEST(Numbers, InfinitiesAreTheSameBySign) {
    EXPECT_TRUE(same(kInfinity, kInfinity));
    EXPECT_FALSE(same(kInfinity, -kInfinity));
    EXPECT_FALSE(same(kInfinity, 1e308));
}

TEST(Numbers, ListsMustBeEquallyLong) {
    EXPECT_TRUE(same(Numbers{1, kNan}, Numbers{1, kNan}));
    EXPECT_FALSE(same(Numbers{1}, Numbers{1, 2}));
    EXPECT_FALSE(same(Numbers{}, Numbers{0}));
}

TEST(Numbers, ReadAsAPersonWritesThem) {
    EXPECT_EQ(to_text(0.125), "0.125");
    EXPECT_EQ(to_text(Numbers{3, -0.5, kNan}), "(3, -0.5, nan)");
    EXPECT_EQ(to_text(Numbers{}), "()");
}

TEST(CentralDifferences, AreExactForProductsOfDifferentInputs) {
    const auto volume = [](const Numbers& x) { return x[0] * x[1] * x[2]; };
    EXPECT_EQ(central_differences(volume, {2, -0.125, 3}), (Numbers{-0.375, 6, -0.25}));
    EXPECT_EQ(central_differences(volume, {0, 0, 3}), (Numbers{0, 0, 0}));
}

TEST(CentralDifferences, GiveOneHalfAtAKink) {
    const auto relu = [](const Numbers& x) { return x[0] > 0 ? x[0] : 0; };
    EXPECT_EQ(central_differences(relu, {0}), Numbers{0.5});
    EXPECT_EQ(central_differences(relu, {0.125}), Numbers{1});
}

}  // namespace
}  // namespace bp::course
