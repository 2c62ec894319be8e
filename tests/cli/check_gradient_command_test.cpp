#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

const std::string kDocs = BP_DOCS;

std::string text_of_file(const std::string& path) {
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Answers every x with f = x², and with `derivative` in awk's notation.
std::string square_with(const std::string& derivative) {
    return "while read -r x; do awk -v x=\"$x\" 'BEGIN { printf \"%.17g %.17g\\n\", x * x, " + derivative + " }'; done";
}

Result check(std::vector<std::string> words) {
    words.insert(words.begin(), "check-gradient");
    return run_program(words);
}

/// Plenty of time for an answer, but where waiting in vain is what is tested.
void expect_refused(const std::string& command, const std::string& because, const std::string& seconds = "600") {
    const Result result = check({"--at", "1", "--seconds", seconds, command});
    EXPECT_EQ(result.exit_code, 3) << command;
    EXPECT_EQ(result.out, "");
    EXPECT_NE(result.err.find(because), std::string::npos) << command << '\n' << result.err;
}

TEST(CheckGradientCommand, RunsTheExamplesOfItsPage) {
    const std::string page = text_of_file(kDocs + "/check_gradient.md");
    for (const char* name : {"neuron_gradient.py", "product_gradient.sh"}) {
        EXPECT_NE(page.find(text_of_file(kDocs + "/examples/" + name)), std::string::npos) << name;
    }
    const Result shell = check({"--size", "2", "--seed", "1", "sh " + kDocs + "/examples/product_gradient.sh"});
    EXPECT_EQ(shell.exit_code, 0) << shell.out << shell.err;
    EXPECT_NE(shell.out.find("PASSED: 6 right, 0 wrong, 0 unchecked"), std::string::npos) << shell.out;
}

TEST(CheckGradientCommand, RunsItsPythonExampleWhereThereIsPython) {
    if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "no python3";
    const Result python = check({"--at", "[2,-1]", "python3 " + kDocs + "/examples/neuron_gradient.py"});
    EXPECT_EQ(python.exit_code, 0) << python.out << python.err;
    EXPECT_NE(python.out.find("PASSED: 2 right"), std::string::npos);
    const std::string page = text_of_file(kDocs + "/check_gradient.md");
    std::istringstream lines(python.out);
    for (std::string line; std::getline(lines, line);) {
        EXPECT_TRUE(line.empty() || page.find("    " + line + "\n") != std::string::npos) << line;
    }
}

TEST(CheckGradientCommand, FailsAWrongDerivativeAndNamesTheLikelyCause) {
    const Result result = check({"--at", "0.75", "--at", "-2", square_with("x")});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.out.find("FAILED: 0 right, 2 wrong, 0 unchecked"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("half of what it should be"), std::string::npos) << result.out;
}

TEST(CheckGradientCommand, CannotTellAtAKinkAndThatIsNoPass) {
    const std::string absolute =
        "while read -r x; do awk -v x=\"$x\" 'BEGIN { printf \"%.17g %d\\n\", x < 0 ? -x : x, x < 0 ? -1 : 1 }'; done";
    const Result at_kink = check({"--at", "0", absolute});
    EXPECT_EQ(at_kink.exit_code, 1);
    EXPECT_NE(at_kink.out.find("NOTHING CHECKED"), std::string::npos) << at_kink.out;
    EXPECT_EQ(check({"--at", "1.5", absolute}).exit_code, 0);
}

TEST(CheckGradientCommand, PrintsTheSameAsData) {
    const Result result = check({"--size", "1", "--seed", "7", "--points", "2", "--json", square_with("2*x")});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    const auto json = nlohmann::json::parse(result.out);
    EXPECT_EQ(json["verdict"], "PASSED");
    EXPECT_EQ(json["seed"], 7);
    EXPECT_EQ(json["points"].size(), 2U);
    EXPECT_EQ(json["points"][1]["derivatives"][0]["verdict"], "pass");
}

TEST(CheckGradientCommand, RefusesProgramsThatDoNotAnswer) {
    expect_refused("exit 5", "exit code 5");
    expect_refused("no-such-program-anywhere", "exit code 127");
    expect_refused("kill -9 $$", "signal 9");
    expect_refused("exec >&-; sleep 60", "closed its output");
    expect_refused("read -r x; exec <&-; echo 1 2; sleep 60", "closed its input");
    expect_refused("read -r x; printf '1 2'", "in the middle of answer 1");
    expect_refused("read -r x; echo 1 2; exit 0", "after 1 answers");
    expect_refused("cat >/dev/null", "no answer within 0.5 s", "0.5");
    expect_refused("yes 1 2 | tr -d '\\n'", "without end");
}

TEST(CheckGradientCommand, RefusesAnswersThatAreNone) {
    expect_refused("while read -r x; do echo 1; done", "1 numbers; x has 1, so 2 were expected");
    expect_refused("while read -r x; do echo 1 2 3; done", "3 numbers");
    expect_refused("while read -r x; do echo; done", "0 numbers");
    expect_refused("while read -r x; do echo 1 1e-400; done", "'1e-400', which no double can hold");
    expect_refused("while read -r x; do echo 1 0; echo 1 0; done", "more lines than it was asked for");
    expect_refused("yes '1 0'", "more lines than it was asked for");
    expect_refused("while read -r x; do echo 1 two; done", "'two', which is no number");
    expect_refused("n=0; while read -r x; do n=$((n + 1)); echo $n 1; done", "two values");
}

// What has ended has no command line any more, though it may still have a number.
bool is_running(const std::string& process) { return !text_of_file("/proc/" + process + "/cmdline").empty(); }

/// Its number stands in the file.
void expect_end_of_process_in(const std::string& note) {
    std::istringstream words(text_of_file(note));
    std::string process;
    ASSERT_TRUE(words >> process);
    for (int tries = 0; tries < 100 && is_running(process); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    EXPECT_FALSE(is_running(process));
}

TEST(CheckGradientCommand, LeavesNothingRunningBehind) {
    const std::string note = write_file("note", "");
    const Result result = check({"--at", "1", "--seconds", "1", "sleep 600 & echo $! >" + note + "; cat >/dev/null"});
    EXPECT_EQ(result.exit_code, 3);
    expect_end_of_process_in(note);
}

TEST(CheckGradientCommand, LetsTheProgramFinishWhenItsInputEnds) {
    const std::string note = write_file("finished", "");
    EXPECT_EQ(check({"--at", "1", square_with("2*x") + "; echo done >" + note}).exit_code, 0);
    EXPECT_EQ(text_of_file(note), "done\n");
}

// Our Ctrl-C is no signal to another process group.
TEST(CheckGradientCommand, TakesTheProgramAlongWhenASignalEndsIt) {
    const std::string note = write_file("asked", "");
    // the program interrupts whoever asks it, and would then sleep
    const Result result = check({"--at", "1", "echo $$ >" + note + "; read -r x; kill -INT $PPID; sleep 600"});
    EXPECT_EQ(result.exit_code, 128 + 2);
    expect_end_of_process_in(note);
}

TEST(CheckGradientCommand, RefusesWordsThatMakeNoSense) {
    EXPECT_EQ(check({}).exit_code, 2);
    EXPECT_EQ(check({"true"}).exit_code, 2);
    EXPECT_EQ(check({"--size", "1", "--at", "1", "true"}).exit_code, 2);
    EXPECT_EQ(check({"--size", "0", "true"}).exit_code, 2);
    EXPECT_EQ(check({"--size", "99999999999999999", "true"}).exit_code, 2);
    EXPECT_EQ(check({"--size", "1", "--points", "18446744073709551615", "true"}).exit_code, 2);
    EXPECT_EQ(check({"--at", "1", "--seed", "1", "true"}).exit_code, 2);
    EXPECT_EQ(check({"--at", "1", "--at", "[1,2]", "true"}).exit_code, 2);
    EXPECT_EQ(check({"--at", "[[1],[2]]", "true"}).exit_code, 2);
    EXPECT_EQ(check({"--size", "1", "two", "words"}).exit_code, 2);
    EXPECT_EQ(check({"--at", "one", "true"}).exit_code, 3);
}

}  // namespace
}  // namespace bp::cli
