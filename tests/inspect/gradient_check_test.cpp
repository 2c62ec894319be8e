#include "inspect/gradient_check.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "inspect/graph_function.hpp"
#include "ops/all_ops.hpp"

namespace bp::inspect {
namespace {

double smooth(std::span<const double> x) { return std::sin(x[0]) * x[1] + std::exp(x[2]) * 1e-6; }

const std::array kPoint{1.0, 2.0, 0.5};
const std::vector<double> kGradient{2 * std::cos(1.0), std::sin(1.0), std::exp(0.5) * 1e-6};

TEST(GradientCheck, PassesARightGradientInEveryComponent) {
    for (const auto& c : check_gradient(smooth, kPoint, kGradient)) {
        EXPECT_EQ(c.verdict, Verdict::pass) << c.component << ": " << c.analytic << " against " << c.numeric;
    }
}

TEST(GradientCheck, FailsAnErrorOfTenTimesItsOwnBoundInOneComponentAlone) {
    for (std::size_t wrong = 0; wrong < 3; ++wrong) {
        const double bound = check_gradient(smooth, kPoint, kGradient)[wrong].tolerance;
        std::vector<double> gradient = kGradient;
        gradient[wrong] += 10 * bound;
        for (const auto& c : check_gradient(smooth, kPoint, gradient)) {
            EXPECT_EQ(c.verdict == Verdict::fail, c.component == wrong);
        }
    }
}

TEST(GradientCheck, DoesNotExcuseASmallGradientThatIsAllWrong) {
    std::vector<double> gradient = kGradient;
    gradient[2] = 0;  // within the absolute tolerance 1e-5 of a common checker
    EXPECT_EQ(check_gradient(smooth, kPoint, gradient)[2].verdict, Verdict::fail);
}

TEST(GradientCheck, FailsANaNInTheGradient) {
    std::vector<double> gradient = kGradient;
    gradient[1] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(overall(check_gradient(smooth, kPoint, gradient)), Verdict::fail);
}

TEST(GradientCheck, DoesNotPassWhatTheDifferenceQuotientCannotDecide) {
    const Function noisy = [](std::span<const double> x) { return 1e12 + x[0]; };
    const auto noisy_result = check_gradient(noisy, std::array{0.5}, std::array{1.0});
    EXPECT_EQ(noisy_result[0].verdict, Verdict::unchecked);
    EXPECT_FALSE(noisy_result[0].reason.empty());
    const Function edge = [](std::span<const double> x) { return std::log(x[0]); };
    EXPECT_EQ(check_gradient(edge, std::array{1e-9}, std::array{1e9})[0].verdict, Verdict::unchecked);
}

// A symmetric quotient finds slope 0 for |x| at 0 and seems to be sure of it.
TEST(GradientCheck, SeesACornerWithoutBeingToldOfIt) {
    const Function corner = [](std::span<const double> x) { return std::abs(x[0]) + std::max(x[1], 2.0); };
    for (const double claimed : {-1.0, 0.0, 0.5, 1.0}) {
        const auto at_both = check_gradient(corner, std::array{0.0, 2.0}, std::array{claimed, claimed});
        EXPECT_EQ(at_both[0].verdict, Verdict::unchecked) << claimed;
        EXPECT_EQ(at_both[1].verdict, Verdict::unchecked) << claimed;
    }
    EXPECT_EQ(overall(check_gradient(corner, std::array{-0.5, 3.0}, std::array{-1.0, 1.0})), Verdict::pass);
}

TEST(GradientCheck, TakesNoSmoothBendForACorner) {
    const Function bent = [](std::span<const double> x) { return 1000 * x[0] * x[0] + std::pow(x[1], 4); };
    for (const double x : {0.0, 1e-3, 1.0}) {
        const std::array at{x, x}, gradient{2000 * x, 4 * x * x * x};
        EXPECT_EQ(overall(check_gradient(bent, at, gradient)), Verdict::pass) << x;
    }
}

// The terms cancel: f is near 0 where its last digits are those of 3.375.
TEST(GradientCheck, AllowsForWhatIsLostInsideTheFunction) {
    const Function cubes = [](std::span<const double> x) {
        return x[0] * x[0] * x[0] + x[1] * x[1] * x[1] + x[2] * x[2] * x[2];
    };
    const std::array x{-1.5, 1e-8, 1.5}, right{6.75, 3e-16, 6.75}, wrong{6.75, 1e-8, 6.75};
    EXPECT_EQ(overall(check_gradient(cubes, x, right)), Verdict::pass);
    EXPECT_EQ(check_gradient(cubes, x, wrong)[1].verdict, Verdict::fail);
}

// log(Σ e^x) is 0 for logits log(1/4), log(3/4): rounding of e^x is all that is left of its size.
TEST(GradientCheck, JudgesALogSumExpNearZero) {
    const Function logsumexp = [](std::span<const double> x) { return std::log(std::exp(x[0]) + std::exp(x[1])); };
    const std::array x{std::log(0.25), std::log(0.75)};
    EXPECT_EQ(overall(check_gradient(logsumexp, x, std::array{0.25, 0.75})), Verdict::pass);
    EXPECT_EQ(overall(check_gradient(logsumexp, x, std::array{0.25, 0.7500001})), Verdict::fail);
}

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

TEST(GradientCheck, OfNothingPassesNothing) {
    EXPECT_TRUE(check_gradient(smooth, {}, {}).empty());
    EXPECT_EQ(overall({}), Verdict::pass);
}

TEST(GradientCheck, RefusesAGradientOfAnotherLength) {
    EXPECT_THROW(check_gradient(smooth, kPoint, std::array{1.0}), ShapeError);
}

// f = max(a, b) + relu(a - 1): kinks where a = b and where a = 1.
Computation kinked(double a, double b) {
    Computation c;
    const NodeId x = c.graph.parameter({1, 1}), y = c.graph.parameter({1, 1});
    const NodeId one = c.graph.constant(make_tensor<double>({{1}}));
    const NodeId top = c.graph.add(ops::Max{}, {x, y});
    const NodeId positive = c.graph.add(ops::Relu{}, {c.graph.add(ops::Subtract{}, {x, one})});
    c.loss = c.graph.add(ops::Add{}, {top, positive});
    c.leaves[x] = make_tensor<double>({{a}});
    c.leaves[y] = make_tensor<double>({{b}});
    return c;
}

Verdict verdict_at(double a, double b) {
    const Computation c = kinked(a, b);
    GraphFunction f(c, NodeId{0});
    const auto gradient = f.backward_gradient();
    const CrossesKink crosses = [&f](std::size_t i, double step) { return f.crosses_kink(i, step); };
    return overall(check_gradient([&f](std::span<const double> x) { return f(x); }, f.point(), gradient, crosses));
}

TEST(GradientCheck, OfAGraphIsUncheckedAtAKinkAndPassesBesideOne) {
    EXPECT_EQ(verdict_at(2, 0.5), Verdict::pass);
    EXPECT_EQ(verdict_at(0.5, 2), Verdict::pass);
    EXPECT_EQ(verdict_at(2, 2), Verdict::unchecked) << "a tie of max";
    EXPECT_EQ(verdict_at(1, 3), Verdict::unchecked) << "relu at 0";
    EXPECT_EQ(verdict_at(1 + 0x1p-12, 3), Verdict::pass) << "relu next to 0, by steps that are narrower";
    EXPECT_EQ(verdict_at(1 + 0x1p-24, 3), Verdict::unchecked) << "relu so near to 0 that no step is";
}

}  // namespace
}  // namespace bp::inspect
