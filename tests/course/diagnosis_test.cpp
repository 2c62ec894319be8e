#include "course/diagnosis.hpp"

#include <limits>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "toy.hpp"

namespace bp::course {
namespace {

double squared(double x) { return x * x; }
double always_nan(double) { return std::numeric_limits<double>::quiet_NaN(); }
double first(double x, double) { return x; }
double smaller(double x, double y) { return x < y ? x : y; }
double last_of_two(double, double y) { return y; }
double blank(double, double) { throw NotImplemented{"1.1"}; }

Version<toy::Solution> bug(std::string name, Change<toy::Solution> change) {
    return {{name, "1.1", "It is " + name + ".", "A slide"}, std::move(change)};
}

std::vector<Version<toy::Solution>> bugs() {
    return {bug("squared", replaced<&toy::Solution::twice>(squared)),
            bug("nan", replaced<&toy::Solution::twice>(always_nan)),
            bug("first", replaced<&toy::Solution::larger>(first)),
            bug("smaller", replaced<&toy::Solution::larger>(smaller)),
            {{"elsewhere", "1.2", "Another exercise.", "A slide"}, replaced<&toy::Solution::twice>(squared)}};
}

std::vector<std::string> named(const toy::Solution& solution,
                               const std::vector<Version<toy::Solution>>& known = bugs()) {
    std::vector<std::string> names;
    for (const BugInfo& info : diagnose(toy::part(), probes_of(toy::part(), solution), toy::reference(), known))
        names.push_back(info.name);
    return names;
}

using Names = std::vector<std::string>;

TEST(Diagnosis, NamesTheBugThatGivesTheSameNumbers) {
    EXPECT_EQ(named({squared, toy::larger}), Names{"squared"});
    EXPECT_EQ(named({toy::twice, smaller}), Names{"smaller"});
}

TEST(Diagnosis, TakesNanForEqualToNan) { EXPECT_EQ(named({always_nan, toy::larger}), Names{"nan"}); }

TEST(Diagnosis, AllowsARelativeErrorOfOnePartInABillion) {
    EXPECT_EQ(named({[](double x) { return x * x * (1 + 1e-11); }, toy::larger}), Names{"squared"});
    EXPECT_EQ(named({[](double x) { return x * x * (1 + 1e-7); }, toy::larger}), Names{});
}

TEST(Diagnosis, ShowsAllBugsThatNoProbeTellsApart) {
    auto known = bugs();
    known.push_back(bug("also squared", replaced<&toy::Solution::twice>([](double x) { return x < 9 ? x * x : 0; })));
    EXPECT_EQ(named({squared, toy::larger}, known), (Names{"squared", "also squared"}));
}

TEST(Diagnosis, NamesTheBugOfTheFirstWrongFunctionFirst) {
    EXPECT_EQ(named({squared, first}), Names{"squared"});  // its counterexample is the one that is shown
}

TEST(Diagnosis, IsNotPutOffByAFunctionThatCallsAWrongOne) {
    const auto larger_of_squares = [](double x, double y) { return toy::larger(squared(x), squared(y)); };
    EXPECT_EQ(named({squared, larger_of_squares}), Names{"squared"});
}

TEST(Diagnosis, NamesTwoBugsWhereEachExplainsAPartOfOneFunction) {
    const auto both = [](double x) { return x > 0 ? x * x : 0; };
    const std::vector<Version<toy::Solution>> known{
        bug("too large", replaced<&toy::Solution::twice>([](double x) { return x > 0 ? x * x : x + x; })),
        bug("cut off", replaced<&toy::Solution::twice>([](double x) { return x > 0 ? x + x : 0; }))};
    EXPECT_EQ(named({both, toy::larger}, known), (Names{"too large", "cut off"}));
}

TEST(Diagnosis, SaysNothingAboutAFunctionThatIsNotWrittenYet) {
    EXPECT_EQ(named({squared, blank}), Names{"squared"});
    EXPECT_EQ(named({toy::twice, blank}), Names{});
}

TEST(Diagnosis, NamesTheBugOfAFunctionThatIsHalfWritten) {
    const auto half_written = [](double x) { return x < 0 ? blank(x, x) : squared(x); };
    EXPECT_EQ(named({half_written, toy::larger}), Names{"squared"});
}

TEST(Diagnosis, StaysSilentWhereABugExplainsOnlyAPart) {
    const auto squared_if_positive = [](double x) { return x > 0 ? x * x : 1; };
    EXPECT_EQ(named({squared_if_positive, toy::larger}), Names{});
    EXPECT_EQ(named({squared_if_positive, first}), Names{});  // it would name the second, where the first is shown
}

TEST(Diagnosis, StaysSilentAboutANewMistakeAndAboutWhatIsRight) {
    EXPECT_EQ(named({[](double x) { return x + 1; }, toy::larger}), Names{});
    EXPECT_EQ(named(toy::reference()), Names{});
}

TEST(Diagnosis, NeverNamesABugThatNoProbeShows) {
    const auto wrong_beyond_the_probes = [](double x) { return x > 3.5 ? 0 : x + x; };
    const std::vector<Version<toy::Solution>> hidden{
        bug("hidden", replaced<&toy::Solution::twice>(wrong_beyond_the_probes))};
    EXPECT_EQ(named({wrong_beyond_the_probes, toy::larger}, hidden), Names{});
}

TEST(Diagnosis, LeavesTheBugsOfOtherExercisesAlone) {
    const std::vector<Version<toy::Solution>> only_elsewhere{bugs().back()};
    EXPECT_EQ(named({squared, toy::larger}, only_elsewhere), Names{});
}

TEST(Diagnosis, NamesAKnownBugBesideANewMistakeInALaterFunction) {
    EXPECT_EQ(named({squared, last_of_two}), Names{"squared"});
}

TEST(Diagnosis, KnowsTheFunctionOfABugOnlyIfTheChangeIsOneOfOneFunction) {
    const std::vector<Version<toy::Solution>> known{bug("by hand", [](toy::Solution& s) { s.twice = squared; })};
    EXPECT_EQ(named({squared, toy::larger}, known), Names{"by hand"});
    EXPECT_EQ(named({squared, last_of_two}, known), Names{});
}

TEST(Replaced, TakesOutTheFunctionThatItChanges) {
    toy::Solution solution = toy::reference();
    replaced<&toy::Solution::twice>(squared).take_out(solution);
    EXPECT_THROW(solution.twice(3), NotImplemented);
    EXPECT_EQ(solution.larger(1, 2), 2);
}

TEST(Replaced, ChangesOneFunctionOfASolution) {
    toy::Solution solution = toy::reference();
    replaced<&toy::Solution::twice>(squared)(solution);
    EXPECT_EQ(solution.twice(3), 9);
    EXPECT_EQ(solution.larger(1, 2), 2);
}

TEST(Probes, AreTheExamplesAndTheProbesAndNoProperty) {
    const Probes probes = probes_of(toy::part(), toy::reference());
    ASSERT_EQ(probes.size(), 4u);
    EXPECT_EQ(probes[0].input, "twice of 3 is 6");
    EXPECT_EQ(probes[0].answer, Numbers{6});
    EXPECT_EQ(probes[1].answer, Numbers{-4});
    EXPECT_TRUE(probes_of(toy::part(), {squared, blank})[2].is_blank);
}

}  // namespace
}  // namespace bp::course
