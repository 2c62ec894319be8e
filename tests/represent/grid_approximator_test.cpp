#include <cmath>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "represent/grid_approximator.hpp"

namespace bp::represent {
namespace {

TEST(GridApproximator, HasAUnitPerPlaneAndPerCell) {
    const GridApproximator net([](const auto& x) { return x(0) + 10 * x(1); }, 4, 2);
    EXPECT_EQ(net.plane_count(), 6U);
    EXPECT_EQ(net.cell_count(), 16U);
    EXPECT_EQ(net.output(make_vector({0.1, 0.1})), 0);
    EXPECT_EQ(net.output(make_vector({0.3, 0.9})), 0.25 + 7.5);
    EXPECT_EQ(net.output(make_vector({1.0, 1.0})), 0.75 + 7.5);
}

TEST(GridApproximator, IsWithinLOverNInOneTwoAndThreeInputs) {
    Random random(25);
    for (const std::size_t d : {1U, 2U, 3U}) {
        const auto f = [](const Vector<double>& x) {  // changes by at most 2 times the largest change of an input
            double mean = 0;
            for (const double entry : x) mean += std::sin(2 * entry) / static_cast<double>(x.size());
            return mean;
        };
        const GridApproximator net(f, 6, d);
        for (int i = 0; i < 1000; ++i) {
            Vector<double> x(d);
            for (double& entry : x) entry = random.uniform();
            EXPECT_LE(std::abs(net.output(x) - f(x)), 2.0 / 6);
        }
    }
}

TEST(CellCount, IsTheWidthToThePowerOfTheInputs) {
    EXPECT_EQ(cell_count(7, 3), 343U);
    EXPECT_EQ(cell_count(2, 40), std::size_t{1} << 40);
    EXPECT_THROW(cell_count(3, 40), InputError);
    EXPECT_THROW(GridApproximator([](const auto&) { return 0.0; }, 0, 2), InputError);
}

}  // namespace
}  // namespace bp::represent
