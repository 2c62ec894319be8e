#include "cli/quiz_session.hpp"

#include <fmt/format.h>

#include "inspect/refusal.hpp"

namespace bp::cli {

namespace {

using course::Question;

std::string heading(std::size_t i, const std::vector<Question>& questions) {
    return fmt::format("{} of {}: {}\n\n{}\n", i + 1, questions.size(), questions[i].title, questions[i].text);
}

/// What is said of a wrong answer; the right one is not in it.
std::string reply(const Question& question, const std::string& given) {
    const std::string known = course::misconception_behind(question, given);
    return known.empty() ? "  no\n" : fmt::format("  no: {}\n", known);
}

enum class Outcome { right, wrong, end_of_input };

Outcome ask_one(const Question& question, const Asker& asker) {
    const int tries = asker.tries == Tries::two ? 2 : 1;
    for (int i = 0; i < tries; ++i) {
        asker.show("your answer: ");
        const auto given = asker.read();
        if (!given) return Outcome::end_of_input;
        const bool is_given_up = given->find_first_not_of(" \t\r") == std::string::npos;
        // from a pipe nobody sees what was typed
        if (asker.tries == Tries::one) asker.show(is_given_up ? "\n" : inspect::in_quotes(*given) + "\n");
        if (is_given_up) break;
        if (course::is_same_answer(*given, question.answer)) return Outcome::right;
        asker.show(reply(question, *given));
    }
    return Outcome::wrong;
}

}  // namespace

std::size_t ask(const std::vector<Question>& questions, const Asker& asker) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        const Question& question = questions[i];
        asker.show(heading(i, questions));
        const Outcome outcome = ask_one(question, asker);
        if (outcome == Outcome::end_of_input) {
            asker.show("\n\n");
            break;
        }
        if (outcome == Outcome::right) ++right;
        const std::string verdict = outcome == Outcome::right ? "right" : "the answer is " + question.answer;
        asker.show(fmt::format("  {}\n\n{}\n", verdict, question.because));
    }
    asker.show(fmt::format("{} of {} right\n", right, questions.size()));
    return right;
}

std::string with_answers(const std::vector<Question>& questions) {
    std::string text;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        text += heading(i, questions) + fmt::format("answer: {}\n\n{}\n", questions[i].answer, questions[i].because);
    }
    return text;
}

}  // namespace bp::cli
