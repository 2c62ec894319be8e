#include "course/judge.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "judged.hpp"
#include "toy.hpp"

namespace bp::course {
namespace {

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

TEST(Judge, TellsEachCaseBeforeTheFunctionSeesIt) {
    static std::string told;
    toy::Solution solution = toy::reference();
    solution.twice = [](double x) {
        EXPECT_TRUE(told == "twice of 3 is 6: x = 3" || told == "twice is x + x: x = " + to_text(x)) << told;
        return x + x;
    };
    solution.larger = [](double x, double y) {
        EXPECT_EQ(told, "the larger is at least as large as both: x = " + to_text(x) + ", y = " + to_text(y));
        return std::max(x, y);
    };
    JudgeOptions options;
    options.tell = [](std::string_view claim, std::string_view input) {
        told = std::string{claim} + ": " + std::string{input};
    };
    EXPECT_EQ(toy::judged(solution, options).status, Status::passed);
}

TEST(Judge, TellsProbesToo) {
    std::vector<std::string> told;
    JudgeOptions options;
    options.tell = [&](std::string_view, std::string_view input) {
        if (!input.empty()) told.emplace_back(input);
    };
    probes_of(toy::part(), toy::reference(), options);
    EXPECT_EQ(told, (std::vector<std::string>{"x = 3", "twice at -2", "larger at (1, 2)", "larger at (-1, -2)"}));
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

}  // namespace
}  // namespace bp::course
