#include <filesystem>
#include <gtest/gtest.h>

#include "course/chapter.hpp"
#include "course/quiz.hpp"
#include "lesson.hpp"

// The quiz of every chapter; the tests run in the project's folder.
namespace bp::course {
namespace {

std::string page_of(const Chapter& chapter) {
    return lesson::text_of(std::filesystem::path("chapters") / chapter.folder / "quiz.md");
}

TEST(Quizzes, HaveThreeToFiveQuestionsForEachChapter) {
    for (const Chapter& chapter : all_chapters()) {
        const std::string page = page_of(chapter);
        const std::size_t count = quiz(page).size();
        EXPECT_TRUE(count >= 3 && count <= 5) << chapter.folder << " has " << count;
        EXPECT_EQ(page.rfind("# Quiz " + std::to_string(chapter.number) + ": ", 0), 0U) << chapter.folder;
    }
}

// A misconception that is told from the right answer, and from the others, only in letters would never be named.
TEST(Quizzes, TellTheRightAnswerAndAllMisconceptionsApart) {
    for (const Chapter& chapter : all_chapters()) {
        for (const Question& question : quiz(page_of(chapter))) {
            const std::string where = std::string{chapter.folder} + ", " + question.title;
            EXPECT_TRUE(is_same_answer(question.answer, question.answer)) << where;
            EXPECT_EQ(misconception_behind(question, question.answer), "") << where;
            EXPECT_FALSE(question.misconceptions.empty()) << where;
            for (const Misconception& wrong : question.misconceptions) {
                EXPECT_FALSE(is_same_answer(wrong.answer, question.answer)) << where << ": " << wrong.answer;
                EXPECT_EQ(misconception_behind(question, wrong.answer), wrong.sentence) << where;
            }
        }
    }
}

// They are asked in a terminal.
TEST(Quizzes, NeedNoFormulasAndFitTheScreen) {
    for (const Chapter& chapter : all_chapters()) {
        const std::string page = page_of(chapter);
        EXPECT_EQ(page.find('$'), std::string::npos) << chapter.folder;
        EXPECT_EQ(page.find("**"), std::string::npos) << chapter.folder;
    }
}

}  // namespace
}  // namespace bp::course
