#include "tensor/tensor.hpp"

#include <numeric>
#include <gtest/gtest.h>

#include "tests/tensor/message.hpp"

namespace bp {
namespace {

TEST(MakeTensor, WritesRowsAsTheyStand) {
    const Tensor<double> a = make_tensor<double>({{1, 2, 3}, {4, 5, 6}});
    EXPECT_EQ(shape_of(a), Shape(2, 3));
    EXPECT_EQ(a(0, 2), 3);
    EXPECT_EQ(a(1, 0), 4);
    EXPECT_EQ(shape_of(make_tensor<double>({})), Shape(0, 0));
}

TEST(MakeTensor, RefusesRowsOfDifferentLength) {
    EXPECT_EQ(message<ShapeError>([] {
                  make_tensor<double>({{1, 2}, {3, 4, 5}});
              }),
              "make_tensor: row 2 has 3 numbers, row 1 has 2; all must be equally long");
    EXPECT_THROW(make_tensor<double>({{1, 2}, {}}), ShapeError);
}

TEST(MakeVector, HoldsTheEntriesInOrder) {
    const Vector<double> v = make_vector<double>({7, 8, 9});
    ASSERT_EQ(v.size(), 3u);
    EXPECT_EQ(v(0), 7);
    EXPECT_EQ(v(2), 9);
}

TEST(View, ShowsTheTensorRowAfterRow) {
    Tensor<double> a = make_tensor<double>({{1, 2, 3}, {4, 5, 6}});
    const View<double> v = view(a);
    EXPECT_EQ(v.shape(), Shape(2, 3));
    EXPECT_EQ(v.size(), 6u);
    EXPECT_EQ(v.data(), &a(0, 0));
    EXPECT_EQ(v(1, 1), 5);
    EXPECT_EQ(v.row(1)[0], 4);
    EXPECT_EQ(v.row(1).size(), 3u);
    EXPECT_EQ(std::accumulate(v.flat().begin(), v.flat().end(), 0.0), 21);
}

TEST(View, WritesThroughToTheTensor) {
    Tensor<double> a = make_tensor<double>({{1, 2}, {3, 4}});
    view(a)(1, 0) = 30;
    EXPECT_EQ(a(1, 0), 30);
    const View<const double> read_only = view(a);
    EXPECT_EQ(read_only(1, 0), 30);
}

TEST(View, CopiesNoNumberWhenItIsCopied) {
    Tensor<double> a = make_tensor<double>({{1}});
    const View<double> v = view(a), same = v;
    same(0, 0) = 2;
    EXPECT_EQ(v(0, 0), 2);
}

TEST(ToTensor, CopiesWhatTheViewShows) {
    Tensor<double> a = make_tensor<double>({{1, 2, 3}});
    const Tensor<double> b = to_tensor(view(a));
    a(0, 0) = 9;
    EXPECT_EQ(b(0, 0), 1);
    EXPECT_EQ(shape_of(b), Shape(1, 3));
}

TEST(Copy, WritesEveryNumber) {
    const Tensor<double> a = make_tensor<double>({{1, 2}, {3, 4}});
    Tensor<double> b(2, 2);
    copy<double>(view(a), view(b));
    EXPECT_EQ(b(0, 1), 2);
    EXPECT_EQ(b(1, 0), 3);
}

TEST(Copy, RefusesAnotherShapeAndWritesNothing) {
    const Tensor<double> a = make_tensor<double>({{1, 2, 3}});
    Tensor<double> b = make_tensor<double>({{7}, {8}, {9}});
    EXPECT_EQ(message<ShapeError>([&] { copy<double>(view(a), view(b)); }), "copy: shapes 1x3 and 3x1 must be equal");
    EXPECT_EQ(b(0, 0), 7);
}

}  // namespace
}  // namespace bp
