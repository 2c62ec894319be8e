#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bp::course {

/// A wrong answer that many give, and what it comes from.
struct Misconception {
    std::string answer;
    std::string sentence;
};

/// A question to be answered before any code runs: what will it be?
struct Question {
    std::string title;
    std::string text;
    std::string answer;  ///< "-1/8", "(2, -1)" or a word
    std::vector<Misconception> misconceptions;
    std::string because;
};

/// The questions of a chapter's quiz.md. There a question is
///
///     ## 1 A title
///
///     The question.
///
///     Answer: `-1/8`
///
///     - `1/8`: what this answer comes from.
///
///     Why it is so.
///
/// with the numbers in order, and the list may be missing. Throws InputError, with the line's number and what should
/// stand there, for anything else.
std::vector<Question> quiz(std::string_view markdown);

/// Whether two answers say the same. Numbers may be fractions, and lists of them may have brackets: "-1/8", "-0.125",
/// "(2, -1)". A whole number must be met exactly, any other within 1 %. Words may begin with any letter, large or
/// small.
bool is_same_answer(std::string_view given, std::string_view expected);

/// What a wrong answer comes from; empty if it is not known.
std::string misconception_behind(const Question& question, std::string_view given);

}  // namespace bp::course
