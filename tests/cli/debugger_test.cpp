#include <algorithm>
#include <gtest/gtest.h>

#include "cli/debugger.hpp"

namespace bp::cli {
namespace {

const Debugged kDebugged{"/b/judge", "/t/request", "/c/exercise.cpp",
                         "// Chapter 8\n\n// 8.2  One\nint f();\n\n// 8.3  Two\nint g();\n\n// 8.3  Three\nint h();\n"};

std::vector<std::string> commands(const std::string& exercise, course::Status status) {
    course::Verdict verdict;
    verdict.exercise.id = exercise;
    verdict.status = status;
    return gdb_words(verdict, kDebugged);
}

std::size_t place_in(const std::vector<std::string>& words, const std::string& word) {
    return static_cast<std::size_t>(std::ranges::find(words, word) - words.begin());
}

TEST(Debugger, LeavesTheFailingCaseToComeAndStopsInItsFunctions) {
    const auto words = commands("8.3", course::Status::wrong_value);
    const std::size_t judge = place_in(words, "tbreak bp::course::Judge::run"),
                      skip = place_in(words, "ignore $bpnum $failing - 1"),
                      count = place_in(words, "run < '/t/request' 3> /dev/null 4> /dev/null"),
                      first = place_in(words, "break /c/exercise.cpp:6"),
                      second = place_in(words, "break /c/exercise.cpp:9"), go_on = place_in(words, "continue");
    EXPECT_TRUE(count < judge && judge < skip && skip < first && first < second && second < go_on);
    EXPECT_LT(go_on, words.size());
    EXPECT_EQ(words.back(), "/b/judge");
}

TEST(Debugger, StopsInAllFunctionsWhereTheCommentsAreGone) {
    const auto words = commands("8.4", course::Status::wrong_value);
    EXPECT_LT(place_in(words, "rbreak exercise.cpp:."), words.size());
}

TEST(Debugger, LetsACrashStopWhereItIs) {
    const auto words = commands("8.2", course::Status::crashed);
    EXPECT_EQ(place_in(words, "tbreak bp::course::Judge::run"), words.size());
    EXPECT_LT(place_in(words, "run < '/t/request' 3> /dev/null 4> /dev/null"), words.size());
}

TEST(Debugger, StopsAnEndlessLoopByAnAlarm) {
    const auto words = commands("8.2", course::Status::timed_out);
    const std::size_t run = place_in(words, "run < '/t/request' 3> /dev/null 4> /dev/null");
    EXPECT_LT(place_in(words, "set exec-wrapper perl -e 'alarm 5; exec @ARGV'"), run);
    EXPECT_LT(run, place_in(words, "backtrace 10"));
    EXPECT_LT(place_in(words, "backtrace 10"), words.size());
}

TEST(Debugger, StopsBeforeAnotherProcessIsMade) {
    const auto words = commands("8.2", course::Status::limit_reached);
    EXPECT_LT(place_in(words, "catch fork"), place_in(words, "run < '/t/request' 3> /dev/null 4> /dev/null"));
}

TEST(Debugger, KeepsTheMemoryLimit) {
    const auto words = commands("8.2", course::Status::out_of_memory);
    EXPECT_LT(place_in(words, "set exec-wrapper prlimit --as=1073741824"), words.size());
}

}  // namespace
}  // namespace bp::cli
