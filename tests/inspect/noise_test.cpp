#include "inspect/noise.hpp"

#include <array>
#include <cmath>
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

TEST(Noise, IsNotFiniteWhereTheFunctionIsNot) {
    EXPECT_FALSE(
        std::isfinite(rounding_noise([](std::span<const double> x) { return std::log(x[0]); }, std::array{1e-9}, 0)));
}

}  // namespace
}  // namespace bp::inspect
