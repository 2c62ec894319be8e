// What a check says of functions that bend, jump, hide their slope or move in steps.
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "inspect/gradient_check.hpp"

namespace bp::inspect {
namespace {

Verdict verdict_of(const Function& f, double x, double claimed) {
    return check_gradient(f, std::array{x}, std::array{claimed})[0].verdict;
}

TEST(GradientCheck, IsNotDeceivedByAKinkBetweenItsPoints) {
    for (double kink = 1e-5; kink < 0.01; kink *= 1.1) {
        const Function f = [kink](std::span<const double> x) { return x[0] + std::max(0.0, x[0] - kink); };
        EXPECT_EQ(verdict_of(f, 0, 1), Verdict::pass) << kink;
        EXPECT_EQ(verdict_of(f, 0, 2), Verdict::fail) << kink;
        EXPECT_EQ(verdict_of(f, 0, 53.0 / 54), Verdict::fail) << kink;  // what five points say of a kink at 16/9 h
    }
}

// Some of the thirty kinks are nearer than any step: no step is sure, and an estimate of its error is a guess.
TEST(GradientCheck, RaisesNoAlarmAmongKinksAtAllDistances) {
    Random random(3);
    for (int trial = 0; trial < 500; ++trial) {
        std::array<double, 30> place, jump;
        double slope = 1;
        for (std::size_t k = 0; k < place.size(); ++k) {
            place[k] = std::pow(10, random.uniform(-7, -2)) * (random.uniform() < 0.5 ? 1 : -1);
            jump[k] = random.normal();
            if (place[k] < 0) slope += jump[k];
        }
        const Function f = [&](std::span<const double> x) {
            double sum = x[0];
            for (std::size_t k = 0; k < place.size(); ++k) sum += jump[k] * std::max(0.0, x[0] - place[k]);
            return sum;
        };
        EXPECT_NE(verdict_of(f, 0, slope), Verdict::fail) << trial;
    }
}

TEST(GradientCheck, PassesA0WhereTheSlopesBesideShowThatItIsOne) {
    const Function valley = [](std::span<const double> x) { return std::log(2 + x[0] * x[0]); };
    EXPECT_EQ(verdict_of(valley, 0, 0), Verdict::pass);
    EXPECT_EQ(verdict_of(valley, 0, 1e-11), Verdict::fail);
}

// At its lowest point a squared error is 0, its slope is 0, and what is rounded inside is all that is left of both.
TEST(GradientCheck, PassesA0WhereTheLossIs0) {
    for (double w = -2; w < 2; w += 0.037) {
        const Function tanh_neuron = [w](std::span<const double> x) {
            return std::pow(std::tanh(x[0]) - std::tanh(w), 2);
        };
        const Function line = [w](std::span<const double> x) { return std::pow(3 * x[0] - 3 * w, 2) / 2; };
        const Function power = [w](std::span<const double> x) { return std::pow(std::exp(x[0]) - std::exp(w), 2); };
        for (const Function& f : {tanh_neuron, line, power}) {
            EXPECT_EQ(verdict_of(f, w, 0), Verdict::pass) << w;
            EXPECT_EQ(verdict_of(f, w, 1e-6), Verdict::fail) << w;
        }
    }
}

// Three samples that a tanh neuron meets exactly. Where it bends most, only the slopes beside say how little that is.
TEST(GradientCheck, PassesA0WhereANeuronMeetsAllTargets) {
    Random random(5);
    std::size_t passed = 0;
    for (int trial = 0; trial < 500; ++trial) {
        const std::array inputs{random.normal(), random.normal(), random.normal()};
        const std::array x{random.normal(), random.normal()}, none{0.0, 0.0};
        const Function loss = [&](std::span<const double> p) {
            double sum = 0;
            for (const double in : inputs)
                sum += std::pow(std::tanh(p[0] * in + p[1]) - std::tanh(x[0] * in + x[1]), 2);
            return sum;
        };
        for (const auto& c : check_gradient(loss, x, none)) passed += c.verdict == Verdict::pass ? 1 : 0;
    }
    EXPECT_GE(passed, 995U);  // of 1000; where tanh is 1 to most digits, what is rounded inside it looks like a slope
}

// tanh is 1 to all digits at the places where its digits are counted; at x they are many.
TEST(GradientCheck, CountsTheDigitsAtXToo) {
    const Function steep = [](std::span<const double> x) { return std::tanh(3e5 * x[0]); };
    EXPECT_NE(verdict_of(steep, 1e-7, 3e5 / std::pow(std::cosh(0.03), 2)), Verdict::fail);
}

TEST(GradientCheck, OfADeadComponentPassesWhatIsNearlyNothing) {
    const Function f = [](std::span<const double> x) { return 7 + std::sin(x[0]) + 1e-18 * x[1]; };
    EXPECT_EQ(overall(check_gradient(f, std::array{0.3, 0.5}, std::array{std::cos(0.3), 1e-18})), Verdict::pass);
}

TEST(GradientCheck, PassesA0BesideATinySlope) {
    const Function f = [](std::span<const double> x) { return std::log(2 + x[0] * x[0]) + 1e-7 * x[1]; };
    EXPECT_EQ(check_gradient(f, std::array{0.0, 0.5}, std::array{0.0, 1e-7})[0].verdict, Verdict::pass);
}

// Wide steps skip whole waves and are the surest of all; the narrow ones speak for the other slope.
TEST(GradientCheck, LeavesUncheckedWhatStepsAreDividedAbout) {
    const Function wave = [](std::span<const double> x) {
        return x[0] + 0.02 * std::sin(1024 * std::numbers::pi * x[0]);
    };
    for (const double claimed : {1.0, 1 + 20.48 * std::numbers::pi}) {
        const auto judged = check_gradient(wave, std::array{0.0}, std::array{claimed})[0];
        EXPECT_EQ(judged.verdict, Verdict::unchecked) << claimed;
        EXPECT_NE(judged.reason.find("contradict"), std::string::npos) << judged.reason;
    }
    EXPECT_EQ(verdict_of(wave, 0, 2), Verdict::fail);
}

TEST(GradientCheck, OfAConstantPasses0UnlessItIsHuge) {
    EXPECT_EQ(verdict_of([](std::span<const double>) { return 0.1; }, 0.3, 0), Verdict::pass);
    EXPECT_EQ(verdict_of([](std::span<const double>) { return 1e15; }, 0.3, 0), Verdict::unchecked);
}

TEST(GradientCheck, DoesNotJudgeSubnormalNumbers) {
    const Function tiny = [](std::span<const double> x) { return 1e-320 * std::exp(x[0]); };
    for (double x = -1; x < 1; x += 0.1) EXPECT_EQ(verdict_of(tiny, x, 1e-320 * std::exp(x)), Verdict::unchecked) << x;
}

TEST(GradientCheck, DoesNotPassWhereTheFunctionIsNotFinite) {
    const Function hole = [](std::span<const double> x) { return std::sin(x[0]) / x[0]; };
    EXPECT_EQ(verdict_of(hole, 0, 0), Verdict::unchecked);
    EXPECT_EQ(verdict_of(hole, 0.1, (std::cos(0.1) * 0.1 - std::sin(0.1)) / 0.01), Verdict::pass);
}

TEST(GradientCheck, DoesNotPassASlopeThatRoundingHides) {
    const Function nearly_flat = [](std::span<const double> x) { return 100 + 1e-10 * x[0]; };
    for (const double claimed : {1e-10, 0.0, -1e-10}) {
        EXPECT_EQ(verdict_of(nearly_flat, 0.3, claimed), Verdict::unchecked) << claimed;
    }
    EXPECT_EQ(verdict_of(nearly_flat, 0.3, 1e-8), Verdict::fail);
    EXPECT_EQ(verdict_of([](std::span<const double>) { return 7.0; }, 0.3, 0), Verdict::pass);
    EXPECT_EQ(verdict_of([](std::span<const double>) { return 7.0; }, 0.3, 1), Verdict::fail);
}

// σ(z) where 1 - σ is a few units of the last digit of 1: what is left of f moves in stairs or not at all.
TEST(GradientCheck, RaisesNoAlarmWhereAFunctionIsSaturated) {
    for (double x = 8; x < 45; x += 0.07) {
        const Function loss = [](std::span<const double> z) { return std::log(1 + std::exp(-z[0])); };
        EXPECT_NE(verdict_of(loss, x, -1 / (1 + std::exp(x))), Verdict::fail) << x;
        EXPECT_NE(verdict_of(loss, x, -1.5 / (1 + std::exp(x))), Verdict::pass) << x;
        const Function rest = [](std::span<const double> z) { return 1 - std::tanh(z[0]); };
        EXPECT_NE(verdict_of(rest, x, -1 / std::pow(std::cosh(x), 2)), Verdict::fail) << x;
    }
}

// Floats inside, doubles around them: the digits of f say nothing.
TEST(GradientCheck, OfFloatsWithinIsUncheckedOrFails) {
    for (const double slope : {1.0, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6}) {
        for (double x = -1; x < 1; x += 0.017) {
            const Function f = [slope](std::span<const double> at) {
                return static_cast<double>(static_cast<float>(0.69 + slope * at[0])) / 3 + 1.0 / 7;
            };
            EXPECT_EQ(verdict_of(f, x, slope / 3), Verdict::unchecked) << slope << " at " << x;
            EXPECT_NE(verdict_of(f, x, 2 * slope / 3), Verdict::pass) << slope << " at " << x;
        }
    }
    const Function of_a_pixel = [](std::span<const double> x) { return std::sin(static_cast<float>(x[0])); };
    for (double x = 1; x < 100; ++x) EXPECT_EQ(verdict_of(of_a_pixel, x, std::cos(x)), Verdict::unchecked) << x;
}

TEST(GradientCheck, OfASmallSlopeIsNoMoreThanItSays) {
    const Function f = [](std::span<const double> x) { return 0.7 + 1e-7 * x[0] + 2e-12 * x[1]; };
    const std::array x{0.3, 0.4};
    for (const double claimed : {0.0, -2e-12, 2e-12}) {
        EXPECT_EQ(check_gradient(f, x, std::array{1e-7, claimed})[1].verdict, Verdict::unchecked) << claimed;
    }
    EXPECT_NE(check_gradient(f, x, std::array{1.00002e-7, 2e-12})[0].verdict, Verdict::pass);
}

// A loss that is computed in floats: nothing is right to a millionth, but a factor of 2 is wrong all the same.
TEST(GradientCheck, OfFloatsIsUncheckedOrFails) {
    for (const double slope : {1.0, 1e-3, 3e-5, 1e-6}) {
        for (double x = -1; x < 1; x += 0.017) {
            const Function f = [slope](std::span<const double> at) {
                return static_cast<double>(static_cast<float>(0.69 + slope * at[0]));
            };
            const auto judged = check_gradient(f, std::array{x}, std::array{slope})[0];
            EXPECT_EQ(judged.verdict, Verdict::unchecked) << slope << " at " << x;
            EXPECT_NE(judged.reason.find("too few digits"), std::string::npos) << judged.reason;
        }
    }
    for (const double slope : {1.0, 0.1, 0.01}) {
        const Function f = [slope](std::span<const double> at) {
            return static_cast<double>(static_cast<float>(0.69 + slope * at[0]));
        };
        EXPECT_EQ(verdict_of(f, 0.3, 2 * slope), Verdict::fail) << slope;
        EXPECT_EQ(verdict_of(f, 0.3, 0), Verdict::fail) << slope;
    }
}

}  // namespace
}  // namespace bp::inspect
