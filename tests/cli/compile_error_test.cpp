#include "cli/compile_error.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "cli/compile_warnings.hpp"

namespace bp::cli {
namespace {

constexpr const char* kSource = "#include <vector>\n\nint f() {\n    return x\n}\n";

std::string ninja_says(const std::string& what) {
    return "[1/3] Building CXX object a.o\nFAILED: chapters/CMakeFiles/bp_exercise_08.dir/08_x/exercise.cpp.o \n"
           "g++ -c /checkout/chapters/08_x/exercise.cpp\n" +
           what + "ninja: build stopped: subcommand failed.\n";
}

TEST(CompileError, IsTheFirstWithTheStudentsOwnLine) {
    EXPECT_EQ(first_error(ninja_says("/checkout/chapters/08_x/exercise.cpp: In function 'int f()':\n"
                                     "/checkout/chapters/08_x/exercise.cpp:4:5: warning: odd\n"
                                     "/checkout/chapters/08_x/exercise.cpp:4:12: error: 'x' was not declared\n"
                                     "    4 |     return x\n"
                                     "/checkout/chapters/08_x/exercise.cpp:4:13: error: expected ';'\n"),
                          "08_x", kSource),
              "chapters/08_x/exercise.cpp:4:12: 'x' was not declared in the line: return x");
}

TEST(CompileError, InAHeaderIsPlacedWhereTheStudentsLineLedThere) {
    EXPECT_EQ(first_error(ninja_says("/checkout/chapters/08_x/exercise.cpp:4:9:   required from here\n"
                                     "/usr/include/c++/12/span:20:1: error: no type\n"),
                          "08_x", kSource),
              "chapters/08_x/exercise.cpp:4:9: no type in the line: return x");
}

TEST(CompileError, OfTheLinkerNamesWhatIsMissing) {
    const std::string log =
        "FAILED: src/cli/backprop_exercise_08 \ng++ a.o\n"
        "/usr/bin/ld: a.o: undefined reference to `bp::chapters::ch08::helper(double)'\nninja: build stopped\n";
    EXPECT_EQ(first_error(log, "08_x", kSource),
              "chapters/08_x/exercise.cpp: declared and used, but not defined: `bp::chapters::ch08::helper(double)'");
}

TEST(CompileError, OfAnotherChapterIsNotThisOnes) {
    const std::string log = ninja_says("/checkout/chapters/08_x/exercise.cpp:4:12: error: 'x' was not declared\n");
    EXPECT_EQ(first_error(log, "09_y", kSource), "");
    EXPECT_EQ(first_error("", "08_x", kSource), "");
}

TEST(CompileWarnings, AreThoseThatTellALearnerSomethingWithTheOwnLine) {
    const std::string log =
        "/checkout/chapters/08_x/exercise.cpp: In function 'int f()':\n"
        "/checkout/chapters/08_x/exercise.cpp:4:12: warning: 'x' is used uninitialized [-Wuninitialized]\n"
        "/checkout/chapters/08_x/exercise.cpp:4:12: warning: conversion may change value [-Wconversion]\n"
        "/checkout/chapters/08_x/exercise.cpp:4:12: warning: unused variable 'y' [-Wunused-variable]\n"
        "/checkout/chapters/09_x/exercise.cpp:4:12: warning: 'z' is used uninitialized [-Wuninitialized]\n";
    EXPECT_EQ(warnings_in(log, "08_x", kSource),
              "chapters/08_x/exercise.cpp:4:12: 'x' is used uninitialized in the line: return x\n"
              "chapters/08_x/exercise.cpp:4:12: unused variable 'y' in the line: return x\n");
    EXPECT_EQ(warnings_in("[1/2] Building CXX object a.o\n", "08_x", kSource), "");
}

TEST(CompileWarnings, AreThreeAtMost) {
    std::string log;
    for (int i = 0; i < 9; ++i) log += "08_x/exercise.cpp:4:1: warning: no return [-Wreturn-type]\n";
    const std::string found = warnings_in(log, "08_x", kSource);
    EXPECT_EQ(std::count(found.begin(), found.end(), '\n'), 3);
}

}  // namespace
}  // namespace bp::cli
