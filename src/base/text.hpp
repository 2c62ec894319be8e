#pragma once

#include <span>
#include <string>
#include <string_view>

namespace bp {

/// The candidate with the fewest edits (insert, delete, replace a letter) from `word`; empty if none is within
/// a third of its length, so that a remedy is only offered where it helps.
std::string nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The shortest decimal that reads back as the same double ("0.1", "1e-300"); "nan", "inf" and "-inf" as such.
std::string shortest(double x);

}  // namespace bp
