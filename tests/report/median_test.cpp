#include "report/median.hpp"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp::report {
namespace {

/// count, count - 1 … 1
std::vector<double> down_from(std::size_t count) {
    std::vector<double> sample(count);
    std::iota(sample.rbegin(), sample.rend(), 1.0);
    return sample;
}

TEST(Median, IsTheMiddleOfTheSortedSample) {
    EXPECT_EQ(median(down_from(7)).value, 4);
    EXPECT_EQ(median(down_from(30)).value, 15.5);
}

// Tables of the sign test: the ranks are 1 of 6, 2 of 9, 6 of 20, 10 of 30, 18 of 50.
TEST(Median, HasTheIntervalOfTheSignTest) {
    const std::pair<std::size_t, double> ranks[]{{6, 1}, {8, 1}, {9, 2}, {20, 6}, {30, 10}, {50, 18}};
    for (const auto& [count, rank] : ranks) {
        const Median found = median(down_from(count));
        EXPECT_EQ(found.low, rank) << count;
        EXPECT_EQ(found.high, static_cast<double>(count) + 1 - rank) << count;
    }
}

TEST(Median, MayHoldWhatNeverEnded) {
    std::vector<double> sample = down_from(30);
    for (std::size_t i = 0; i < 12; ++i) sample[i] = std::numeric_limits<double>::infinity();
    const Median found = median(sample);
    EXPECT_EQ(found.value, 15.5);
    EXPECT_TRUE(std::isinf(found.high));
    EXPECT_TRUE(std::isinf(median(std::vector<double>(6, std::numeric_limits<double>::infinity())).value));
}

TEST(Median, RefusesTooFewNumbersAndNaN) {
    EXPECT_THROW(median(down_from(5)), InputError);
    EXPECT_THROW(median({}), InputError);
    std::vector<double> sample = down_from(9);
    sample[3] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_THROW(median(sample), NumericError);
}

}  // namespace
}  // namespace bp::report
