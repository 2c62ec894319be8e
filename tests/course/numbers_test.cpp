#include "course/numbers.hpp"

#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "base/error.hpp"
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

TEST(Matrix, IsReadByRowAndColumnAndStoredRowAfterRow) {
    Matrix matrix{{1, 2, 3}, {4, 5, 6}};
    EXPECT_EQ(matrix.rows(), 2u);
    EXPECT_EQ(matrix.cols(), 3u);
    EXPECT_EQ(matrix(1, 0), 4);
    matrix(0, 2) = 7;
    EXPECT_EQ(Numbers(matrix.flat().begin(), matrix.flat().end()), (Numbers{1, 2, 7, 4, 5, 6}));
    EXPECT_EQ(to_text(matrix), "((1, 2, 7), (4, 5, 6))");
    EXPECT_EQ(Matrix(2, 1)(1, 0), 0);
}

TEST(Matrix, RefusesAPlaceThatItDoesNotHave) {
    const Matrix matrix(3, 2);
    try {
        matrix(1, 2);
        FAIL();
    } catch (const ShapeError& error) {
        EXPECT_STREQ(error.what(), "matrix: there is no place (1, 2) in a 3x2 matrix (row first, both counted from 0)");
    }
    EXPECT_THROW(matrix(3, 0), ShapeError);
    EXPECT_THROW((Matrix{{1, 2}, {3}}), ShapeError);
}

}  // namespace
}  // namespace bp::course
