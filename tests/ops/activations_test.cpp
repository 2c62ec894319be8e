#include <bit>
#include <cfenv>
#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "ops/all_ops.hpp"
#include "tests/ops/rule_call.hpp"

namespace bp {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// The value at x and the message for an error signal of 1, or delta.
template <class T> std::pair<T, T> at(const Op& op, T x, T delta = T{1}) {
    RuleCall<T> call(op, {Tensor<T>(1, 1, x)});
    const T value = call.forward()(0, 0);
    return {value, call.backward(Tensor<T>(1, 1, delta))[0](0, 0)};
}

double value(const Op& op, double x) { return at(op, x).first; }
double slope(const Op& op, double x) { return at(op, x).second; }

/// Every power of two that is a double, both signs, and a few others.
std::vector<double> all_magnitudes() {
    std::vector<double> x{0.0, -0.0, 0.3, -0.3, 36.7, 710, -710, 800, -800, 1e300, -1e300};
    for (int k = -1074; k <= 1023; ++k) {
        x.push_back(std::ldexp(1, k));
        x.push_back(-std::ldexp(1, k));
    }
    return x;
}

TEST(Sigmoid, IsHalfAtZeroWithSlopeAQuarter) {
    EXPECT_EQ(value(ops::Sigmoid{}, 0), 0.5);
    EXPECT_EQ(slope(ops::Sigmoid{}, 0), 0.25);
    EXPECT_EQ(at(ops::Sigmoid{}, Dual(0, 1)).first.tangent, 0.25);
    EXPECT_NEAR(value(ops::Sigmoid{}, std::log(3)), 0.75, 1e-15);
    EXPECT_NEAR(slope(ops::Sigmoid{}, std::log(3)), 3.0 / 16, 1e-15);
}

TEST(Sigmoid, OverflowsNowhere) {
    for (const double x : all_magnitudes()) {
        std::feclearexcept(FE_ALL_EXCEPT);
        const double y = value(ops::Sigmoid{}, x), slope_ = slope(ops::Sigmoid{}, x);
        EXPECT_FALSE(std::fetestexcept(FE_OVERFLOW | FE_INVALID | FE_DIVBYZERO)) << x;
        EXPECT_TRUE(y >= 0 && y <= 1) << x;
        EXPECT_TRUE(slope_ >= 0 && slope_ <= 0.25) << x;
    }
    EXPECT_EQ(value(ops::Sigmoid{}, 800), 1);
    EXPECT_EQ(value(ops::Sigmoid{}, -800), 0);
    EXPECT_GT(value(ops::Sigmoid{}, -740), 0);
    EXPECT_EQ(at<float>(ops::Sigmoid{}, -800).first, 0);
    EXPECT_EQ(value(ops::Sigmoid{}, kInfinity), 1);
    EXPECT_EQ(value(ops::Sigmoid{}, -kInfinity), 0);
}

TEST(Sigmoid, OfMinusXIsOneMinusSigmoidOfX) {
    for (const double x : all_magnitudes()) {
        EXPECT_NEAR(value(ops::Sigmoid{}, -x), 1 - value(ops::Sigmoid{}, x), 2 * 0x1p-53) << x;
        EXPECT_NEAR(slope(ops::Sigmoid{}, -x), slope(ops::Sigmoid{}, x), 2 * 0x1p-53) << x;
    }
}

TEST(Sigmoid, KeepsItsRelativeAccuracyOnTheFarLeft) {
    // There sigma(x) = e^x (1 - e^x + …), so e^x is right to the last digits.
    for (const double x : {-40.0, -100.0, -700.0}) {
        EXPECT_NEAR(value(ops::Sigmoid{}, x) / std::exp(x), 1, 4 * 0x1p-52) << x;
        EXPECT_NEAR(slope(ops::Sigmoid{}, x) / std::exp(x), 1, 4 * 0x1p-52) << x;
    }
}

TEST(Tanh, IsTwiceSigmoidOfTwiceXMinusOne) {
    for (const double x : all_magnitudes()) {
        const double y = value(ops::Tanh{}, x), slope_ = slope(ops::Tanh{}, x);
        EXPECT_NEAR(y, 2 * value(ops::Sigmoid{}, 2 * x) - 1, 8 * 0x1p-53) << x;
        EXPECT_TRUE(slope_ >= 0 && slope_ <= 1) << x;
    }
    EXPECT_EQ(slope(ops::Tanh{}, 0), 1);
}

TEST(Softplus, GrowsLikeReluAndHasSigmoidAsItsSlope) {
    EXPECT_NEAR(value(ops::Softplus{}, 0), std::log(2), 1e-16);
    for (const double x : all_magnitudes()) {
        const double y = value(ops::Softplus{}, x);
        EXPECT_TRUE(std::isfinite(y) && y >= 0 && y >= x) << x;
        EXPECT_EQ(slope(ops::Softplus{}, x), value(ops::Sigmoid{}, x)) << x;
    }
    EXPECT_EQ(at(ops::Softplus{}, Dual(0, 1)).first.tangent, 0.5);
    EXPECT_EQ(value(ops::Softplus{}, 800), 800);
    EXPECT_EQ(value(ops::Softplus{}, 1e300), 1e300);
}

TEST(Relu, IsMaxOfZeroAndXSoItsSlopeAtZeroIsZero) {
    EXPECT_EQ(at(ops::Relu{}, 3.0, 5.0), std::pair(3.0, 5.0));
    EXPECT_EQ(at(ops::Relu{}, -3.0, 5.0), std::pair(0.0, 0.0));
    for (const double zero : {0.0, -0.0}) {
        EXPECT_EQ(std::bit_cast<std::uint64_t>(value(ops::Relu{}, zero)), 0u);  // +0, the constant in first position
        EXPECT_EQ(slope(ops::Relu{}, zero), 0);
        EXPECT_EQ(at(ops::Relu{}, Dual(zero, 1)).first.tangent, 0);
    }
    const double least = std::numeric_limits<double>::denorm_min();
    EXPECT_EQ(at(ops::Relu{}, least), std::pair(least, 1.0));
}

TEST(Relu, AgreesWithMaxOfZeroAndX) {
    for (const double x : {-kInfinity, -2.0, -0.0, 0.0, 1e-320, 7.0, kInfinity, kNan}) {
        RuleCall<double> max(ops::Max{}, {Tensor<double>(1, 1, 0.0), Tensor<double>(1, 1, x)});
        const double expected = max.forward()(0, 0);
        const double message = max.backward(Tensor<double>(1, 1, 3.0))[1](0, 0);
        const auto [y, m] = at(ops::Relu{}, x, 3.0);
        EXPECT_EQ(std::bit_cast<std::uint64_t>(y), std::bit_cast<std::uint64_t>(expected)) << x;
        EXPECT_EQ(m, message) << x;
    }
}

TEST(LeakyRelu, HasTheSlopeOfTheLeftSideAtZero) {
    const Op leaky = ops::LeakyRelu::from({{"slope", 0.25}});
    EXPECT_EQ(at(leaky, 4.0), std::pair(4.0, 1.0));
    EXPECT_EQ(at(leaky, -4.0), std::pair(-1.0, 0.25));
    EXPECT_EQ(slope(leaky, 0), 0.25);
    EXPECT_EQ(slope(ops::LeakyRelu::from({}), -1), 0.01);
}

TEST(Abs, HasTheSlopeZeroAtZero) {
    EXPECT_EQ(at(ops::Abs{}, -3.0), std::pair(3.0, -1.0));
    EXPECT_EQ(at(ops::Abs{}, 3.0), std::pair(3.0, 1.0));
    EXPECT_EQ(at(ops::Abs{}, 0.0), std::pair(0.0, 0.0));
    EXPECT_FALSE(std::signbit(value(ops::Abs{}, -0.0)));
}

TEST(Step, IsZeroUpToZeroAndOneBehindIt) {
    EXPECT_EQ(value(ops::Step{}, -1), 0);
    EXPECT_EQ(value(ops::Step{}, 0), 0);
    EXPECT_EQ(value(ops::Step{}, 1e-320), 1);
}

TEST(Activations, PassNanOn) {
    const Op leaky = ops::LeakyRelu::from({});
    for (const Op& op : {Op(ops::Sigmoid{}), Op(ops::Tanh{}), Op(ops::Softplus{}), Op(ops::Relu{}), leaky,
                         Op(ops::Abs{}), Op(ops::Step{}), Op(ops::Exp{}), Op(ops::Square{})}) {
        EXPECT_TRUE(std::isnan(value(op, kNan))) << op.name();
        EXPECT_TRUE(std::isnan(at<float>(op, std::numeric_limits<float>::quiet_NaN()).first)) << op.name();
    }
    EXPECT_EQ(slope(ops::Relu{}, kNan), 1);
}

}  // namespace
}  // namespace bp
