#include "course/judge.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "toy.hpp"

namespace bp::course {
namespace {

const Exercise kExercise{"1.1", "Twice and larger", "A slide"};

/// The verdict of a judge that was given these checks.
template <class Checks> Verdict verdict_of(Checks checks) {
    Judge judge(kExercise);
    checks(judge);
    return judge.verdict();
}

TEST(Judge, PassesWhatIsRight) {
    const Verdict verdict = toy::judged(toy::reference());
    EXPECT_EQ(verdict.status, Status::passed);
    EXPECT_EQ(verdict.checks, 201u);  // one example, two properties of 100 cases
    EXPECT_EQ(verdict.exercise.id, "1.1");
}

TEST(Judge, SaysWhatAnExampleExpectedAndGot) {
    toy::Solution solution = toy::reference();
    solution.twice = [](double x) { return x * x; };
    const Verdict verdict = toy::judged(solution);
    EXPECT_EQ(verdict.status, Status::wrong_value);
    EXPECT_EQ(verdict.claim, "twice of 3 is 6");
    EXPECT_EQ(verdict.counterexample, "x = 3");
    EXPECT_EQ(verdict.expected, "6");
    EXPECT_EQ(verdict.got, "9");
    EXPECT_EQ(verdict.oracle, "by hand");
}

TEST(Judge, FindsTheSimplestInputThatFails) {
    toy::Solution solution = toy::reference();
    solution.twice = [](double x) { return x < -0.5 ? 7 : x + x; };
    Verdict verdict = toy::judged(solution);
    EXPECT_EQ(verdict.status, Status::wrong_value);
    EXPECT_EQ(verdict.claim, "twice is x + x");
    EXPECT_EQ(verdict.counterexample, "x = -1");  // a whole number rather than -0.625
    solution = toy::reference();
    solution.larger = [](double x, double) { return x; };
    verdict = toy::judged(solution);
    EXPECT_EQ(verdict.counterexample, "x = 0, y = 1");
    EXPECT_EQ(verdict.expected, "at least as large as both");
    EXPECT_EQ(verdict.got, "0");
}

TEST(Judge, MakesTheNumbersOfATieSmallTogether) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.property("no two equal numbers", [](Case& c) {
            const Numbers y = c.numbers("y", {2, 5});
            c.require(y[0] != y[1], "different numbers", y);
        });
    });
    EXPECT_EQ(verdict.counterexample, "y = (0, 0)");
}

TEST(Judge, DrawsDifferentNumbersWhereToldTo) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.property("all different", [](Case& c) {
            Numbers y = c.distinct_numbers("y", {1, 6});
            std::sort(y.begin(), y.end());
            bool is_apart = true;
            for (std::size_t i = 1; i < y.size(); ++i) is_apart = is_apart && y[i] - y[i - 1] >= 0.125;
            c.require(is_apart && !y.empty() && y.size() <= 6, "numbers 1/8 apart", y);
        });
    });
    EXPECT_EQ(verdict.status, Status::passed) << verdict.counterexample;
}

TEST(Judge, DrawsMultiplesOfOneEighthUpToFour) {
    for (const double x : simple_numbers()) {
        EXPECT_EQ(x * 8, std::round(x * 8));
        EXPECT_LE(std::abs(x), 4);
    }
    EXPECT_EQ(simple_numbers().size(), 65u);
    EXPECT_EQ(simple_numbers()[0], 0);
    EXPECT_EQ(simple_numbers()[1], 1);
    EXPECT_EQ(simple_numbers()[2], -1);
}

TEST(Judge, RepeatsTheSameCasesForTheSameSeed) {
    const auto drawn = [](std::uint64_t seed) {
        Numbers numbers;
        Judge judge(kExercise, {.seed = seed, .cases = 20});
        judge.property("any", [&](Case& c) {
            numbers.push_back(c.number("x"));
            c.require(true, "", {});
        });
        return numbers;
    };
    EXPECT_EQ(drawn(5), drawn(5));
    EXPECT_NE(drawn(5), drawn(6));
    EXPECT_EQ(drawn(5).size(), 20u);
}

TEST(Judge, CallsABlankTodoWhereverItIsFound) {
    toy::Solution solution = toy::reference();
    solution.twice = [](double) -> double { throw NotImplemented{"1.1"}; };
    EXPECT_EQ(toy::judged(solution).status, Status::todo);  // in an example
    solution = toy::reference();
    solution.larger = [](double, double) -> double { throw NotImplemented{"1.1"}; };
    EXPECT_EQ(toy::judged(solution).status, Status::todo);  // in a property
    solution.larger = [](double x, double y) -> double {
        if (x > 1) throw NotImplemented{"1.1"};
        return x > y ? x : y;
    };
    EXPECT_EQ(toy::judged(solution).status, Status::todo);  // only for some inputs
}

TEST(Judge, TurnsAnExceptionIntoAFailureWithItsMessage) {
    toy::Solution solution = toy::reference();
    solution.twice = [](double) -> double { throw std::out_of_range("index 3 of 2"); };
    Verdict verdict = toy::judged(solution);
    EXPECT_EQ(verdict.status, Status::wrong_value);
    EXPECT_EQ(verdict.expected, "6");
    EXPECT_EQ(verdict.got, "an exception: index 3 of 2");
    solution.twice = [](double x) -> double {
        if (x < 0) throw 42;
        return x + x;
    };
    verdict = toy::judged(solution);
    EXPECT_EQ(verdict.status, Status::wrong_value);
    EXPECT_EQ(verdict.counterexample, "x = -1");
    EXPECT_EQ(verdict.got, "an exception that is no std::exception");
}

TEST(Judge, LetsNoNanPass) {
    toy::Solution solution = toy::reference();
    solution.twice = [](double) { return std::numeric_limits<double>::quiet_NaN(); };
    EXPECT_EQ(toy::judged(solution).status, Status::wrong_value);
    EXPECT_EQ(toy::judged(solution).got, "nan");
}

TEST(Judge, RefusesAnAnswerOfAnotherLength) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.example("two numbers", [](Case& c) {
            c.expect({1, 2}, "by hand");
            c.got({1});
        });
    });
    EXPECT_EQ(verdict.status, Status::wrong_value);
    EXPECT_EQ(verdict.expected, "(1, 2)");
}

TEST(Judge, KeepsTheFirstFailure) {
    int calls = 0;
    const Verdict verdict = verdict_of([&](Judge& judge) {
        judge.example("first", [](Case& c) { c.require(false, "something else", {1}); });
        judge.example("second", [&](Case& c) { c.require(++calls == 0, "nothing", {2}); });
        judge.property("third", [&](Case& c) { c.require(++calls == 0, "nothing", {3}); });
    });
    EXPECT_EQ(verdict.claim, "first");
    EXPECT_EQ(calls, 0);
}

TEST(Judge, HasACostOfItsOwn) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.example("one multiply-add per weight", [](Case& c) {
            c.given("weights", 32);
            c.within_cost(64, 32, "multiply-adds");
        });
    });
    EXPECT_EQ(verdict.status, Status::wrong_cost);
    EXPECT_EQ(verdict.expected, "at most 32 multiply-adds");
    EXPECT_EQ(verdict.got, "64");
}

TEST(Judge, CollectsEveryNoteOnce) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.property("legal", [](Case& c) {
            c.require(true, "", {c.number("x")});
            c.note("legal, though not the rule");
        });
    });
    EXPECT_EQ(verdict.status, Status::passed);
    EXPECT_EQ(verdict.notes, std::vector<std::string>{"legal, though not the rule"});
}

TEST(Judge, GivesNoVerdictWithoutAnyCheck) {
    EXPECT_EQ(verdict_of([](Judge&) {}).status, Status::no_verdict);
    EXPECT_EQ(verdict_of([](Judge& judge) { judge.probe("x", [] { return Numbers{1}; }); }).status, Status::no_verdict);
}

TEST(Judge, RefusesASpecThatComparesNothingOrDrawsWhereItMustNot) {
    EXPECT_THROW(verdict_of([](Judge& judge) { judge.example("nothing", [](Case&) {}); }), SpecError);
    EXPECT_THROW(verdict_of([](Judge& judge) { judge.property("nothing", [](Case&) {}); }), SpecError);
    EXPECT_THROW(verdict_of([](Judge& judge) { judge.example("random", [](Case& c) { c.number("x"); }); }), SpecError);
    EXPECT_THROW(verdict_of([](Judge& judge) { judge.example("got", [](Case& c) { c.got({1}); }); }), SpecError);
}

TEST(Judge, NamesTheNumbersOfAnAnswer) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.example("two error signals", [](Case& c) {
            c.label({"δ_w", "δ_b"});
            c.expect({0.5, 1}, "by hand");
            c.got({0.5, 2});
        });
    });
    EXPECT_EQ(verdict.expected, "δ_w = 0.5, δ_b = 1");
    EXPECT_EQ(verdict.got, "δ_w = 0.5, δ_b = 2");
}

/// Judges a wrong and a right solution and ends the process, successfully if nothing came out on stdout.
void judge_and_exit() {
    testing::internal::CaptureStdout();
    toy::Solution wrong = toy::reference();
    wrong.larger = [](double, double) { return 1.0; };
    toy::judged(wrong);
    toy::judged(toy::reference());
    std::exit(testing::internal::GetCapturedStdout().empty() ? 0 : 1);
}

// In a process of its own: RapidCheck announces its configuration once, when it is first asked for it.
TEST(JudgeDeathTest, PrintsNothing) {
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(judge_and_exit(), testing::ExitedWithCode(0), testing::Eq(""));
}

TEST(Judgement, HasPassedIfEveryExerciseHas) {
    Judgement judgement;
    EXPECT_FALSE(judgement.passed());
    judgement.verdicts = {toy::judged(toy::reference())};
    EXPECT_TRUE(judgement.passed());
    judgement.verdicts.emplace_back().status = Status::todo;
    EXPECT_FALSE(judgement.passed());
}

TEST(Judge, JudgesATrialButAsksNoProbeOfIt) {
    const auto trial = [](Judge& judge) {
        judge.trial("a free choice shows", [](Case& c) {
            c.expect({1}, "by hand");
            c.got({2});
        });
    };
    EXPECT_EQ(verdict_of(trial).status, Status::wrong_value);
    EXPECT_EQ(verdict_of(trial).claim, "a free choice shows");
    Judge probing(kExercise, {}, Judge::Purpose::probe);
    trial(probing);
    EXPECT_TRUE(probing.probes().empty());
}

TEST(Judge, PrintsRandomMatricesRowByRow) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.property("no matrix is right", [](Case& c) {
            const Matrix W = c.matrix("W", 2, c.choice({3, 3}));
            c.require(W.rows() != 2 || W.cols() != 3, "another shape", {});
        });
    });
    EXPECT_EQ(verdict.counterexample, "W = ((0, 0, 0), (0, 0, 0))");
}

TEST(Judge, DrawsEveryChoiceOfARange) {
    std::vector<bool> seen(6);
    verdict_of([&seen](Judge& judge) {
        judge.property("choices", [&seen](Case& c) {
            seen.at(c.choice({2, 5})) = true;
            c.require(true, "", {});
        });
    });
    EXPECT_EQ(seen, (std::vector<bool>{false, false, true, true, true, true}));
}

TEST(Judge, PrintsInputsThatAreNoNumbers) {
    const Verdict verdict = verdict_of([](Judge& judge) {
        judge.example("a function and a matrix", [](Case& c) {
            c.given_text("g", "sigmoid");
            c.given_matrix("W", {{1, 2}});
            c.require(false, "nothing", {});
        });
    });
    EXPECT_EQ(verdict.counterexample, "g = sigmoid, W = ((1, 2))");
}

}  // namespace
}  // namespace bp::course
