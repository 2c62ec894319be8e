#include <algorithm>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "course/chapter.hpp"
#include "course/message.hpp"
#include "lesson.hpp"

// What every chapter promises, tried on all of them. The files are read in lessons_test.cpp.
namespace bp::course {
namespace {

const Verdict& verdict_of(const Judgement& judgement, const std::string& exercise) {
    const auto found =
        std::ranges::find_if(judgement.verdicts, [&](const Verdict& v) { return v.exercise.id == exercise; });
    if (found == judgement.verdicts.end()) throw std::out_of_range("no exercise " + exercise);
    return *found;
}

/// All verdicts that are not PASSED, as the student would read them.
std::string failures(const Judgement& judgement) {
    std::string text;
    for (const Verdict& verdict : judgement.verdicts) {
        if (verdict.status != Status::passed) text += message(verdict);
    }
    return text;
}

TEST(Chapters, AreSortedAndNumberedAsTheirFolders) {
    int last = 0;
    for (const Chapter& chapter : all_chapters()) {
        EXPECT_GT(chapter.number, last);
        EXPECT_EQ(std::stoi(std::string{chapter.folder.substr(0, 2)}), chapter.number);
        EXPECT_FALSE(chapter.title.empty());
        last = chapter.number;
    }
    EXPECT_GT(last, 0) << "no chapter at all";
}

TEST(Chapters, NumberTheirExercisesFromOne) {
    for (const Chapter& chapter : all_chapters()) {
        int next = 1;
        for (const Exercise& exercise : chapter.exercises) {
            EXPECT_EQ(exercise.id, std::to_string(chapter.number) + "." + std::to_string(next++));
            EXPECT_FALSE(exercise.title.empty()) << exercise.id;
            EXPECT_FALSE(exercise.slide.empty()) << exercise.id;
        }
        EXPECT_GT(next, 1) << chapter.folder;
    }
}

TEST(Reference, PassesEveryExerciseWithAnySeed) {
    for (const Chapter& chapter : all_chapters()) {
        for (const std::uint64_t seed : {1u, 2u, 3u}) {
            const Judgement judgement = chapter.judge_reference({.seed = seed, .cases = 300});
            EXPECT_TRUE(judgement.passed()) << failures(judgement);
            EXPECT_EQ(judgement.verdicts.size(), chapter.exercises.size());
        }
    }
}

TEST(Reference, NeedsNoNote) {
    for (const Chapter& chapter : all_chapters()) {
        for (const Verdict& verdict : chapter.judge_reference({}).verdicts) {
            EXPECT_TRUE(verdict.notes.empty()) << verdict.exercise.id << ": " << verdict.notes.front();
        }
    }
}

TEST(NamedBugs, AllFailAndEachIsNamedAndNoOtherExerciseSuffers) {
    for (const Chapter& chapter : all_chapters()) {
        EXPECT_GE(chapter.bugs.size(), 8u) << chapter.folder;
        for (const BugInfo& bug : chapter.bugs) {
            const Judgement judgement = chapter.judge_version(bug.name, {});
            for (const Verdict& verdict : judgement.verdicts) {
                if (verdict.exercise.id != bug.exercise) {
                    EXPECT_EQ(verdict.status, Status::passed) << bug.name << "\n" << message(verdict);
                }
            }
            const Verdict& verdict = verdict_of(judgement, bug.exercise);
            EXPECT_TRUE(verdict.status == Status::wrong_value || verdict.status == Status::wrong_cost) << bug.name;
            ASSERT_EQ(verdict.diagnosis.size(), 1u) << bug.name << "\n" << message(verdict);
            EXPECT_EQ(verdict.diagnosis[0].name, bug.name);
        }
    }
}

TEST(NamedBugs, AreAtLeastOneForEachExercise) {
    for (const Chapter& chapter : all_chapters()) {
        for (const Exercise& exercise : chapter.exercises) {
            EXPECT_TRUE(std::ranges::any_of(chapter.bugs, [&](const BugInfo& b) { return b.exercise == exercise.id; }))
                << exercise.id << " has no named bug";
        }
    }
}

TEST(NamedBugs, FailTheSameWayOnEveryRun) {
    for (const Chapter& chapter : all_chapters()) {
        for (const BugInfo& bug : chapter.bugs) {
            EXPECT_EQ(message(verdict_of(chapter.judge_version(bug.name, {}), bug.exercise)),
                      message(verdict_of(chapter.judge_version(bug.name, {}), bug.exercise)));
        }
    }
}

TEST(LegalVariants, PassWithANote) {
    for (const Chapter& chapter : all_chapters()) {
        for (const BugInfo& variant : chapter.variants) {
            const Judgement judgement = chapter.judge_version(variant.name, {});
            EXPECT_TRUE(judgement.passed()) << variant.name << "\n" << failures(judgement);
            EXPECT_FALSE(verdict_of(judgement, variant.exercise).notes.empty()) << variant.name;
        }
    }
}

TEST(Versions, AreRefusedByAnUnknownName) {
    for (const Chapter& chapter : all_chapters()) EXPECT_THROW(chapter.judge_version("no such bug", {}), InputError);
}

}  // namespace
}  // namespace bp::course
