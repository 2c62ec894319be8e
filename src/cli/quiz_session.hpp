#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "course/quiz.hpp"

namespace bp::cli {

/// How often each question may be answered: on a terminal a second time, from a pipe once, so that line k answers
/// question k.
enum class Tries { one, two };

/// The two ends of a quiz: a line that somebody typed, or nothing at the end of the input, and text to show.
struct Asker {
    std::function<std::optional<std::string>()> read;
    std::function<void(const std::string&)> show;
    Tries tries = Tries::one;
};

/// Asks all questions, says after each what is right and why, and returns how many were right at last. An empty line
/// gives a question up; the end of the input gives up all that are left, without their answers.
std::size_t ask(const std::vector<course::Question>& questions, const Asker& asker);

/// All questions with their answers.
std::string with_answers(const std::vector<course::Question>& questions);

}  // namespace bp::cli
