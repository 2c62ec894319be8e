#include "inspect/step_differences.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <gtest/gtest.h>

namespace bp::inspect {
namespace {

struct Asked {
    StepDifferences of_f;
    int evaluations = 0;  ///< f(x) itself is not among them
};

Asked ask(double (*f)(double), double x, double unit = 0) {
    Asked asked;
    const Function counted = [&](std::span<const double> at) {
        ++asked.evaluations;
        return f(at[0]);
    };
    asked.of_f = step_differences(counted, std::array{x}, 0, f(x), unit, widest_step(x));
    return asked;
}

/// Every difference that bends less than a thousandth is within its error of the slope, and one is that sure.
void expect_slope(const StepDifferences& of_f, double slope, double smallest_error, const std::string& what) {
    double found = std::numeric_limits<double>::infinity();
    for (const StepDifference& d : of_f.differences) {
        if (d.bending() > 1e-3 * std::abs(d.estimate.value)) continue;
        EXPECT_LE(std::abs(d.estimate.value - slope), d.estimate.error) << what << " at step " << d.h;
        found = std::min(found, d.estimate.error);
    }
    EXPECT_LE(found, smallest_error) << what;
}

TEST(StepDifferences, OfSmoothFunctionsKeepTenDigits) {
    for (const double x : {-2.0, 1e-3, 0.3, 1.0, 7.0}) {
        const auto of_f = ask([](double at) { return std::exp(at); }, x).of_f;
        expect_slope(of_f, std::exp(x), 1e-10 * std::exp(x), std::to_string(x));
        EXPECT_LE(of_f.surest()->estimate.error, 1e-10 * std::exp(x));
    }
    expect_slope(ask([](double x) { return std::sin(x); }, 5000).of_f, std::cos(5000), 1e-9, "sin");
    expect_slope(ask([](double x) { return x * x; }, 1e6).of_f, 2e6, 1e-4, "a large x");
    expect_slope(ask([](double x) { return 1e-16 * x; }, 1e16).of_f, 1e-16, 1e-25, "x = 1e16");
}

TEST(StepDifferences, FindTheScaleOnWhichAFunctionMoves) {
    expect_slope(ask([](double x) { return std::tanh(1e4 * x); }, 0).of_f, 1e4, 1e-2, "steep");
    expect_slope(ask([](double x) { return std::log(x); }, 1e-3).of_f, 1e3, 1e-3, "an end of the domain within 2^-8");
}

// Steps that are multiples of 2^-9 skip whole waves and see the slope 1; the narrow ones know better.
TEST(StepDifferences, ContradictEachOtherWhereWideOnesSkipAWave) {
    const auto wave = [](double x) { return x + 0.02 * std::sin(1024 * std::numbers::pi * x); };
    const auto of_f = ask(wave, 0).of_f;
    EXPECT_NEAR(of_f.differences.back().estimate.value, 1, 1e-6);
    EXPECT_NEAR(of_f.differences[3].estimate.value, 1 + 20.48 * std::numbers::pi, 1e-5);
}

TEST(StepDifferences, AreUnsureOnlyAcrossAKink) {
    static double kink = 0;
    for (kink = 1e-6; kink < 0.1; kink *= 1.07) {
        const auto right = [](double x) { return std::sin(x) + std::max(0.0, x - kink); };
        const auto left = [](double x) { return std::sin(x) + std::max(0.0, x + kink); };
        expect_slope(ask(right, 0).of_f, 1, 1e-4, std::to_string(kink));
        expect_slope(ask(left, 0).of_f, 2, 1e-4, std::to_string(-kink));
    }
}

TEST(StepDifferences, AreUnsureOnlyAcrossAJumpOfTheSecondDerivative) {
    static double kink = 0;
    for (kink = 1e-6; kink < 0.1; kink *= 1.07) {
        const auto f = [](double x) { return std::sin(x) + std::pow(std::max(0.0, x + kink), 2); };
        expect_slope(ask(f, 0).of_f, 1 + 2 * kink, 1e-6, std::to_string(kink));
    }
}

TEST(StepDifferences, OfACornerAreAllUnsure) {
    for (const StepDifference& d : ask([](double x) { return x + 1e-2 * std::abs(x); }, 0).of_f.differences) {
        EXPECT_GT(d.bending(), 1e-2) << d.h;
    }
}

// In floats 0.69 + 1e-3 x has stairs of 6e-8, 0.00006 wide: narrow steps see none.
TEST(StepDifferences, OfAStaircaseAllowForOneStair) {
    for (double x = -1; x < 1; x += 0.013) {
        const auto f = [](double at) { return static_cast<double>(static_cast<float>(0.69 + 1e-3 * at)) / 3; };
        for (const StepDifference& d : ask(f, x).of_f.differences) {
            EXPECT_LE(std::abs(d.estimate.value - 1e-3 / 3), d.estimate.error) << x << " at step " << d.h;
        }
    }
    // stairs of 1e-16 at a height of 2e-16
    const auto flat = [](double at) { return 1 - std::tanh(at); };
    for (double x = 17; x < 22; x += 0.013) {
        for (const StepDifference& d : ask(flat, x).of_f.differences) EXPECT_GT(d.estimate.error, 1e-14) << x;
    }
}

TEST(StepDifferences, AreLeftOutWhereTheFunctionIsNotFinite) {
    const auto hole = ask([](double x) { return std::sin(x) / x; }, 0).of_f;
    EXPECT_TRUE(hole.differences.empty());
    EXPECT_EQ(hole.surest(), nullptr);
    EXPECT_TRUE(hole.has_steps);
    EXPECT_TRUE(ask([](double) { return 1.0; }, std::numeric_limits<double>::infinity()).of_f.differences.empty());
}

TEST(StepDifferences, KnowAFlatFunctionAndAWalkTooShort) {
    EXPECT_TRUE(ask([](double) { return 7.0; }, 0.3).of_f.is_flat);
    EXPECT_FALSE(ask([](double x) { return 7 + x; }, 0.3).of_f.is_flat);
    const Function line = [](std::span<const double> x) { return x[0]; };
    EXPECT_FALSE(step_differences(line, std::array{0.5}, 0, 0.5, 0, narrowest_step(0.5)).has_steps);
}

TEST(StepDifferences, KnowTheSlopeBeside) {
    for (const StepDifference& d : ask([](double x) { return x * x; }, 0).of_f.differences) {
        EXPECT_DOUBLE_EQ(d.slope_beside, 4 * d.h);
    }
    EXPECT_NEAR(ask([](double x) { return 3 * x; }, 0.5).of_f.differences.back().slope_beside, 3, 1e-9);
}

TEST(StepDifferences, AllowForTheUnitTheyAreTold) {
    const double error = ask([](double x) { return x; }, 0.3, 1e-6).of_f.surest()->estimate.error;
    EXPECT_GT(error, 1e-6 / widest_step(0.3));
}

TEST(StepDifferences, AskAsOftenAsTheySay) {
    EXPECT_EQ(ask([](double x) { return std::exp(x); }, 0.3).evaluations, 34 + 24);
    EXPECT_EQ(ask([](double x) { return std::exp(x); }, 5).evaluations, 34 + 2 * 2 + 24);
    EXPECT_EQ(ask([](double x) { return std::cos(x * 1e-9); }, 1e9).evaluations, 74 + 24);
}

}  // namespace
}  // namespace bp::inspect
