#include <filesystem>
#include <gtest/gtest.h>

#include "course/chapter.hpp"
#include "course/message.hpp"
#include "course/solution_text.hpp"
#include "lesson.hpp"

// Every chapter's solution.cpp in the place of its exercise.cpp: they are linked first.
namespace bp::course {
namespace {

TEST(Solutions, PassEveryExerciseWithoutANote) {
    ASSERT_EQ(all_exercises().size(), all_chapters().size());
    for (const ExerciseFile& exercises : all_exercises()) {
        for (const std::uint64_t seed : {1u, 2u}) {
            const Judgement judgement = exercises.judge({.seed = seed, .cases = 200});
            EXPECT_FALSE(judgement.verdicts.empty());
            for (const Verdict& verdict : judgement.verdicts) {
                EXPECT_EQ(verdict.status, Status::passed) << message(verdict);
                EXPECT_TRUE(verdict.notes.empty()) << verdict.exercise.id << ": " << verdict.notes.front();
            }
        }
    }
}

TEST(Solutions, HaveAPartForEachExercise) {
    for (const Chapter& chapter : all_chapters()) {
        const auto folder = std::filesystem::path("chapters") / chapter.folder;
        const std::string solution = lesson::text_of(folder / "solution.cpp");
        for (const Exercise& exercise : chapter.exercises) {
            const std::string part = solution_text(solution, exercise.id);
            EXPECT_EQ(part.rfind("// " + exercise.id + " ", 0), 0U) << exercise.id;
            EXPECT_NE(part.find(") {"), std::string::npos) << exercise.id;
            EXPECT_EQ(part.find("NotImplemented"), std::string::npos) << exercise.id;
        }
    }
}

}  // namespace
}  // namespace bp::course
