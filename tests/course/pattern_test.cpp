#include "course/pattern.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace bp::course {
namespace {

Probes probes(const std::vector<Numbers>& answers) {
    Probes all;
    for (const Numbers& answer : answers) all.push_back({"x", answer});
    return all;
}

const Probes kRight = probes({{1, -2, 3}, {0.5, 4, -1}, {2, 2, 2}});

std::string pattern(const std::vector<Numbers>& got) { return pattern_of(probes(got), kRight); }

TEST(Pattern, IsEmptyForRightAnswers) { EXPECT_EQ(pattern_of(kRight, kRight), ""); }

TEST(Pattern, NamesASignAFactorAndZeros) {
    EXPECT_EQ(pattern({{-1, 2, -3}, {-0.5, -4, 1}, {-2, -2, -2}}), "every wrong answer has the opposite sign");
    EXPECT_EQ(pattern({{2, -4, 6}, {1, 8, -2}, {4, 4, 4}}), "every wrong answer is 2 times the right one");
    EXPECT_EQ(pattern({{0.25, -0.5, 0.75}, {0.125, 1, -0.25}, {0.5, 0.5, 0.5}}),
              "every wrong answer is 0.25 times the right one");
    EXPECT_EQ(pattern({{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}), "every wrong answer is 0");
}

TEST(Pattern, LooksAtWrongAnswersAlone) {
    EXPECT_EQ(pattern({{1, -2, 3}, {-0.5, -4, 1}, {2, 2, 2}}), "every wrong answer has the opposite sign");
}

TEST(Pattern, NamesAnotherOrderAndAPlace) {
    EXPECT_NE(pattern({{3, -2, 1}, {-1, 4, 0.5}, {2, 2, 2}}).find("another order"), std::string::npos);
    EXPECT_EQ(pattern({{1, -2, 7}, {0.5, 4, 7}, {2, 2, 7}}), "only number 3 of 3 is ever wrong");
}

TEST(Pattern, SaysNothingWhereThereIsNoneOrTooLittleToSee) {
    EXPECT_EQ(pattern({{2, -4, 6}, {1, 8, -2}, {5, 6, 7}}), "");
    EXPECT_EQ(pattern({{2, 5, 6}, {0.5, 4, -1}, {2, 2}}), "");
    EXPECT_EQ(pattern_of(probes({{2}}), probes({{1}})), "") << "one number is twice many things";
    const double nan = std::numeric_limits<double>::quiet_NaN();
    EXPECT_EQ(pattern({{nan, nan, nan}, {nan, nan, nan}, {nan, nan, nan}}), "");
}

TEST(Pattern, SaysNothingOfWhatThrew) {
    Probes answers = kRight;
    answers[0].answer = std::nullopt;
    EXPECT_EQ(pattern_of(answers, kRight), "");
}

}  // namespace
}  // namespace bp::course
