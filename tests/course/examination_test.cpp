#include "course/examination.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <gtest/gtest.h>

#include "course/judge.hpp"

namespace bp::course {
namespace {

// Implementations of |x| as black boxes. A check calls them and says what it thinks.
using Box = double (*)(double x);

const std::vector<Suspect> kSuspects{
    {"negated", "a sign", "minus where x is positive", false},
    {"plain", "nothing wrong", "by comparison", true},
    {"identity", "a branch", "x itself, whatever its sign", false},
    {"by_root", "rounding", "the root of the square", true},
    {"short", "large numbers", "cut off at 100", false},
};
const std::vector<Box> kBoxes{
    [](double x) { return -std::abs(x); },
    [](double x) { return std::abs(x); },
    [](double x) { return x; },
    [](double x) { return std::sqrt(x * x) * (1 + 1e-15); },
    [](double x) { return std::min(std::abs(x), 100.0); },
};

using Check = bool (*)(Box);
bool one_place(Box f) { return f(2) == 2; }
bool exact(Box f) { return f(-3) == 3; }
bool two_signs(Box f) { return std::abs(f(2) - 2) < 1e-9 && std::abs(f(-3) - 3) < 1e-9; }
bool thorough(Box f) { return two_signs(f) && std::abs(f(-1e6) - 1e6) < 1; }

Score score_of(Check check) {
    return examine(kSuspects, [check](std::size_t i) { return check(kBoxes[i]); });
}

Verdict examined(Check check, std::size_t needed) {
    Judge judge({"1.1", "The examiner", "A slide"});
    judge.example("A check tells right from wrong.",
                  [&](Case& c) { judge_score(c, kSuspects, score_of(check), needed); });
    return judge.verdict();
}

TEST(Examine, FindsWhatACheckCaughtMissedAndAccused) {
    const Score exact_score = score_of(exact);
    EXPECT_EQ(exact_score.accused, (std::vector<std::size_t>{0, 2, 3}));
    EXPECT_EQ(exact_score.missed, (std::vector<std::size_t>{4}));
    EXPECT_EQ(exact_score.alarms, (std::vector<std::size_t>{3}));
    EXPECT_EQ(exact_score.caught, 2u);
}

TEST(Examine, GivesAllToAThoroughCheckAndNothingToOneThatTrustsEverybody) {
    EXPECT_EQ(score_of(thorough).caught, 3u);
    EXPECT_TRUE(score_of(thorough).alarms.empty());
    EXPECT_EQ(score_of([](Box) { return true; }).missed.size(), 3u);
    EXPECT_EQ(score_of([](Box) { return false; }).alarms.size(), 2u);
}

TEST(Examine, LetsWhatTheCheckThrowsThrough) {
    EXPECT_THROW(examine(kSuspects, [](std::size_t) -> bool { throw std::runtime_error("no"); }), std::runtime_error);
}

TEST(JudgeScore, FailsWithTheKindOfTheFirstMissedAndKeepsItsNameBack) {
    const Verdict verdict = examined(two_signs, 3);
    EXPECT_EQ(verdict.status, Status::wrong_value);
    EXPECT_EQ(verdict.counterexample, "suspects = 2 right ones and 3 wrong ones");
    EXPECT_EQ(verdict.expected, "at least 3 of 3 caught, no false alarm");
    EXPECT_EQ(verdict.got, "2 of 3 caught, 0 false alarms; the first missed is of this kind: large numbers");
    EXPECT_EQ(verdict.kept_back, "short: cut off at 100");
}

TEST(JudgeScore, FailsForAFalseAlarmHoweverMuchIsCaught) {
    const Verdict verdict = examined([](Box) { return false; }, 3);
    EXPECT_EQ(verdict.status, Status::wrong_value);
    EXPECT_EQ(verdict.got, "3 of 3 caught, 2 false alarms; the first is about a right one of this kind: nothing wrong");
    EXPECT_EQ(verdict.kept_back, "plain: by comparison");
}

TEST(JudgeScore, PassesWithANoteWhereNotAllIsAskedFor) {
    const Verdict verdict = examined(two_signs, 2);
    EXPECT_EQ(verdict.status, Status::passed);
    ASSERT_EQ(verdict.notes.size(), 1u);
    EXPECT_EQ(verdict.notes[0], "2 of 3 caught, 0 false alarms; the first missed is of this kind: large numbers.");
    EXPECT_TRUE(examined(thorough, 2).notes.empty());
}

TEST(JudgeScore, TellsTwoChecksApartByWhomTheyAccuse) {
    const auto probes = [](Check check) {
        Judge judge({"1.1", "The examiner", "A slide"}, {}, Judge::Purpose::probe);
        judge.example("all", [&](Case& c) { judge_score(c, kSuspects, score_of(check), 3); });
        return judge.probes();
    };
    EXPECT_FALSE(same(probes(one_place), probes(two_signs)));
    EXPECT_TRUE(same(probes(two_signs), probes(two_signs)));
}

}  // namespace
}  // namespace bp::course
