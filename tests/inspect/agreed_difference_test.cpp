#include "inspect/agreed_difference.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <gtest/gtest.h>

#include "base/random.hpp"

namespace bp::inspect {
namespace {

struct Asked {
    AgreedDifference difference;
    int evaluations = 0;  ///< f(x) itself is not among them
};

Asked ask(double (*f)(double), double x, double unit = 0) {
    Asked asked;
    const Function counted = [&](std::span<const double> at) {
        ++asked.evaluations;
        return f(at[0]);
    };
    asked.difference = agreed_difference(counted, std::array{x}, 0, f(x), unit, widest_step(x));
    return asked;
}

void expect_within_its_error(const Estimate& e, double right, double largest_error, const std::string& what) {
    EXPECT_LE(std::abs(e.value - right), e.error) << what << ": " << e.value << " against " << right;
    EXPECT_LE(e.error, largest_error) << what;
}

TEST(AgreedDifference, OfSmoothFunctionsKeepsTenDigits) {
    for (const double x : {-2.0, 1e-3, 0.3, 1.0, 7.0}) {
        const double size = 1e-10 * std::exp(x);
        expect_within_its_error(ask([](double at) { return std::exp(at); }, x).difference.estimate, std::exp(x), size,
                                std::to_string(x));
    }
    expect_within_its_error(ask([](double x) { return std::sin(x); }, 5000).difference.estimate, std::cos(5000), 1e-10,
                            "sin");
    expect_within_its_error(ask([](double x) { return x * x; }, 1e6).difference.estimate, 2e6, 1e-4, "a large x");
}

TEST(AgreedDifference, FindsTheScaleOnWhichAFunctionMoves) {
    expect_within_its_error(ask([](double x) { return std::tanh(1e4 * x); }, 0).difference.estimate, 1e4, 1e-2,
                            "steep");
    // steps that are multiples of 2^-9 skip whole waves and see the slope 1
    const auto wave = [](double x) { return x + 0.02 * std::sin(1024 * std::numbers::pi * x); };
    expect_within_its_error(ask(wave, 0).difference.estimate, 1 + 20.48 * std::numbers::pi, 1e-5, "waves");
    expect_within_its_error(ask([](double x) { return 1e-16 * x; }, 1e16).difference.estimate, 1e-16, 1e-25,
                            "x = 1e16");
    expect_within_its_error(ask([](double x) { return std::log(x); }, 1e-3).difference.estimate, 1e3, 1e-3,
                            "an end of the domain within 2^-8");
}

TEST(AgreedDifference, StopsBeforeAKink) {
    static double kink = 0;
    for (kink = 1e-6; kink < 0.1; kink *= 1.07) {
        const auto right = [](double x) { return std::sin(x) + std::max(0.0, x - kink); };
        const auto left = [](double x) { return std::sin(x) + std::max(0.0, x + kink); };
        expect_within_its_error(ask(right, 0).difference.estimate, 1, 1e-4, std::to_string(kink));
        expect_within_its_error(ask(left, 0).difference.estimate, 2, 1e-4, std::to_string(-kink));
    }
}

TEST(AgreedDifference, StopsBeforeAJumpOfTheSecondDerivative) {
    static double kink = 0;
    for (kink = 1e-6; kink < 0.1; kink *= 1.07) {
        const auto f = [](double x) { return std::sin(x) + std::pow(std::max(0.0, x + kink), 2); };
        expect_within_its_error(ask(f, 0).difference.estimate, 1 + 2 * kink, 1e-6, std::to_string(kink));
    }
}

// Thirty kinks anywhere, as a network of relus has them.
TEST(AgreedDifference, IsRightOrUnsureAmongManyKinks) {
    Random random(17);
    for (int trial = 0; trial < 300; ++trial) {
        std::array<double, 30> place, jump;
        double slope = 1;
        for (std::size_t k = 0; k < place.size(); ++k) {
            place[k] = random.uniform(-0.02, 0.02);
            jump[k] = random.uniform(-1, 1);
            if (place[k] < 0) slope += jump[k];
        }
        const Function f = [&](std::span<const double> x) {
            double sum = x[0];
            for (std::size_t k = 0; k < place.size(); ++k) sum += jump[k] * std::max(0.0, x[0] - place[k]);
            return sum;
        };
        const std::array x{0.0};
        const AgreedDifference d = agreed_difference(f, x, 0, f(x), 0, widest_step(0));
        const bool is_unsure = d.bending() > 1e-3;
        EXPECT_TRUE(is_unsure || std::abs(d.estimate.value - slope) <= d.estimate.error) << trial;
    }
}

TEST(AgreedDifference, OfACornerIsUnsure) {
    const auto absolute = ask([](double x) { return std::abs(x); }, 0).difference;
    EXPECT_GT(absolute.bending(), 1);  // half of what the slopes differ by
    EXPECT_GT(ask([](double x) { return x + 1e-3 * std::abs(x); }, 0).difference.bending(), 1e-3);
}

TEST(AgreedDifference, IsNotFiniteWhereTheFunctionIsNot) {
    const auto hole = ask([](double x) { return std::sin(x) / x; }, 0).difference;
    EXPECT_FALSE(std::isfinite(hole.estimate.value));
    EXPECT_TRUE(hole.has_steps);
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_FALSE(std::isfinite(ask([](double) { return 1.0; }, infinity).difference.estimate.error));
}

TEST(AgreedDifference, KnowsAFlatFunctionAndAWalkTooShort) {
    EXPECT_TRUE(ask([](double) { return 7.0; }, 0.3).difference.is_flat);
    EXPECT_FALSE(ask([](double x) { return 7 + x; }, 0.3).difference.is_flat);
    const Function line = [](std::span<const double> x) { return x[0]; };
    EXPECT_FALSE(agreed_difference(line, std::array{0.5}, 0, 0.5, 0, narrowest_step(0.5)).has_steps);
}

TEST(AgreedDifference, AllowsForTheUnitItIsTold) {
    const double error = ask([](double x) { return x; }, 0.3, 1e-6).difference.estimate.error;
    EXPECT_GT(error, 1e-6 / widest_step(0.3));
}

TEST(AgreedDifference, AsksAsOftenAsItSays) {
    EXPECT_EQ(ask([](double x) { return std::exp(x); }, 0.3).evaluations, 34 + 8);
    EXPECT_EQ(ask([](double x) { return std::exp(x); }, 5).evaluations, 34 + 2 * 2 + 8);
}

}  // namespace
}  // namespace bp::inspect
