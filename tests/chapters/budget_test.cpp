#include <algorithm>
#include <ctime>
#include <gtest/gtest.h>

#include "course/chapter.hpp"

// What the judge may take of a student's 5 s of computing, whether the answer is right or one of the known wrong ones,
// whose smallest counterexample is searched for. Seconds of computing, not of the clock: a busy machine changes
// nothing.
namespace bp::course {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double kBudget = 1;  // with sanitizers all limits are doubled
#else
constexpr double kBudget = 0.5;
#endif

/// The least of three, since a first call also fills caches.
template <class Work> double seconds_of_computing(const Work& work) {
    double least = 1e9;
    for (int attempt = 0; attempt < 3 && least > kBudget; ++attempt) {
        const std::clock_t begin = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

TEST(Budget, IsKeptByEveryCheckOnRightAnswers) {
    for (const Chapter& chapter : all_chapters()) {
        for (const Exercise& exercise : chapter.exercises) {
            const double seconds = seconds_of_computing([&] { return chapter.judge_reference({.only = exercise.id}); });
            EXPECT_LT(seconds, kBudget) << exercise.id;
        }
    }
}

TEST(Budget, IsKeptByEveryCheckOnNamedBugs) {
    for (const Chapter& chapter : all_chapters()) {
        for (const BugInfo& bug : chapter.bugs) {
            const double seconds =
                seconds_of_computing([&] { return chapter.judge_version(bug.name, {.only = bug.exercise}); });
            EXPECT_LT(seconds, kBudget) << bug.exercise << ' ' << bug.name;
        }
    }
}

}  // namespace
}  // namespace bp::course
