#include <filesystem>
#include <sstream>
#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

TEST(Program, PrintsHelpAndVersionAndNothingElse) {
    for (const char* word : {"--help", "-h", "help"}) {
        const Result result = run_program({word});
        EXPECT_EQ(result.exit_code, 0);
        EXPECT_NE(result.out.find("trace"), std::string::npos);
        EXPECT_EQ(result.err, "");
    }
    const Result version = run_program({"--version"});
    EXPECT_EQ(version.exit_code, 0);
    EXPECT_EQ(version.out, "backprop " BP_VERSION "\n");
}

/// The subcommands that --help lists, each on a line of its own with a summary behind it.
std::vector<std::string> listed_commands() {
    std::vector<std::string> commands;
    std::istringstream lines(run_program({"--help"}).out);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("  ")) commands.push_back(line.substr(2, line.find(' ', 2) - 2));
    }
    return commands;
}

TEST(Program, HasHelpForEverySubcommand) {
    EXPECT_GE(listed_commands().size(), 2u);
    for (const std::string& command : listed_commands()) {
        const Result result = run_program({command, "--help"});
        EXPECT_EQ(result.exit_code, 0) << command;
        EXPECT_NE(result.out.find("Usage: backprop " + command), std::string::npos) << result.out;
        EXPECT_EQ(result.err, "");
    }
}

TEST(Program, AnswersWrongUsageWithExitCodeTwoAndTheNearestName) {
    struct Wrong {
        std::vector<std::string> words;
        const char* says;
    };
    for (const auto& [words, says] :
         {Wrong{{"trac"}, "subcommand 'trac' is unknown; did you mean 'trace'?"},
          Wrong{{"--verson"}, "did you mean '--version'?"}, Wrong{{""}, "subcommand '' is unknown"},
          Wrong{{"trace", "--jso", "x"}, "option '--jso' is unknown; did you mean --json?"},
          Wrong{{"trace", "--js", "x", "x=1"}, "option '--js' is unknown"},
          Wrong{{"trace", "-x^2", "x=1"}, "words that start with a dash go behind --"},
          Wrong{{"trace"}, "an expression, a file, or -"}, Wrong{{"trace", "--json", "--dot", "x", "x=1"}, "exclude"},
          Wrong{{"trace", "--json", "--named", "x", "x=1"}, "exclude"},
          Wrong{{"trace", "--forward", "--seed=1", "x", "x=1"}, "exclude"},
          Wrong{{"trace", "x", "x=1", "--seed"}, "seed"}, Wrong{{"trace", "--json=1", "x"}, "json"},
          Wrong{{"ops", "sigmoid"}, "ops takes no further words"}}) {
        const Result result = run_program(words);
        EXPECT_EQ(result.exit_code, 2) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err.find(says), std::string::npos) << result.err;
        EXPECT_NE(result.err.find("--help"), std::string::npos) << result.err;
    }
}

TEST(Program, CallsTheEndOfAReaderNoError) {
    const Result result = run_program_into_closed_pipe({"ops"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(result.err, "");
    EXPECT_EQ(run_program_into_closed_pipe({"trace", "x*x", "x=1e200"}).exit_code, 1);
}

TEST(Program, SaysWhenItCannotWrite) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full";
    const Result result = run_program_into("/dev/full", {"ops"});
    EXPECT_EQ(result.exit_code, 4);
    EXPECT_NE(result.err.find("cannot write to stdout"), std::string::npos) << result.err;
}

// The same test runs on the library; this one runs on what a user calls.
TEST(Program, PrintsTheOpsAsInTheDocs) {
    const Result result = run_program({"ops"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out.substr(0, 6), "# Ops\n");
    EXPECT_NE(result.out.find("| softmax_cross_entropy |"), std::string::npos);
}

}  // namespace
}  // namespace bp::cli
