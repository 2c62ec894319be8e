#include "inspect/noise.hpp"

#include <array>
#include <cmath>
#include <span>
#include <gtest/gtest.h>

namespace bp::inspect {
namespace {

constexpr double kRoundoff = 0x1p-53;

TEST(Noise, IsNoneWhereNothingIsRounded) {
    EXPECT_EQ(rounding_noise([](std::span<const double> x) { return 3 * x[0] + 1; }, std::array{0.5}, 0), 0);
}

TEST(Noise, OfASmoothFunctionIsItsLastDigit) {
    for (const double x : {-2.0, 0.3, 1.0, 5.0}) {
        const double noise =
            rounding_noise([](std::span<const double> at) { return std::exp(at[0]); }, std::array{x}, 0);
        EXPECT_LT(noise, 4 * kRoundoff * std::exp(x)) << x;
    }
}

TEST(Noise, ShowsWhatCancelsInside) {
    const Function f = [](std::span<const double> x) { return (1e6 + x[0] * x[0]) - 1e6; };
    const double noise = rounding_noise(f, std::array{0.3}, 0);
    EXPECT_GT(noise, 1e6 * kRoundoff / 16);
    EXPECT_LT(noise, 1e6 * kRoundoff * 4);
}

// All values of a float near 0.7 are multiples of 2^-24, and eight that are 2^-28 apart are the same.
TEST(Noise, IsLookedForWhereNeighboursDiffer) {
    for (const double slope : {1.0, 1e-3, 1e-5}) {
        const Function f = [slope](std::span<const double> x) {
            return static_cast<double>(static_cast<float>(0.7 + slope * x[0]));
        };
        const double noise = rounding_noise(f, std::array{0.3}, 0);
        EXPECT_GT(noise, 0x1p-24 / 64) << slope;
        EXPECT_LE(noise, 0x1p-23) << slope;
    }
}

// Stairs of 1e-10: a spacing that is a whole number of them would see a straight line.
TEST(Noise, OfAStaircaseIsSeenWhateverTheSpacing) {
    const Function f = [](std::span<const double> x) { return std::sin((1e6 + x[0]) - 1e6); };
    for (double x = -1; x < 1; x += 0.01) EXPECT_GT(rounding_noise(f, std::array{x}, 0), 1e-11) << x;
}

TEST(Noise, OfLargeValuesDoesNotOverflow) {
    const Function f = [](std::span<const double> x) { return 1e200 * std::exp(x[0]); };
    EXPECT_LT(rounding_noise(f, std::array{0.3}, 0), 1e186);
}

double rounded(double x, int digits) {
    const double scale = std::pow(10, digits);
    return std::round(x * scale) / scale;
}

TEST(LastDigit, OfDoublesIsTheirs) {
    const LastDigit digit = last_digit([](std::span<const double> x) { return x[0] * x[1]; }, std::array{2.0, 3.0});
    EXPECT_FALSE(digit.is_early);
    EXPECT_FALSE(digit.is_flat);
    EXPECT_EQ(digit.half, 0);
}

TEST(LastDigit, OfFloatsAndOfPrintedNumbersIsSeen) {
    const std::array x{0.3, 0.4};
    const LastDigit floats = last_digit(
        [](std::span<const double> at) { return static_cast<double>(static_cast<float>(at[0] * at[1])); }, x);
    EXPECT_TRUE(floats.is_early);
    EXPECT_NEAR(floats.half, 0.12 * 0x1p-24, 1e-10);
    for (const int digits : {3, 6, 9, 12}) {
        const LastDigit printed =
            last_digit([digits](std::span<const double> at) { return rounded(at[0] + at[1], digits); }, x);
        EXPECT_TRUE(printed.is_early) << digits;
        EXPECT_NEAR(printed.half, 0.5 * std::pow(10, -digits), 0.01 * std::pow(10, -digits)) << digits;
    }
}

TEST(LastDigit, OfAConstantMayBeTheSixth) {
    const LastDigit digit = last_digit([](std::span<const double>) { return 7.0; }, std::array{0.3});
    EXPECT_TRUE(digit.is_early && digit.is_flat);
    EXPECT_NEAR(digit.half, 5e-6, 1e-9);
    EXPECT_EQ(last_digit([](std::span<const double>) { return 0.0; }, std::array{0.3}).half, 0);
}

TEST(LastDigit, PassesOverWhatIsNotFinite) {
    const LastDigit digit = last_digit([](std::span<const double> x) { return std::log(x[0]); }, std::array{1e-3});
    EXPECT_FALSE(digit.is_early);
    EXPECT_EQ(digit.half, 0);
}

TEST(Noise, IsNotFiniteWhereTheFunctionIsNot) {
    EXPECT_FALSE(
        std::isfinite(rounding_noise([](std::span<const double> x) { return std::log(x[0]); }, std::array{1e-9}, 0)));
}

}  // namespace
}  // namespace bp::inspect
