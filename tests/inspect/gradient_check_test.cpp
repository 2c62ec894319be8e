#include "inspect/gradient_check.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "base/error.hpp"
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
