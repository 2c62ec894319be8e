#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace bp::cli {
namespace {

TEST(Check, SaysOfABlankChapterWhatIsToDoAndEndsWithOne) {
    const Result result = run_program({"check", "13"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.out.find("13.2  TODO"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("\n0 of 6 passed\n"), std::string::npos) << result.out;
    EXPECT_EQ(result.err, "");
}

TEST(Check, OfOneExerciseShowsItsMessageAlone) {
    const Result result = run_program({"check", "13.4"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_EQ(result.out.rfind("TODO  13.4 ", 0), 0U) << result.out;
    EXPECT_EQ(result.out.find("13.5"), std::string::npos) << result.out;
}

TEST(Check, OfAnExerciseThatDoesNotExistIsWrongUsageAndSaysWhatThereIs) {
    for (const char* word : {"99", "13.9", "13.", "x"}) {
        const Result result = run_program({"check", word});
        EXPECT_EQ(result.exit_code, 2) << word;
        EXPECT_NE(result.err.find("13.1, 13.2"), std::string::npos) << result.err;
        EXPECT_EQ(result.out, "");
    }
}

TEST(Watch, ShowsTheFirstExerciseThatHasNotPassedAndEndsWithQ) {
    const Result result = run_program({"watch", "13"}, "q");
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_NE(result.out.find("/chapters/13_product_and_max/exercise.cpp:"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("TODO  13.1 "), std::string::npos) << result.out;
    EXPECT_EQ(result.out.find('\x1b'), std::string::npos) << "this is no terminal";
}

TEST(Watch, AnswersKeys) {
    const Result result = run_program({"watch", "13.2"}, "hhzq");
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_NE(result.out.find("hint 1 of 3"), std::string::npos) << result.out;
    EXPECT_NE(result.out.find("hint 2 of 3"), std::string::npos) << result.out;
}

TEST(List, ShowsEveryExerciseAndWhichIsNext) {
    const Result result = run_program({"list"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    for (const char* line : {"1 ", "  1.1   ", "  8.4   ", "  13.6  ", "\nnext: 1.1 ", "./backprop hint 1.1"}) {
        EXPECT_NE(result.out.find(line), std::string::npos) << line << '\n' << result.out;
    }
    EXPECT_EQ(run_program({"list", "8"}).exit_code, 2);
}

TEST(Hint, HasThreeLevelsAndBeginsWithTheIdea) {
    const Result first = run_program({"hint", "13.2"}), third = run_program({"hint", "13.2", "3"});
    EXPECT_EQ(first.exit_code, 0);
    EXPECT_NE(first.out.find("hint 1 of 3: idea"), std::string::npos) << first.out;
    EXPECT_NE(third.out.find("hint 3 of 3: nearly code"), std::string::npos) << third.out;
    EXPECT_NE(first.out, third.out);
}

TEST(Hint, RefusesALevelOrAnExerciseThatDoesNotExist) {
    EXPECT_EQ(run_program({"hint", "13.2", "4"}).exit_code, 2);
    EXPECT_EQ(run_program({"hint", "13"}).exit_code, 2);
    EXPECT_EQ(run_program({"hint"}).exit_code, 2);
    EXPECT_EQ(run_program({"hint", "1.99"}).exit_code, 2);
}

TEST(Lesson, IsThePageOfTheChapter) {
    const Result result = run_program({"lesson", "13"});
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out.rfind("# 13 ", 0), 0U);
    const Result none = run_program({"lesson", "17"});
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_NE(none.err.find("there are: 1 2 3 "), std::string::npos) << none.err;
}

}  // namespace
}  // namespace bp::cli
