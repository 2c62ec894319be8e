#include <gtest/gtest.h>

#include "represent/polygon.hpp"

namespace bp::represent {
namespace {

const Box kBox{{-1, 2}, {0, 1}};

TEST(SumOfSides, IsFourInTheBoxThreeBesideItAndTwoBeyondACorner) {
    const auto sides = half_planes(kBox);
    const Gain steep{1000};
    EXPECT_NEAR(sum_of_sides(sides, make_vector({0.5, 0.5}), steep), 4, 1e-12);
    EXPECT_NEAR(sum_of_sides(sides, make_vector({5.0, 0.5}), steep), 3, 1e-12);
    EXPECT_NEAR(sum_of_sides(sides, make_vector({0.5, -99.0}), steep), 3, 1e-12);
    EXPECT_NEAR(sum_of_sides(sides, make_vector({5.0, 5.0}), steep), 2, 1e-12);
}

TEST(Inside, IsOneInTheBoxAndZeroOnTheRidges) {
    const TwoLayerNetwork net = inside(half_planes(kBox));
    EXPECT_EQ(net.output.bias, -3.5);
    EXPECT_EQ(threshold_output(net, make_vector({0.5, 0.5})), 1);
    EXPECT_EQ(threshold_output(net, make_vector({5.0, 0.5})), 0);
    EXPECT_EQ(threshold_output(net, make_vector({5.0, 5.0})), 0);
}

TEST(Inside, OfATriangleIsRightOnAGrid) {
    const std::vector<Vector<double>> corners{make_vector({0.0, 0.0}), make_vector({4.0, 0.0}),
                                              make_vector({0.0, 4.0})};
    const TwoLayerNetwork net = inside(half_planes(corners));
    for (double x_1 = -1; x_1 <= 5; x_1 += 0.25) {
        for (double x_2 = -1; x_2 <= 5; x_2 += 0.25) {
            const bool is_inside = x_1 > 0 && x_2 > 0 && x_1 + x_2 < 4;
            EXPECT_EQ(threshold_output(net, make_vector({x_1, x_2})), is_inside ? 1 : 0) << x_1 << " " << x_2;
        }
    }
}

TEST(HalfPlanes, RefuseAPolygonThatTurnsRightOrHasTwoCorners) {
    const auto a = make_vector({0.0, 0.0}), b = make_vector({4.0, 0.0}), c = make_vector({0.0, 4.0});
    EXPECT_THROW(half_planes(std::vector{a, c, b}), InputError);
    EXPECT_THROW(half_planes(std::vector{a, b}), InputError);
    EXPECT_THROW(half_planes(std::vector{a, b, c, make_vector({0.5, 0.5})}), InputError);
}

}  // namespace
}  // namespace bp::represent
