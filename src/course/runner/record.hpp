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

}  // namespace bp::course::runner
