#include "report/power_law.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp::report {
namespace {

TEST(PowerLaw, FindsTheExponentOfAnExactOne) {
    const std::vector<double> x{1, 2, 4, 8}, y{3, 12, 48, 192};  // 3 x²
    const PowerLaw law = power_law(x, y);
    EXPECT_NEAR(law.exponent, 2, 1e-12);
    EXPECT_NEAR(law.factor, 3, 1e-12);
    EXPECT_NEAR(law.r_squared, 1, 1e-12);
    EXPECT_NEAR(law.low, 2, 1e-6);
    EXPECT_NEAR(law.high, 2, 1e-6);
}

// log x = 0, 1, 2 and log y = 0, 1, 3: slope 3/2, residuals 1/6, -1/3, 1/6, so s² = 1/6, standard error √(1/12), and
// t(0.975, 1) = 12.7062.
TEST(PowerLaw, HasTheIntervalOfStudent) {
    const double e = std::exp(1);
    const PowerLaw law = power_law(std::vector<double>{1, e, e * e}, std::vector<double>{1, e, e * e * e});
    EXPECT_NEAR(law.exponent, 1.5, 1e-12);
    EXPECT_NEAR(law.high - law.exponent, 12.7062 / std::sqrt(12), 1e-4);
    EXPECT_NEAR(law.r_squared, 27.0 / 28, 1e-12);
}

TEST(PowerLaw, IsExactForEqualTimes) {
    const PowerLaw law = power_law(std::vector<double>{1, 2, 3}, std::vector<double>{5, 5, 5});
    EXPECT_NEAR(law.exponent, 0, 1e-15);
    EXPECT_EQ(law.r_squared, 1);
}

TEST(PowerLaw, RefusesWhatHasNoLine) {
    const std::vector<double> three{1, 2, 3};
    EXPECT_THROW(power_law(three, std::vector<double>{1, 2}), ShapeError);
    EXPECT_THROW(power_law(std::vector<double>{1, 2}, std::vector<double>{1, 2}), InputError);
    EXPECT_THROW(power_law(std::vector<double>{2, 2, 2}, three), InputError);
    EXPECT_THROW(power_law(three, std::vector<double>{1, 0, 3}), NumericError);
    EXPECT_THROW(power_law(three, std::vector<double>{1, std::numeric_limits<double>::infinity(), 3}), NumericError);
}

TEST(Decide, SaysNotDecidedWhereTheIntervalReachesOverAnEnd) {
    EXPECT_EQ(decide(0.97, 1.02, 0.95, 1.05), Decision::holds);
    EXPECT_EQ(decide(0.95, 1.05, 0.95, 1.05), Decision::holds);
    EXPECT_EQ(decide(0.9, 1.02, 0.95, 1.05), Decision::not_decided);
    EXPECT_EQ(decide(0.9, 1.2, 0.95, 1.05), Decision::not_decided);
    EXPECT_EQ(decide(1.06, 1.2, 0.95, 1.05), Decision::fails);
    EXPECT_EQ(decide(0.5, 0.94, 0.95, 1.05), Decision::fails);
    EXPECT_EQ(decide(std::nan(""), std::nan(""), 0.95, 1.05), Decision::not_decided);
}

}  // namespace
}  // namespace bp::report
