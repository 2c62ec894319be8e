#include <cstdlib>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

// Subcommands of the exercise loop that judge or remember; exercise_command_test.cpp has the first ones.
namespace bp::cli {
namespace {

using nlohmann::json;

/// The name of a new progress file with this text, which the program is told to use.
std::string use_progress(const std::string& text) {
    const std::string path = write_file("loop_progress.txt", text);
    setenv("BP_PROGRESS", path.c_str(), 1);
    return path;
}

TEST(Here, IsTheListAndWhatComesNext) {
    use_progress("");
    const Result result = run_program({});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    for (const char* line : {"  8.4   ", "\nnext: 1.1 ", "./backprop quiz 1", "All subcommands: ./backprop --help"}) {
        EXPECT_NE(result.out.find(line), std::string::npos) << line << '\n' << result.out;
    }
}

TEST(List, IsReadByProgramsToo) {
    use_progress("");
    const json all = json::parse(run_program({"list", "--json"}).out);
    EXPECT_EQ(all["of"], all["exercises"].size());
    EXPECT_TRUE(all["next"].is_string());
    EXPECT_EQ(all["exercises"][0]["exercise"], "1.1");
    EXPECT_TRUE(all["exercises"][0].contains("status"));
}

TEST(Check, IsReadByProgramsToo) {
    use_progress("");
    const Result result = run_program({"check", "13", "--json"});
    EXPECT_EQ(result.exit_code, 1);
    const json all = json::parse(result.out);
    ASSERT_EQ(all["exercises"].size(), 6U);
    EXPECT_EQ(all["exercises"][1]["status"], "TODO");
    EXPECT_EQ(all["exercises"][1]["core"], true);
}

TEST(Check, SaysThatProgressIsNotNotedAndJudgesAllTheSame) {
    const std::string path = use_progress("<<<<<<< HEAD\n");
    const Result result = run_program({"check", "13.4"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.out.rfind("TODO  13.4 ", 0), 0U) << result.out;
    EXPECT_NE(result.err.find("progress is not noted: " + path + ": progress, line 1"), std::string::npos)
        << result.err;
}

TEST(Check, OfWhatIsDoneAsksProgress) {
    use_progress("13.2 passed\n13.4 begun\n8.1 passed\n");
    EXPECT_EQ(json::parse(run_program({"check", "--done", "--json"}).out)["of"], 3);
    EXPECT_EQ(json::parse(run_program({"check", "13", "--done", "--json"}).out)["of"], 2);
    const Result nothing = run_program({"check", "9", "--done"});
    EXPECT_EQ(nothing.exit_code, 3);
    EXPECT_EQ(nothing.out, "");
}

TEST(Solution, IsHeldBackUntilItIsAskedForAnyway) {
    use_progress("");
    const Result held = run_program({"solution", "13.2"});
    EXPECT_EQ(held.exit_code, 3);
    EXPECT_EQ(held.out, "");
    EXPECT_NE(held.err.find("./backprop solution 13.2 --anyway"), std::string::npos) << held.err;
    const Result shown = run_program({"solution", "13.2", "--anyway"});
    EXPECT_EQ(shown.exit_code, 0) << shown.err;
    EXPECT_NE(shown.out.find("product_messages"), std::string::npos) << shown.out;
    EXPECT_EQ(shown.out.find("long_product_messages"), std::string::npos) << "that is 13.3";
    EXPECT_NE(run_program({"progress"}).out.find("13.2 SHOWN"), std::string::npos);
    EXPECT_NE(run_program({"check", "13"}).out.find("13.2  SHOWN"), std::string::npos);
    EXPECT_EQ(run_program({"solution", "13.2"}).exit_code, 3) << "shown once is not passed";
}

TEST(Solution, OfAnExerciseThatHasPassedIsFree) {
    const std::string path = use_progress("13.2 passed\n");
    EXPECT_EQ(run_program({"solution", "13.2"}).exit_code, 0);
    EXPECT_EQ(run_program({"solution", "13.2", "--anyway"}).exit_code, 0);
    EXPECT_EQ(json::parse(run_program({"progress", "--json"}).out)["all"]["passed"], 1) << "it stays passed";
    EXPECT_EQ(run_program({"solution", "13"}).exit_code, 2);
    EXPECT_EQ(run_program({"solution"}).exit_code, 2);
}

TEST(Debug, SaysWhatToDoWhereNoCaseFails) {
    use_progress("");
    const Result blank = run_program({"debug", "13.2"});
    EXPECT_EQ(blank.exit_code, 3);
    EXPECT_EQ(blank.out, "");
    EXPECT_NE(blank.err.find("not written yet"), std::string::npos) << blank.err;
    EXPECT_NE(blank.err.find("./backprop lesson 13"), std::string::npos) << blank.err;
    EXPECT_EQ(run_program({"debug", "13"}).exit_code, 2);
    EXPECT_EQ(run_program({"debug", "99.1"}).exit_code, 2);
}

// No more of it here: in a student's own tree it would take away what was written. blank_file_test.cpp tries the rest.
TEST(Reset, RefusesAChapterThatDoesNotExist) {
    const Result result = run_program({"reset", "99"});
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_NE(result.err.find("there are: 1 2 3 "), std::string::npos) << result.err;
    EXPECT_EQ(run_program({"reset"}).exit_code, 2);
    EXPECT_EQ(run_program({"reset", "8.2"}).exit_code, 2);
}

TEST(Progress, IsReadFromAFileThatMoves) {
    use_progress("8.2 passed\n8.3 begun own_value\n99.1 passed\n");
    const Result page = run_program({"progress"});
    EXPECT_EQ(page.exit_code, 0) << page.err;
    EXPECT_NE(page.out.find("core path  1 of "), std::string::npos) << page.out;
    EXPECT_NE(page.out.find("8.3 begun"), std::string::npos) << page.out;

    const std::string other = write_file("other_progress.txt", "8.3 passed\n8.4 passed\n");
    EXPECT_EQ(run_program({"progress", "--merge", other}).exit_code, 0);
    const json all = json::parse(run_program({"progress", "--json"}).out);
    EXPECT_EQ(all["all"]["passed"], 3);
    EXPECT_GT(all["core"]["hours_left"], 0);
    EXPECT_EQ(run_program({"progress", "--merge", other + ".none"}).exit_code, 3);
}

TEST(Progress, RefusesAFileThatIsNone) {
    use_progress("8.2 pased\n");
    const Result result = run_program({"progress"});
    EXPECT_EQ(result.exit_code, 3);
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find("line 1: '8.2 pased' says none of begun, shown and passed"), std::string::npos);
}

}  // namespace
}  // namespace bp::cli
