#include <gtest/gtest.h>

#include "cli/quiz_session.hpp"

namespace bp::cli {
namespace {

const std::vector<course::Question> kQuestions{{"First", "What?\n", "1/2", {{"2", "upside down."}}, "So it is.\n"},
                                               {"Second", "Which?\n", "yes", {}, "It does.\n"}};

struct Session {
    std::size_t right;
    std::string shown;
};

Session answered(std::vector<std::string> lines, Tries tries) {
    Session session{};
    std::size_t next = 0;
    const auto read = [&]() -> std::optional<std::string> {
        return next < lines.size() ? std::optional(lines[next++]) : std::nullopt;
    };
    session.right = ask(kQuestions, {read, [&](const std::string& text) { session.shown += text; }, tries});
    return session;
}

TEST(QuizSession, CountsWhatIsRightAndSaysWhy) {
    const Session session = answered({"0.5", "Yes"}, Tries::one);
    EXPECT_EQ(session.right, 2U);
    EXPECT_NE(session.shown.find("1 of 2: First\n\nWhat?\n\nyour answer: '0.5'\n  right\n\nSo it is.\n"),
              std::string::npos)
        << session.shown;
    EXPECT_NE(session.shown.find("2 of 2 right\n"), std::string::npos);
}

TEST(QuizSession, NamesAMisconceptionAndThenTheAnswer) {
    const Session session = answered({"2", "yes"}, Tries::one);
    EXPECT_EQ(session.right, 1U);
    EXPECT_NE(session.shown.find("  no: upside down.\n  the answer is 1/2\n\nSo it is.\n"), std::string::npos)
        << session.shown;
}

TEST(QuizSession, GivesASecondTryOnATerminal) {
    const Session session = answered({"2", "1/2", "no", "no"}, Tries::two);
    EXPECT_EQ(session.right, 1U);
    EXPECT_LT(session.shown.find("  no: upside down.\n"), session.shown.find("  right\n"));
    EXPECT_EQ(session.shown.find("'1/2'"), std::string::npos) << "what is typed is seen already";
}

TEST(QuizSession, GivesUpAtAnEmptyLineAndEndsWithTheInput) {
    const Session session = answered({""}, Tries::two);
    EXPECT_EQ(session.right, 0U);
    EXPECT_NE(session.shown.find("the answer is 1/2"), std::string::npos);
    EXPECT_EQ(session.shown.find("the answer is yes"), std::string::npos) << "nobody has tried it";
    EXPECT_NE(session.shown.find("0 of 2 right"), std::string::npos);
}

TEST(QuizSession, ShowsNothingThatSteersATerminal) {
    EXPECT_EQ(answered({"\x1b[2J"}, Tries::one).shown.find('\x1b'), std::string::npos);
}

TEST(Quiz, PrintsQuestionsWithTheirAnswers) {
    const std::string text = with_answers(kQuestions);
    EXPECT_NE(text.find("2 of 2: Second\n\nWhich?\n\nanswer: yes\n\nIt does.\n"), std::string::npos) << text;
}

}  // namespace
}  // namespace bp::cli
