#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "course/judge.hpp"

namespace bp::course::runner {

/// What a judging program reads from its stdin: which exercise, how, and the number that its record must bear. Only the
/// judge sees it before the student's functions run.
struct Request {
    std::string nonce;
    std::string exercise;
    JudgeOptions options;
};

/// A number that nobody can guess, in hexadecimal digits.
std::string fresh_nonce();

std::string to_text(const Request& request);
/// Throws InputError for a text that is no request.
Request request_from(const std::string& text);

/// The record of a verdict: with the nonce and the number of checks. Bytes that are no UTF-8 are replaced.
std::string record_of(const Verdict& verdict, const std::string& nonce);

/// The verdict in a record. Nothing, unless the text is one whole record, of this exercise, with this nonce, that says
/// of no passed exercise that nothing was checked.
std::optional<Verdict> verdict_from(std::string_view record, const Request& request);

/// The case that is tried now, for whoever has to say how a program ended that gave no verdict. It proves nothing, so
/// it bears no nonce.
std::string case_text(std::string_view claim, std::string_view input);
/// Puts claim and input of such a text into the verdict; leaves it as it is if the text is none.
void add_case(Verdict& verdict, std::string_view text);

}  // namespace bp::course::runner
