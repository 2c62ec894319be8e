#include <algorithm>
#include <cmath>
#include <numbers>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"
#include "neuron/sigmoid.hpp"
#include "represent/approximators.hpp"

namespace bp::represent {
namespace {

double wave(double x) { return std::sin(2 * std::numbers::pi * x); }

/// The largest distance of the network from f on [0, 1], at many points that are no knots.
template <class F> double largest_error(const F& f, const OneInputNetwork& net, Activation activation) {
    constexpr int kPoints = 9973;
    double largest = 0;
    for (int i = 0; i <= kPoints; ++i) {
        const double x = static_cast<double>(i) / kPoints;
        largest = std::max(largest, std::abs(output(net, activation, x) - f(x)));
    }
    return largest;
}

TEST(Staircase, OfThreeValuesHasTwoStepsAsHighAsTheJumps) {
    const OneInputNetwork net = staircase(std::vector{1.0, 3.0, 2.5});
    EXPECT_EQ(output(net, threshold, 0.25), 1);
    EXPECT_EQ(output(net, threshold, 0.75), 3);
    EXPECT_EQ(output(net, threshold, 1.25), 2.5);
    ASSERT_EQ(net.units.size(), 2U);
    EXPECT_EQ(net.units[0].w, 2);
    EXPECT_EQ(net.units[1].w, -0.5);
}

TEST(Staircase, IsWithinLOverNAndHalvesItsErrorWithTwiceTheUnits) {
    const double L = 2 * std::numbers::pi;
    double before = 0;
    for (const std::size_t n : {32U, 64U, 128U, 256U}) {
        const double error = largest_error(wave, staircase(values_at_knots(wave, n)), threshold);
        EXPECT_LE(error, L / static_cast<double>(n)) << n;
        if (before > 0) {
            EXPECT_NEAR(before / error, 2, 0.15) << n;
        }
        before = error;
    }
}

TEST(Staircase, OfSteepSigmoidsOrTanhIsNearlyThatOfThresholds) {
    constexpr std::size_t kSteps = 32;
    const auto growth = [](double x) { return std::exp(x); };  // rises by e - 1, changes by at most e |x - y|
    const std::vector<double> values = values_at_knots(growth, kSteps);
    EXPECT_LE(largest_error(growth, staircase(values, {4000}), neuron::sigmoid), std::numbers::e / kSteps);
    EXPECT_LE(largest_error(growth, staircase(values, {2000}, {-1, 1}), std::tanh), std::numbers::e / kSteps);
}

TEST(Interpolator, PassesThroughItsValuesAndIsStraightBetweenThem) {
    const OneInputNetwork net = interpolator(std::vector{1.0, 3.0, 2.5});
    EXPECT_EQ(output(net, relu, 0), 1);
    EXPECT_EQ(output(net, relu, 0.25), 2);
    EXPECT_EQ(output(net, relu, 0.5), 3);
    EXPECT_EQ(output(net, relu, 1), 2.5);
    EXPECT_EQ(net.units.size(), 2U);
}

TEST(Interpolator, IsWithinItsBoundAndQuartersItsErrorWithTwiceTheUnits) {
    const double M = 4 * std::numbers::pi * std::numbers::pi;
    double before = 0;
    for (const std::size_t n : {32U, 64U, 128U}) {
        const double error = largest_error(wave, interpolator(values_at_knots(wave, n)), relu);
        EXPECT_LE(error, M / (8.0 * static_cast<double>(n * n))) << n;
        if (before > 0) {
            EXPECT_NEAR(before / error, 4, 0.2) << n;
        }
        before = error;
    }
}

TEST(Interpolator, ReachesItsBoundOnAParabola) {
    const auto parabola = [](double x) { return x * x; };  // f'' = 2, so M / (8 n²) = 1/64 for n = 4
    const OneInputNetwork net = interpolator(values_at_knots(parabola, 4));
    EXPECT_EQ(output(net, relu, 0.375) - parabola(0.375), 1.0 / 64);
}

// -f(-1) + 3 f(-½) - 3 f(0) + f(½) is 0 for every parabola and 1 for |x|, and at most 8 times the largest |f|. So no
// network of squares is closer to |x| than 1/8, however wide it is.
TEST(Squares, OfAnyWidthStayAnEighthAwayFromTheAbsoluteValue) {
    const auto square = [](double z) { return z * z; };
    OneInputNetwork net{0.5, {}};
    for (const double v : {1.0, -0.75, 2.5, 0.125, -3.0, 1.5}) {
        net.units.push_back({v, v / 2 - 0.25, 0.5 - v / 8});  // eighths of small numbers: all sums are exact
        double largest = 0;
        for (const double x : {-1.0, -0.5, 0.0, 0.5}) {
            largest = std::max(largest, std::abs(output(net, square, x) - std::abs(x)));
        }
        EXPECT_EQ(-output(net, square, -1) + 3 * output(net, square, -0.5) - 3 * output(net, square, 0) +
                      output(net, square, 0.5),
                  0);
        EXPECT_GE(largest, 0.125);
    }
    const OneInputNetwork two_relus{0, {{1, 0, 1}, {-1, 0, 1}}};
    for (const double x : {-1.0, -0.5, 0.0, 0.5}) EXPECT_EQ(output(two_relus, relu, x), std::abs(x));
}

TEST(UnitsNeeded, AreTheFewestWhoseBoundIsSmallEnough) {
    EXPECT_EQ(steps_needed(1, 0.1), 10U);
    EXPECT_EQ(steps_needed(1.1, 0.1), 11U);  // 1.1 / 0.1 rounds to more than 11
    EXPECT_EQ(steps_needed(0, 0.1), 1U);
    EXPECT_EQ(relus_needed(8, 0.01), 10U);
    EXPECT_EQ(relus_needed(8, 0.0099), 11U);
}

RC_GTEST_PROP(UnitsNeeded, AreEnoughAndOneLessIsNot, ()) {
    const double constant = *rc::gen::inRange(1, 1000) / 8.0, epsilon = *rc::gen::inRange(1, 1000) / 1000.0;
    const auto steps = static_cast<double>(steps_needed(constant, epsilon));
    RC_ASSERT(constant <= epsilon * steps * (1 + 1e-12));
    RC_ASSERT(steps == 1 || constant > epsilon * (steps - 1) * (1 - 1e-12));
    const auto relus = static_cast<double>(relus_needed(constant, epsilon));
    RC_ASSERT(constant <= 8 * epsilon * relus * relus * (1 + 1e-12));
    RC_ASSERT(relus == 1 || constant > 8 * epsilon * (relus - 1) * (relus - 1) * (1 - 1e-12));
}

TEST(Approximators, RefuseASingleValueAndAnErrorOfZero) {
    EXPECT_THROW(staircase(std::vector{1.0}), InputError);
    EXPECT_THROW(interpolator({}), InputError);
    EXPECT_THROW(steps_needed(1, 0), InputError);
    EXPECT_THROW(relus_needed(-1, 0.1), InputError);
}

}  // namespace
}  // namespace bp::represent
