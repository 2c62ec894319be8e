#include "base/dual.hpp"

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>
#include <gtest/gtest.h>

namespace bp {
namespace {

/// One rule of Dual beside the same function in plain doubles, and points where it is smooth.
struct Rule {
    std::string name;
    std::function<Dual(Dual)> dual;
    std::function<double(double)> plain;
    std::vector<double> points;
};

std::vector<Rule> rules() {
    const std::vector<double> anywhere{-2.5, -0.75, 0.0, 0.3, 1.0, 4.0}, positive{0.125, 0.9, 3.0, 50.0};
    return {
        {"x + c", [](Dual x) { return x + Dual(3); }, [](double x) { return x + 3; }, anywhere},
        {"x - c", [](Dual x) { return x - Dual(3); }, [](double x) { return x - 3; }, anywhere},
        {"c - x", [](Dual x) { return Dual(3) - x; }, [](double x) { return 3 - x; }, anywhere},
        {"-x", [](Dual x) { return -x; }, [](double x) { return -x; }, anywhere},
        {"x x", [](Dual x) { return x * x; }, [](double x) { return x * x; }, anywhere},
        {"c x", [](Dual x) { return 3 * x; }, [](double x) { return 3 * x; }, anywhere},
        {"x / c", [](Dual x) { return x / 4; }, [](double x) { return x / 4; }, anywhere},
        {"c / x", [](Dual x) { return 4 / x; }, [](double x) { return 4 / x; }, positive},
        {"x / (1 + x)", [](Dual x) { return x / (1 + x); }, [](double x) { return x / (1 + x); }, positive},
        {"exp", [](Dual x) { return exp(x); }, [](double x) { return std::exp(x); }, anywhere},
        {"log", [](Dual x) { return log(x); }, [](double x) { return std::log(x); }, positive},
        {"log1p", [](Dual x) { return log1p(x); }, [](double x) { return std::log1p(x); }, positive},
        {"sqrt", [](Dual x) { return sqrt(x); }, [](double x) { return std::sqrt(x); }, positive},
        {"tanh", [](Dual x) { return tanh(x); }, [](double x) { return std::tanh(x); }, anywhere},
        {"x^3", [](Dual x) { return pow(x, 3); }, [](double x) { return x * x * x; }, anywhere},
        {"x^-1/2", [](Dual x) { return pow(x, -0.5); }, [](double x) { return 1 / std::sqrt(x); }, positive},
        {"x += x", [](Dual x) { return x += x; }, [](double x) { return x + x; }, anywhere},
        {"x *= x", [](Dual x) { return x *= x; }, [](double x) { return x * x; }, anywhere},
        {"a b + c", [](Dual x) { return multiply_add(x, exp(x), -x); }, [](double x) { return x * std::exp(x) - x; },
         anywhere},
    };
}

/// (f(x + h) - f(x - h)) / 2h; the error is about h² = 1e-10 of the third derivative.
double central_difference(const std::function<double(double)>& f, double x) {
    const double h = 1e-5 * std::max(1.0, std::abs(x));
    return (f(x + h) - f(x - h)) / (2 * h);
}

TEST(Dual, CarriesTheDerivativeOfEveryRule) {
    for (const Rule& rule : rules()) {
        for (const double x : rule.points) {
            const Dual y = rule.dual(Dual(x, 1));
            const double expected = central_difference(rule.plain, x);
            EXPECT_NEAR(y.value, rule.plain(x), 1e-14 * std::abs(y.value)) << rule.name << " at " << x;
            EXPECT_NEAR(y.tangent, expected, 1e-8 * std::max(1.0, std::abs(expected))) << rule.name << " at " << x;
        }
    }
}

TEST(Dual, ScalesTheDerivativeWithTheDirection) {
    for (const Rule& rule : rules()) {
        for (const double x : rule.points) {
            EXPECT_EQ(rule.dual(Dual(x, -4)).tangent, -4 * rule.dual(Dual(x, 1)).tangent) << rule.name << " at " << x;
            EXPECT_EQ(rule.dual(Dual(x, 0)).tangent, 0) << rule.name << " at " << x;
        }
    }
}

TEST(Dual, MovesAlongTwoArgumentsAtOnce) {
    const Dual x(3, 2), y(-5, 7);
    EXPECT_EQ((x + y).tangent, 2 + 7);
    EXPECT_EQ((x - y).tangent, 2 - 7);
    EXPECT_EQ((x * y).tangent, 2 * -5 + 3 * 7);
    EXPECT_DOUBLE_EQ((x / y).tangent, (2 * -5.0 - 3 * 7.0) / 25);
}

TEST(Dual, TakesAPlainNumberForAConstant) {
    EXPECT_EQ(Dual(2).tangent, 0);
    EXPECT_EQ(Dual().value, 0);
    EXPECT_EQ((Dual(3, 5) * 2).tangent, 10);
}

TEST(Dual, ComparesValuesAndNotTangents) {
    EXPECT_TRUE(Dual(1, 5) == Dual(1, -5));
    EXPECT_TRUE(Dual(1, 5) < Dual(2, -5));
    EXPECT_TRUE(Dual(0.0, 1) == Dual(-0.0, 2));
    const Dual nan(std::numeric_limits<double>::quiet_NaN(), 1);
    EXPECT_FALSE(nan == nan);
    EXPECT_FALSE(nan < Dual(1));
    EXPECT_FALSE(nan > Dual(1));
}

TEST(Dual, KnowsThatAPowerOfZeroIsConstant) {
    EXPECT_EQ(pow(Dual(0, 1), 0).value, 1);
    EXPECT_EQ(pow(Dual(0, 1), 0).tangent, 0);
    EXPECT_EQ(pow(Dual(0, 3), 1).tangent, 3);
}

}  // namespace
}  // namespace bp
