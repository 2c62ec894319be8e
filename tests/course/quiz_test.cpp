#include <gtest/gtest.h>

#include "base/error.hpp"
#include "course/quiz.hpp"

namespace bp::course {
namespace {

const std::string kPage =
    "# Quiz\n\nAn introduction.\n\n## 1 A product\n\nWhat is δ_x?\n\nAnswer: `-1/8`\n\n- `1/8`: the sign.\n- `0`: it "
    "is\n"
    "  not lost.\n\nBecause.\n\nAnd so on.\n\n## 2 A word\n\nIs it?\n\nAnswer: `no`\n\nIt is not.\n";

TEST(Quiz, ReadsQuestionsAnswersMisconceptionsAndReasons) {
    const auto questions = quiz(kPage);
    ASSERT_EQ(questions.size(), 2U);
    EXPECT_EQ(questions[0].title, "A product");
    EXPECT_EQ(questions[0].text, "What is δ_x?\n");
    EXPECT_EQ(questions[0].answer, "-1/8");
    ASSERT_EQ(questions[0].misconceptions.size(), 2U);
    EXPECT_EQ(questions[0].misconceptions[1].sentence, "it is not lost.");
    EXPECT_EQ(questions[0].because, "Because.\n\nAnd so on.\n");
    EXPECT_EQ(questions[1].because, "It is not.\n");
}

std::string refusal_of_page(const std::string& page) {
    try {
        quiz(page);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

TEST(Quiz, RefusesWhatIsWrittenBadlyWithItsLine) {
    EXPECT_EQ(refusal_of_page("# Quiz\n"), "quiz, line 1: there is no question, such as '## 1 A title'");
    EXPECT_EQ(refusal_of_page("## 2 T\n"), "quiz, line 1: question 2 should be 1");
    EXPECT_NE(refusal_of_page("## Title\n").find("line 1: '## Title' should read"), std::string::npos);
    EXPECT_EQ(refusal_of_page("## 1 T\n\nAnswer: `2`\n"), "quiz, line 3: an answer without a question above it");
    EXPECT_NE(refusal_of_page("## 1 T\nq\nAnswer: 2\nwhy\n").find("should read 'Answer: `…`'"), std::string::npos);
    EXPECT_NE(refusal_of_page("## 1 T\nq\nAnswer: `2`\nAnswer: `3`\nwhy\n").find("second answer"), std::string::npos);
    EXPECT_NE(refusal_of_page("## 1 T\nq\nAnswer: `2`\n- 3: no\nwhy\n").find("should read '- `wrong"),
              std::string::npos);
    EXPECT_NE(refusal_of_page("## 1 T\nq\n## 2 T\n").find("question 1 ends here without a line 'Answer"),
              std::string::npos);
    EXPECT_NE(refusal_of_page("## 1 T\nq\nAnswer: `2`\n").find("without saying why"), std::string::npos);
}

TEST(Answers, AreTheSameAsFractionsDecimalsAndLists) {
    EXPECT_TRUE(is_same_answer("-0.125", "-1/8"));
    EXPECT_TRUE(is_same_answer(" −1/8 ", "-0.125"));
    EXPECT_TRUE(is_same_answer("+3", "3"));
    EXPECT_TRUE(is_same_answer("2,-1", "(2, -1)"));
    EXPECT_TRUE(is_same_answer("No", "no"));
    EXPECT_FALSE(is_same_answer("1/8", "-1/8"));
    EXPECT_FALSE(is_same_answer("2", "(2, -1)"));
    EXPECT_FALSE(is_same_answer("-1, 2", "(2, -1)"));
    EXPECT_FALSE(is_same_answer("", "0"));
    EXPECT_FALSE(is_same_answer("1/0", "0"));
    EXPECT_FALSE(is_same_answer("nan", "0"));
    EXPECT_FALSE(is_same_answer("1,", "1"));
    EXPECT_FALSE(is_same_answer("0 or 1", "0"));
}

TEST(Answers, ThatAreWholeAreExactAndOthersMayBeRounded) {
    EXPECT_TRUE(is_same_answer("0.33", "1/3"));
    EXPECT_FALSE(is_same_answer("0.3", "1/3"));
    EXPECT_FALSE(is_same_answer("1000000", "1048576"));
    EXPECT_FALSE(is_same_answer("2.01", "2"));
    EXPECT_FALSE(is_same_answer("0.001", "0"));
}

TEST(Misconceptions, AreKnownByTheirAnswer) {
    const Question question = quiz(kPage)[0];
    EXPECT_EQ(misconception_behind(question, "0.125"), "the sign.");
    EXPECT_EQ(misconception_behind(question, "7"), "");
}

}  // namespace
}  // namespace bp::course
