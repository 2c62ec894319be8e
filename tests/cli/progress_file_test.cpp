#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "cli/progress_file.hpp"
#include "cli/progress_page.hpp"
#include "course/chapter.hpp"
#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

using course::Reached;

TEST(ProgressFile, IsEmptyWhereThereIsNone) { EXPECT_TRUE(read_progress(write_file("x", "") + ".none").empty()); }

TEST(ProgressFile, NamesItselfWhereItIsRefused) {
    const std::string path = write_file("progress_refused", "8.2 pased\n");
    try {
        read_progress(path);
        FAIL() << "not refused";
    } catch (const InputError& error) {
        EXPECT_EQ(std::string(error.what()).rfind(path + ": progress, line 1: ", 0), 0U) << error.what();
    }
}

/// In a process of its own: writes one record and the other again and again, until it is ended.
[[noreturn]] void write_for_ever(const std::string& path, const course::ProgressRecord& one,
                                 const course::ProgressRecord& other) {
    while (true) {
        write_progress(path, one);
        write_progress(path, other);
    }
}

// As Ctrl-C does. Where a signal strikes is chance, so many strike.
TEST(ProgressFile, IsWholeAndAloneWheneverCtrlCComes) {
    const std::filesystem::path folder = write_file("interrupted", "") + ".folder";
    std::filesystem::create_directory(folder);
    const std::string path = folder / "progress.txt";
    course::ProgressRecord one{{"8.1", {Reached::passed, {}}}}, other;
    for (int i = 1; i <= 99; ++i) other["9." + std::to_string(i)] = {Reached::begun, {"a_mistake"}};
    write_progress(path, one);
    for (int i = 0; i < 60; ++i) {
        const pid_t child = fork();
        if (child == 0) write_for_ever(path, one, other);
        usleep(static_cast<useconds_t>(1000 + 137 * i));
        kill(child, SIGINT);
        int status = 0;
        waitpid(child, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status) && WTERMSIG(status) == SIGINT);
        const std::string text = course::to_text(read_progress(path));
        EXPECT_TRUE(text == course::to_text(one) || text == course::to_text(other)) << text;
        for (const auto& entry : std::filesystem::directory_iterator(folder)) EXPECT_EQ(entry.path().string(), path);
    }
}

TEST(NoteProgress, SaysWhyNothingCouldBeNotedAndLeavesTheFileAlone) {
    const std::string path = write_file("progress_conflict", "<<<<<<< HEAD\n");
    setenv("BP_PROGRESS", path.c_str(), 1);
    course::Verdict verdict;
    verdict.exercise.id = "8.2";
    verdict.status = course::Status::passed;
    std::vector<course::Verdict> verdicts{verdict};
    EXPECT_EQ(note_progress(verdicts).rfind("progress is not noted: ", 0), 0U);
    EXPECT_THROW(read_progress(path), InputError) << "it is still what it was";
    EXPECT_EQ(verdicts[0].status, course::Status::passed);
}

TEST(NoteProgress, CallsABlankExerciseShownWhoseSolutionWasLookedAt) {
    setenv("BP_PROGRESS", write_file("progress_shown", "8.2 shown\n").c_str(), 1);
    course::Verdict verdict;
    verdict.exercise.id = "8.2";
    verdict.status = course::Status::todo;
    std::vector<course::Verdict> verdicts{verdict};
    EXPECT_EQ(note_progress(verdicts), "");
    EXPECT_EQ(verdicts[0].status, course::Status::shown);
}

TEST(ProgressPage, ShowsBothPathsAndNamesTheMistakesOfWhatIsDone) {
    const course::Chapter& chapter = course::all_chapters()[0];
    const course::BugInfo& bug = chapter.bugs[0];
    course::ProgressRecord record;
    record[bug.exercise] = {Reached::begun, {bug.name}};
    const std::string begun = progress_page(record, "/p");
    EXPECT_NE(begun.find("core path  0 of "), std::string::npos) << begun;
    EXPECT_NE(begun.find("hours left"), std::string::npos);
    EXPECT_NE(begun.find(bug.exercise + " begun"), std::string::npos);
    EXPECT_EQ(begun.find(bug.sentence), std::string::npos) << "the counterexample is there to find it";
    EXPECT_NE(begun.find("./backprop check " + bug.exercise + " --why names it"), std::string::npos);
    record[bug.exercise].reached = Reached::passed;
    const std::string passed = progress_page(record, "/p");
    EXPECT_NE(passed.find(bug.sentence), std::string::npos) << passed;
    EXPECT_NE(passed.find("kept in /p"), std::string::npos);
    EXPECT_NE(progress_json(record, "/p").find("\"reached\": \"passed\""), std::string::npos);
}

}  // namespace
}  // namespace bp::cli
