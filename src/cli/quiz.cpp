#include "course/quiz.hpp"

#include <iostream>
#include <unistd.h>
#include <fmt/format.h>

#include "base/error.hpp"
#include "cli/chapter_page.hpp"
#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "cli/print.hpp"
#include "cli/quiz_session.hpp"

namespace bp::cli {

namespace {

std::vector<course::Question> questions_of(const course::Chapter& chapter) {
    const std::string page = fmt::format("chapters/{}/quiz.md", chapter.folder);
    const std::string text = checkout_page(page);
    try {
        return course::quiz(text);
    } catch (const InputError& error) {
        throw InputError(fmt::format("{}: {}", page, error.what()));
    }
}

std::optional<std::string> line_of_input() {
    std::string line;
    if (!std::getline(std::cin, line)) return std::nullopt;
    return line;
}

}  // namespace

int quiz(Words words) {
    Usage usage{.synopsis = "backprop quiz [options] N",
                .description =
                    "Questions on chapter N to answer before any code runs: numbers (fractions may be used,\n"
                    "lists have commas) or a word. On a terminal each may be tried twice; from a pipe each\n"
                    "line answers one question. An empty line gives it up.\n"
                    "Exit code 0 if all were right, 1 if not.\n"};
    usage.options.add_options()("answers", "print questions and answers and ask nothing");
    const auto arguments = read_arguments(words, usage);
    if (!arguments) return kDone;
    if (arguments->words.size() != 1) throw UsageError("which chapter?");
    const auto questions = questions_of(chapter_asked_for(arguments->words[0]));
    if (arguments->has("answers")) {
        print(with_answers(questions));
        return kDone;
    }
    const Tries tries = isatty(STDIN_FILENO) == 1 ? Tries::two : Tries::one;
    const std::size_t right = ask(questions, {line_of_input, [](const std::string& text) { print(text); }, tries});
    return right == questions.size() ? kDone : kCheckFailed;
}

}  // namespace bp::cli
