#include <algorithm>
#include <cmath>
#include <numbers>
#include <gtest/gtest.h>

#include "data/curve.hpp"
#include "data/gates.hpp"
#include "data/planar.hpp"

namespace bp {
namespace {

std::size_t count(const Dataset& data, std::size_t label) {
    return static_cast<std::size_t>(std::count(data.labels.begin(), data.labels.end(), label));
}

double distance(const Dataset& data, std::size_t row, double x, double y) {
    return std::hypot(data.inputs(row, 0) - x, data.inputs(row, 1) - y);
}

void expect_truth_table(const Dataset& gate, const std::string& name, const std::string& labels) {
    std::string found;
    for (const std::size_t label : gate.labels) found += std::to_string(label);
    EXPECT_EQ(gate.inputs.data(), (std::vector<double>{0, 0, 0, 1, 1, 0, 1, 1})) << name;
    EXPECT_EQ(found, labels) << name;
    EXPECT_EQ(gate.name, name);
    EXPECT_EQ(gate.class_count, 2U);
}

TEST(Gates, HaveTheTruthTablesOfTheirNames) {
    expect_truth_table(and_gate(), "and", "0001");
    expect_truth_table(or_gate(), "or", "0111");
    expect_truth_table(nand_gate(), "nand", "1110");
    expect_truth_table(xor_gate(), "xor", "0110");
}

// What makes parity hard: changing any single input changes the answer.
TEST(Parity, ChangesWithEveryInput) {
    for (std::size_t n = 1; n <= 6; ++n) {
        const Dataset data = parity(n);
        ASSERT_EQ(shape_of(data.inputs), (Shape{std::size_t{1} << n, n}));
        EXPECT_EQ(data.labels[0], 0U);
        for (std::size_t a = 0; a < data.sample_count(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                std::size_t different = 0;
                for (std::size_t j = 0; j < n; ++j) different += data.inputs(a, j) != data.inputs(b, j) ? 1 : 0;
                ASSERT_GE(different, 1U);  // no line twice
                ASSERT_TRUE(different > 1 || data.labels[a] != data.labels[b]);
            }
        }
    }
}

TEST(Parity, RefusesTablesThatAreEmptyOrTooLong) {
    EXPECT_THROW(parity(0), InputError);
    EXPECT_THROW(parity(kMostParityInputs + 1), InputError);
}

TEST(Moons, LieOnTwoHalfCirclesThatReachIntoEachOther) {
    const Dataset data = moons({.per_class = 50});
    ASSERT_EQ(data.sample_count(), 100U);
    for (std::size_t i = 0; i < 100; ++i) {
        const bool is_upper = data.labels[i] == 0;
        EXPECT_NEAR(is_upper ? distance(data, i, 0, 0) : distance(data, i, 1, 0.5), 1, 1e-15);
        EXPECT_TRUE(is_upper ? data.inputs(i, 1) >= 0 : data.inputs(i, 1) <= 0.5);
    }
    EXPECT_EQ(count(data, 0), 50U);
}

TEST(Circles, HaveTheRadii1And0Point5) {
    const Dataset data = circles({.per_class = 30});
    for (std::size_t i = 0; i < 60; ++i) EXPECT_NEAR(distance(data, i, 0, 0), data.labels[i] == 0 ? 1 : 0.5, 1e-15);
    EXPECT_EQ(count(data, 1), 30U);
}

// The angle from each point to the next adds up to the turns, but for the last step that a closed circle would have.
TEST(Spirals, WindOutwardsAsOftenAsTheyWereAskedTo) {
    const Dataset data = spirals(3, {.per_class = 200});
    double angle = 0;
    for (std::size_t i = 1; i < 200; ++i) {
        const double x = data.inputs(i, 0), y = data.inputs(i, 1);
        const double x_before = data.inputs(i - 1, 0), y_before = data.inputs(i - 1, 1);
        angle += std::atan2(x_before * y - y_before * x, x_before * x + y_before * y);
        EXPECT_GT(distance(data, i, 0, 0), distance(data, i - 1, 0, 0));
    }
    EXPECT_NEAR(angle, 2 * std::numbers::pi * 3 * 199 / 200, 1e-9);
    EXPECT_NEAR(distance(data, 0, 0, 0), 0.1, 1e-15);
    for (std::size_t i = 0; i < 200; ++i) {
        EXPECT_NEAR(data.inputs(i, 0), -data.inputs(200 + i, 0), 1e-14);
        EXPECT_NEAR(data.inputs(i, 1), -data.inputs(200 + i, 1), 1e-14);
    }
}

// 5000 points of deviation 0.5: the standard error of their mean is 0.007.
TEST(Blobs, AreCloudsAroundCentresOnACircle) {
    const std::size_t n = 5000;
    const Dataset data = blobs(4, {.per_class = n, .noise = 0.5});
    EXPECT_EQ(data.class_count, 4U);
    const double centres[4][2]{{4, 0}, {0, 4}, {-4, 0}, {0, -4}};
    for (std::size_t c = 0; c < 4; ++c) {
        double x = 0, y = 0, squares = 0;
        for (std::size_t i = c * n; i < (c + 1) * n; ++i) {
            ASSERT_EQ(data.labels[i], c);
            x += data.inputs(i, 0) / n;
            y += data.inputs(i, 1) / n;
            squares += std::pow(distance(data, i, centres[c][0], centres[c][1]), 2) / n;
        }
        EXPECT_NEAR(x, centres[c][0], 0.03);
        EXPECT_NEAR(y, centres[c][1], 0.03);
        EXPECT_NEAR(squares, 2 * 0.25, 0.03);  // of both coordinates
    }
}

TEST(Planar, SetsAreDecidedByTheirSeedAlone) {
    for (const auto& make :
         {+[](const Points& points) { return moons(points); }, +[](const Points& points) { return circles(points); },
          +[](const Points& points) { return spirals(2, points); },
          +[](const Points& points) { return blobs(3, points); }}) {
        const Points one{.per_class = 20, .noise = 0.1, .seed = 1}, other{.per_class = 20, .noise = 0.1, .seed = 2};
        EXPECT_EQ(make(one).inputs.data(), make(one).inputs.data());
        EXPECT_NE(make(one).inputs.data(), make(other).inputs.data());
        EXPECT_THROW(make({.per_class = 0}), InputError);
    }
}

TEST(Sampled, CurvesHaveEvenlySpacedPointsFromEndToEnd) {
    const RegressionSet set =
        sampled("square", [](double x) { return x * x; }, {.sample_count = 5, .low = -1, .high = 3});
    EXPECT_EQ(set.inputs.data(), (std::vector<double>{-1, 0, 1, 2, 3}));
    EXPECT_EQ(set.targets.data(), (std::vector<double>{1, 0, 1, 4, 9}));
    EXPECT_EQ(set.name, "square");
    EXPECT_THROW(sampled("square", [](double x) { return x; }, {.sample_count = 1}), InputError);
}

// 4000 values with noise of deviation 0.5 around 2.
TEST(Sampled, CurvesAreAsNoisyAsTheyWereAskedToBe) {
    const RegressionSet set = sampled("two", [](double) { return 2; }, {.sample_count = 4000, .noise = 0.5});
    double mean = 0, squares = 0;
    for (const double y : set.targets.data()) {
        mean += y / 4000;
        squares += (y - 2) * (y - 2) / 4000;
    }
    EXPECT_NEAR(mean, 2, 0.032);
    EXPECT_NEAR(std::sqrt(squares), 0.5, 0.025);
}

}  // namespace
}  // namespace bp
