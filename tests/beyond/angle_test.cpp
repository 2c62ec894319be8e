#include "beyond/angle.hpp"

#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp::beyond {
namespace {

using Numbers = std::vector<double>;

TEST(Angle, IsInDegreesAndDoesNotDependOnLengths) {
    EXPECT_NEAR(angle_in_degrees(Numbers{1, 0}, Numbers{0, 5}), 90, 1e-13);
    EXPECT_NEAR(angle_in_degrees(Numbers{3, 4}, Numbers{-1, 7}), 45, 1e-13);
    EXPECT_NEAR(angle_in_degrees(Numbers{1, 1, 0}, Numbers{-2, -2, 0}), 180, 1e-5);
    EXPECT_NEAR(angle_in_degrees(Numbers{0.1, 0.2, 0.3}, Numbers{0.7, 1.4, 2.1}), 0, 1e-5);
}

TEST(Angle, RefusesWhatHasNoDirection) {
    EXPECT_THROW(angle_in_degrees(Numbers{0, 0}, Numbers{1, 0}), NumericError);
    EXPECT_THROW(angle_in_degrees(Numbers{1}, Numbers{std::numeric_limits<double>::quiet_NaN()}), NumericError);
    EXPECT_THROW(angle_in_degrees(Numbers{1}, Numbers{1, 2}), ShapeError);
}

}  // namespace
}  // namespace bp::beyond
