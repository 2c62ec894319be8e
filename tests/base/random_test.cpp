#include "base/random.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>
#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp {
namespace {

TEST(Random, DrawsWhatTheStandardPrescribes) {
    // [rand.predef]: the 10000th number of mt19937_64, seeded as by default, is 9981545732273789042.
    Random random(5489);
    for (int i = 1; i < 10000; ++i) random.uniform();
    EXPECT_EQ(random.uniform(), 0x1.0p-53 * static_cast<double>(9981545732273789042u >> 11));
}

TEST(Random, GivesTheSameNumbersForTheSameSeed) {
    Random one(7), same(7), other(8);
    int equal = 0;
    for (int i = 0; i < 100; ++i) {
        const double x = one.uniform();
        EXPECT_EQ(x, same.uniform());
        equal += x == other.uniform();
    }
    EXPECT_EQ(equal, 0);
}

TEST(Random, DrawsMultiplesOfTwoToTheMinus53From0To1) {
    Random random(1);
    double smallest = 1, largest = 0;
    for (int i = 0; i < 20000; ++i) {
        const double x = random.uniform();
        ASSERT_GE(x, 0);
        ASSERT_LT(x, 1);
        ASSERT_EQ(std::ldexp(x, 53), std::floor(std::ldexp(x, 53)));
        smallest = std::min(smallest, x);
        largest = std::max(largest, x);
    }
    EXPECT_LT(smallest, 0.001);
    EXPECT_GT(largest, 0.999);
}

TEST(Random, DrawsFromTheIntervalAskedFor) {
    Random random(2);
    double sum = 0;
    for (int i = 0; i < 10000; ++i) {
        const double x = random.uniform(-3, 5);
        ASSERT_GE(x, -3);
        ASSERT_LT(x, 5);
        sum += x;
    }
    EXPECT_NEAR(sum / 10000, 1, 0.1);  // four standard errors, 4 * 8 / sqrt(12 * 10000)
}

TEST(Random, DrawsEveryIndexEquallyOften) {
    Random random(3);
    std::vector<int> count(7);
    for (int i = 0; i < 70000; ++i) ++count.at(random.below(7));
    for (const int n : count) EXPECT_NEAR(n, 10000, 400);  // about four standard deviations of 93
    EXPECT_EQ(random.below(1), 0u);
}

TEST(Random, FavoursNoIndexWhenNDoesNotDivideTheRange) {
    // With n = 3/4 of 2^64, taking the draw modulo n would give the first third of the indices twice as often.
    Random random(4);
    const std::size_t n = 3 * (std::size_t{1} << 62);
    int low = 0;
    for (int i = 0; i < 9000; ++i) {
        const std::size_t drawn = random.below(n);
        ASSERT_LT(drawn, n);
        low += drawn < n / 3;
    }
    EXPECT_NEAR(low, 3000, 180);  // four standard deviations of 45; without rejection it is 4500
}

TEST(Random, RefusesToDrawFromNothing) {
    Random random(5);
    EXPECT_THROW(random.below(0), InputError);
}

TEST(Random, DrawsNormalNumbers) {
    Random random(6);
    const int n = 100000;
    double sum = 0, squares = 0, fourth = 0;
    int within_one = 0;
    for (int i = 0; i < n; ++i) {
        const double x = random.normal();
        ASSERT_TRUE(std::isfinite(x));
        sum += x;
        squares += x * x;
        fourth += x * x * x * x;
        within_one += std::abs(x) < 1;
    }
    EXPECT_NEAR(sum / n, 0, 0.013);
    EXPECT_NEAR(squares / n, 1, 0.018);
    EXPECT_NEAR(fourth / n, 3, 0.13);
    EXPECT_NEAR(within_one / double{n}, 0.6827, 0.006);
}

TEST(Random, ShufflesIntoEveryOrderEquallyOften) {
    Random random(7);
    std::map<std::vector<int>, int> count;
    for (int i = 0; i < 24000; ++i) {
        std::vector<int> items{1, 2, 3, 4};
        random.shuffle(std::span<int>(items));
        ++count[items];
    }
    EXPECT_EQ(count.size(), 24u);
    for (const auto& [order, n] : count) EXPECT_NEAR(n, 1000, 130);
}

TEST(Random, ShufflesAnEmptyListAndASingleItem) {
    Random random(8);
    std::vector<int> none, one{5};
    random.shuffle(std::span<int>(none));
    random.shuffle(std::span<int>(one));
    EXPECT_EQ(one, std::vector<int>{5});
}

}  // namespace
}  // namespace bp
