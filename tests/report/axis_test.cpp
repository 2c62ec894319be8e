#include "report/axis.hpp"

#include <array>
#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"

namespace bp::report {
namespace {

TEST(Axis, LabelsRoundNumbers) {
    const Axis epochs(1, 40);
    EXPECT_EQ(epochs.ticks(), (std::vector<double>{0, 10, 20, 30, 40}));
    EXPECT_EQ(epochs.position(epochs.low()), 0);
    EXPECT_EQ(epochs.position(epochs.high()), 1);
}

TEST(Axis, OnALogarithmicScaleGivesEachFactorOfTenTheSameLength) {
    const Axis losses(0.01, 10, Scale::logarithmic);
    EXPECT_NEAR(losses.position(0.1), 1.0 / 3, 1e-12);
    EXPECT_NEAR(losses.position(1), 2.0 / 3, 1e-12);
    const std::vector<double> ticks = losses.ticks();
    ASSERT_EQ(ticks.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(ticks[i] / std::pow(10, static_cast<double>(i) - 2), 1, 1e-12);
}

TEST(Axis, LabelsTwoAndFiveBetweenFewPowersOfTen) {
    const std::vector<double> ticks = Axis(0.03, 0.7, Scale::logarithmic).ticks();
    std::vector<std::string> labels;
    for (const double tick : ticks) labels.push_back(tick_label(tick));
    EXPECT_EQ(labels, (std::vector<std::string>{"0.02", "0.05", "0.1", "0.2", "0.5", "1"}));
}

RC_GTEST_PROP(Axis, HoldsItsNumbersAndLabelsAHandfulOfRoundOnes, ()) {
    const auto scale = *rc::gen::element(Scale::linear, Scale::logarithmic);
    const double size = std::pow(10, *rc::gen::resize(100, rc::gen::inRange(-12, 12)));
    const double start = *rc::gen::resize(100, rc::gen::inRange(scale == Scale::linear ? -64 : 1, 64)) * 0.125;
    const double length = *rc::gen::resize(100, rc::gen::inRange(0, 1000)) * 0.125;
    const double low = start * size, high = (start + length) * size;
    const Axis axis(low, high, scale);
    RC_ASSERT(axis.position(low) >= -1e-9);
    RC_ASSERT(axis.position(high) <= 1 + 1e-9);
    RC_ASSERT(axis.position(low) <= axis.position(high));
    RC_ASSERT(axis.low() < axis.high());
    const std::vector<double> ticks = axis.ticks();
    RC_ASSERT(ticks.size() >= 2U);
    RC_ASSERT(ticks.size() <= 12U);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        RC_ASSERT(axis.position(ticks[i]) >= -1e-9);
        RC_ASSERT(axis.position(ticks[i]) <= 1 + 1e-9);
        if (i > 0) RC_ASSERT(ticks[i - 1] < ticks[i]);
    }
}

TEST(Axis, OnALogarithmicScaleEndsAtOneTwoOrFive) {
    for (const auto& [low, high, round_low, round_high] :
         {std::array{0.6, 7.0, 0.5, 10.0}, {0.5, 5.0, 0.5, 5.0}, {3.0, 110.0, 2.0, 200.0}}) {
        const Axis axis(low, high, Scale::logarithmic);
        EXPECT_NEAR(axis.low(), round_low, 1e-12);
        EXPECT_NEAR(axis.high(), round_high, 1e-12);
    }
}

TEST(Axis, LabelsAHandfulOfPowersHoweverManyThereAre) {
    EXPECT_LE(Axis(1e-9, 1e9, Scale::logarithmic).ticks().size(), 10U);
    EXPECT_LE(Axis(1e-300, 1e300, Scale::logarithmic).ticks().size(), 10U);
}

TEST(Axis, HasALengthEvenIfAllNumbersAreEqual) {
    for (const Scale scale : {Scale::linear, Scale::logarithmic}) {
        for (const double number : {1e-300, 0.1, 2.0, 1e20, 1e300}) {
            for (const Axis& axis : {Axis(number, number, scale), Axis(number, std::nextafter(number, 2e300), scale)}) {
                EXPECT_GE(axis.position(number), 0);
                EXPECT_LE(axis.position(number), 1);
                EXPECT_GE(axis.ticks().size(), 2U);
                EXPECT_LE(axis.ticks().size(), 12U);
            }
        }
    }
    EXPECT_EQ(Axis(0, 0).position(0), 0);
    EXPECT_LT(Axis(-3, -3).position(-3), 1);
}

TEST(Axis, RefusesEndsThatCannotBeDrawn) {
    EXPECT_THROW(Axis(0, std::nan("")), NumericError);
    EXPECT_THROW(Axis(-HUGE_VAL, 0), NumericError);
    EXPECT_THROW(Axis(2, 1), NumericError);
    EXPECT_THROW(Axis(-1e308, 1e308), NumericError);
    EXPECT_THROW(Axis(1, 1.5e308, Scale::logarithmic), NumericError);
    EXPECT_THROW(Axis(0, 1, Scale::logarithmic), NumericError);
}

TEST(TickLabel, IsShort) {
    EXPECT_EQ(tick_label(0.1 + 0.2), "0.3");
    EXPECT_EQ(tick_label(-1e-17), "0");
    EXPECT_EQ(tick_label(200), "200");
    EXPECT_EQ(tick_label(1e-6), "1e-06");
}

}  // namespace
}  // namespace bp::report
