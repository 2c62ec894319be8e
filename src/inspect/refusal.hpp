#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bp::inspect {

/// Throws InputError with line and column of byte `at`, the reason, and below it the line with a mark:
///     column 9: '*' needs something to multiply with
///       s = w * ; y = sigmoid(s)
///             ^
/// The line is counted only if the text has several.
[[noreturn]] void refuse_at(std::string_view text, std::size_t at, const std::string& why);

/// The text in quotes, cut to a readable length; whatever a terminal might not show or might obey becomes '?'.
std::string in_quotes(std::string_view text);

/// "; did you mean 'sigmoid'?", or nothing if no candidate is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace bp::inspect
