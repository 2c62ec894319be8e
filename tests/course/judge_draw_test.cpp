#include <algorithm>
#include <cmath>
#include <set>
#include <gtest/gtest.h>

#include "course/judge.hpp"
#include "judged.hpp"
#include "toy.hpp"

// What random cases are made of, and how a judge prints them.
namespace bp::course {
namespace {

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
