#include "inspect/derivative.hpp"

#include <array>
#include <cmath>
#include <numbers>
#include <gtest/gtest.h>

namespace bp::inspect {
namespace {

struct Known {
    const char* name;
    double (*f)(double);
    double (*derivative)(double);
    double x;
};

const std::array kKnown{
    Known{"constant", [](double) { return 3.0; }, [](double) { return 0.0; }, 0.5},
    Known{"identity", [](double x) { return x; }, [](double) { return 1.0; }, -2},
    Known{"square", [](double x) { return x * x; }, [](double x) { return 2 * x; }, 1.5},
    Known{"cube", [](double x) { return x * x * x; }, [](double x) { return 3 * x * x; }, -0.75},
    Known{"reciprocal", [](double x) { return 1 / x; }, [](double x) { return -1 / (x * x); }, 2},
    Known{"square root", [](double x) { return std::sqrt(x); }, [](double x) { return 0.5 / std::sqrt(x); }, 2},
    Known{"exp", [](double x) { return std::exp(x); }, [](double x) { return std::exp(x); }, 1},
    Known{"steep exp", [](double x) { return std::exp(5 * x); }, [](double x) { return 5 * std::exp(5 * x); }, 1},
    Known{"log", [](double x) { return std::log(x); }, [](double x) { return 1 / x; }, 0.5},
    Known{"sin", [](double x) { return std::sin(x); }, [](double x) { return std::cos(x); }, 1},
    Known{"cos at a large x", [](double x) { return std::cos(x); }, [](double x) { return -std::sin(x); }, 1000},
    Known{"tan", [](double x) { return std::tan(x); }, [](double x) { return 1 / (std::cos(x) * std::cos(x)); }, 0.5},
    Known{"atan", [](double x) { return std::atan(x); }, [](double x) { return 1 / (1 + x * x); }, 0.5},
    Known{"sinh", [](double x) { return std::sinh(x); }, [](double x) { return std::cosh(x); }, -1},
    Known{"tanh", [](double x) { return std::tanh(x); }, [](double x) { return 1 / (std::cosh(x) * std::cosh(x)); },
          0.25},
    Known{"sigmoid", [](double x) { return 1 / (1 + std::exp(-x)); },
          [](double x) { return 0.25 / (std::cosh(x / 2) * std::cosh(x / 2)); }, -2},
    Known{"gauss", [](double x) { return std::exp(-x * x); }, [](double x) { return -2 * x * std::exp(-x * x); }, 0.75},
    Known{"error function", [](double x) { return std::erf(x); },
          [](double x) { return 2 / std::sqrt(std::numbers::pi) * std::exp(-x * x); }, 0.5},
    Known{"tiny values", [](double x) { return 0x1p-30 * std::sin(x); }, [](double x) { return 0x1p-30 * std::cos(x); },
          1},
    Known{"huge values", [](double x) { return 1e12 * x * x; }, [](double x) { return 2e12 * x; }, 3},
};

Function of_one(double (*f)(double)) {
    return [f](std::span<const double> x) { return f(x[0]); };
}

TEST(CentralDifference, IsWithinItsOwnErrorOfTwentyKnownDerivatives) {
    for (const Known& known : kKnown) {
        const Estimate estimate = central_difference(of_one(known.f), std::span(&known.x, 1), 0);
        const double exact = known.derivative(known.x);
        EXPECT_LE(std::abs(estimate.value - exact), estimate.error) << known.name;
        EXPECT_LE(estimate.error, 1e-7 * std::max(std::abs(exact), std::abs(known.f(known.x)))) << known.name;
    }
}

TEST(FivePointDifference, IsWithinItsOwnErrorAndCloserThanTheCentralOne) {
    for (const Known& known : kKnown) {
        const Estimate estimate = five_point_difference(of_one(known.f), std::span(&known.x, 1), 0);
        const double exact = known.derivative(known.x);
        EXPECT_LE(std::abs(estimate.value - exact), estimate.error) << known.name;
        EXPECT_LE(estimate.error, 1e-8 * std::max(std::abs(exact), std::abs(known.f(known.x)))) << known.name;
    }
}

TEST(Differences, MoveOneComponentAndLeaveTheOthers) {
    const Function f = [](std::span<const double> x) { return x[0] * x[0] + 3 * x[1] - x[0] * x[2]; };
    const std::array x{2.0, -1.0, 4.0};
    const std::array expected{0.0, 3.0, -2.0};  // 2 x_0 - x_2, 3, -x_0
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(central_difference(f, x, i).value, expected[i], 1e-9);
        EXPECT_NEAR(five_point_difference(f, x, i).value, expected[i], 1e-10);
    }
}

// The lecture's "Check: Δy = (dy/dx) Δx" holds in the limit: what is left falls by four when Δx is halved.
TEST(ChainRule, LeavesARemainderThatFallsWithTheSquareOfTheStep) {
    const auto y = [](double x) { return std::sin(std::exp(x)); };
    const double slope = std::cos(std::exp(0.5)) * std::exp(0.5);
    const auto remainder = [&](double step) { return std::abs(y(0.5 + step) - y(0.5) - slope * step); };
    for (double step = 0x1p-6; step > 0x1p-10; step /= 2) {
        EXPECT_NEAR(remainder(step) / remainder(step / 2), 4, 0.15);
    }
}

TEST(ComplexStep, HasAllDigitsRightWhereDifferencesLoseThem) {
    const auto f = [](std::span<const std::complex<double>> z) {
        return std::exp(z[0]) * std::sin(z[1]) / (z[0] * z[0]);
    };
    const std::array x{1.5, 0.5};
    const double exact = std::exp(1.5) * std::sin(0.5) * (1 / (1.5 * 1.5) - 2 / (1.5 * 1.5 * 1.5));
    EXPECT_NEAR(complex_step_derivative(f, x, 0), exact,
                4e-16 * std::abs(f(std::array<std::complex<double>, 2>{1.5, 0.5}).real()));
    EXPECT_NEAR(complex_step_derivative(f, x, 1), std::exp(1.5) * std::cos(0.5) / 2.25, 1e-15);
}

}  // namespace
}  // namespace bp::inspect
