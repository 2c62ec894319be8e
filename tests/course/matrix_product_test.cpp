#include "course/matrix_product.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

// Worked by hand, with shapes that differ, so that a transposed result has no place to hide.
namespace bp::course {
namespace {

using Numbers = std::vector<double>;

const Matrix kWide{{1, 2, 0.5}, {-1, 0, 4}};

Numbers numbers_of(const Matrix& matrix) { return {matrix.flat().begin(), matrix.flat().end()}; }

std::string refusal_of(const auto& operation) {
    try {
        operation();
    } catch (const ShapeError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(MatrixProduct, OfMatrixAndVectorHasANumberForEachRow) {
    EXPECT_EQ(multiply(kWide, Numbers{3, -1, 2}), (Numbers{2, 5}));
}

TEST(MatrixProduct, OfTwoMatricesHasTheRowsOfOneAndTheColumnsOfTheOther) {
    const Matrix product = multiply(Matrix{{2, 1}}, kWide);
    EXPECT_EQ(product.rows(), 1u);
    EXPECT_EQ(numbers_of(product), (Numbers{1, 4, 5}));
}

TEST(MatrixProduct, TransposedMakesRowsOfColumns) {
    const Matrix turned = transposed(kWide);
    EXPECT_EQ(turned.rows(), 3u);
    EXPECT_EQ(turned.cols(), 2u);
    EXPECT_EQ(numbers_of(turned), (Numbers{1, -1, 2, 0, 0.5, 4}));
}

TEST(MatrixProduct, OuterHasARowForEachNumberOfTheFirst) {
    const Matrix product = outer(Numbers{2, -3}, Numbers{1, 0, 0.5});
    EXPECT_EQ(product.rows(), 2u);
    EXPECT_EQ(numbers_of(product), (Numbers{2, 0, 1, -3, 0, -1.5}));
}

TEST(MatrixProduct, RefusesWhatDoesNotFitAndNamesBothShapes) {
    EXPECT_EQ(refusal_of([] {
                  multiply(kWide, Numbers{1, 2});
              }),
              "multiply: A is 2x3, v has 2 numbers (v needs one for each column of A; transposed(A) turns A round)");
    EXPECT_EQ(refusal_of([] { multiply(kWide, kWide); }),
              "multiply: A is 2x3, B is 2x3 (B needs a row for each column of A; transposed(A) turns A round)");
}

}  // namespace
}  // namespace bp::course
