#include "tensor/shape.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

TEST(Shape, KnowsItsRowsColumnsAndSize) {
    const Shape shape(2, 3);
    EXPECT_EQ(shape.rows(), 2u);
    EXPECT_EQ(shape.cols(), 3u);
    EXPECT_EQ(shape.size(), 6u);
    EXPECT_EQ(shape.transposed(), Shape(3, 2));
    EXPECT_EQ(to_string(shape), "2x3");
    EXPECT_EQ(Shape(), Shape(0, 0));
}

TEST(Shape, IsScalarOnlyAs1x1) {
    EXPECT_TRUE(Shape(1, 1).is_scalar());
    EXPECT_FALSE(Shape(1, 2).is_scalar() || Shape(2, 1).is_scalar() || Shape(0, 1).is_scalar());
}

TEST(Shape, HoldsTheLargestMatrixItCanCount) {
    const std::size_t most = 4294967295;
    EXPECT_EQ(Shape(most, most).size(), most * most);
}

TEST(Shape, RefusesMoreRowsThanItCanCount) {
    const std::size_t too_many = 4294967296;
    EXPECT_EQ(message<ShapeError>([&] { Shape(too_many, 1); }),
              "shape: 4294967296x1 is too large: at most 4294967295 rows and columns");
    EXPECT_THROW(Shape(1, too_many), ShapeError);
}

TEST(Stretched, TakesTheLargerOfOneAndN) {
    EXPECT_EQ(stretched("add", {2, 3}, {2, 3}), Shape(2, 3));
    EXPECT_EQ(stretched("add", {2, 3}, {1, 1}), Shape(2, 3));
    EXPECT_EQ(stretched("add", {1, 3}, {2, 3}), Shape(2, 3));
    EXPECT_EQ(stretched("add", {2, 3}, {2, 1}), Shape(2, 3));
    EXPECT_EQ(stretched("add", {2, 1}, {1, 3}), Shape(2, 3));
}

TEST(Stretched, RefusesShapesThatDoNotFitAndNamesThem) {
    EXPECT_EQ(message<ShapeError>([] {
                  stretched("add", {2, 3}, {3, 2});
              }),
              "add: shapes 2x3 and 3x2 do not fit: rows and columns must be equal, or 1 to be stretched");
    EXPECT_THROW(stretched("add", {2, 3}, {2, 2}), ShapeError);
    EXPECT_THROW(stretched("add", {2, 2}, {2, 3}), ShapeError);
    EXPECT_THROW(stretched("add", {4, 1}, {3, 1}), ShapeError);
    EXPECT_THROW(stretched("add", {3, 1}, {4, 1}), ShapeError);
}

TEST(CheckEqual, NamesBothShapes) {
    EXPECT_NO_THROW(check_equal("copy", {2, 3}, {2, 3}));
    EXPECT_EQ(message<ShapeError>([] {
                  check_equal("copy", {2, 3}, {3, 2});
              }),
              "copy: shapes 2x3 and 3x2 must be equal");
}

}  // namespace
}  // namespace bp
