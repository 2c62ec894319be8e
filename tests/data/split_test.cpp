#include "data/split.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bp {
namespace {

TEST(Split, PutsOneFifthOfTheDigitsApart) {
    const SplitRows rows = split_rows(1797, 0.2, 1);
    EXPECT_EQ(rows.test.size(), 359U);
    EXPECT_EQ(rows.train.size(), 1438U);
}

RC_GTEST_PROP(Split, PutsEveryRowInExactlyOneOfTheTwoParts, ()) {
    const auto sample_count = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(4, 200));
    const auto share = 0.125 * *rc::gen::resize(100, rc::gen::inRange(2, 7));
    const auto seed = *rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1000));
    const SplitRows rows = split_rows(sample_count, share, seed);
    std::vector<std::size_t> all = rows.train;
    all.insert(all.end(), rows.test.begin(), rows.test.end());
    std::sort(all.begin(), all.end());
    RC_ASSERT(all.size() == sample_count);
    for (std::size_t i = 0; i < sample_count; ++i) RC_ASSERT(all[i] == i);
}

TEST(Split, IsDecidedByItsSeedAlone) {
    EXPECT_EQ(split_rows(100, 0.25, 7).train, split_rows(100, 0.25, 7).train);
    EXPECT_NE(split_rows(100, 0.25, 7).test, split_rows(100, 0.25, 8).test);
}

// Each of 10 rows should be in the test part of 3 about 0.3 times; 2000 seeds leave a standard error of 0.01.
TEST(Split, FavoursNoRow) {
    std::vector<double> share(10);
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        for (const std::size_t row : split_rows(10, 0.3, seed).test) share[row] += 1.0 / 2000;
    }
    for (const double s : share) EXPECT_NEAR(s, 0.3, 0.05);
}

TEST(Split, KeepsSamplesAndLabelsTogether) {
    Dataset data{Tensor<double>(20, 1), {}, 20, "numbered"};
    for (std::size_t i = 0; i < 20; ++i) {
        data.inputs(i, 0) = static_cast<double>(i);
        data.labels.push_back(i);
    }
    const Split parts = split(data, 0.25, 3);
    EXPECT_EQ(parts.test.sample_count(), 5U);
    EXPECT_EQ(parts.train.sample_count(), 15U);
    for (const Dataset* part : {&parts.train, &parts.test}) {
        for (std::size_t i = 0; i < part->sample_count(); ++i) {
            EXPECT_EQ(part->inputs(i, 0), static_cast<double>(part->labels[i]));
        }
    }
}

TEST(Split, RefusesAShareThatLeavesAPartEmpty) {
    for (const double share : {0.0, 0.01, 1.0, 0.99, -1.0, 2.0, std::nan("")}) {
        EXPECT_THROW(split_rows(10, share, 1), InputError) << share;
    }
    try {
        split_rows(10, 1.5, 1);
        FAIL() << "a test share of 1.5 was accepted";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(),
                     "split: a test share of 1.5 leaves a part of the 10 samples empty; choose one between 0 and 1, "
                     "such as 0.2");
    }
}

RC_GTEST_PROP(Folds, KeepEveryRowApartExactlyOnceInPartsOfEqualSize, ()) {
    const auto sample_count = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(2, 200));
    const auto fold_count =
        *rc::gen::resize(100, rc::gen::inRange<std::size_t>(2, std::min<std::size_t>(sample_count, 20) + 1));
    const auto seed = *rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1000));
    std::vector<std::size_t> times_apart(sample_count);
    const std::vector<SplitRows> parts = folds(sample_count, fold_count, seed);
    RC_ASSERT(parts.size() == fold_count);
    for (const SplitRows& rows : parts) {
        for (const std::size_t row : rows.test) ++times_apart[row];
        RC_ASSERT(rows.test.size() == sample_count / fold_count || rows.test.size() == sample_count / fold_count + 1);
        std::vector<std::size_t> all = rows.train;
        all.insert(all.end(), rows.test.begin(), rows.test.end());
        std::sort(all.begin(), all.end());
        RC_ASSERT(all.size() == sample_count);
        for (std::size_t i = 0; i < sample_count; ++i) RC_ASSERT(all[i] == i);
    }
    for (const std::size_t times : times_apart) RC_ASSERT(times == 1U);
}

TEST(Folds, AreDecidedByTheirSeedAlone) {
    EXPECT_EQ(folds(50, 5, 3)[2].test, folds(50, 5, 3)[2].test);
    EXPECT_NE(folds(50, 5, 3)[2].test, folds(50, 5, 4)[2].test);
}

TEST(Folds, RefuseANumberThatLeavesAPartEmpty) {
    for (const std::size_t fold_count : {0U, 1U, 11U}) EXPECT_THROW(folds(10, fold_count, 1), InputError) << fold_count;
    EXPECT_EQ(folds(10, 10, 1).size(), 10U);
}

}  // namespace
}  // namespace bp
