#pragma once

#include <string>

#include "inspect/computation.hpp"

namespace bp::cli {

/// Whether a word names a file instead of being an expression: it ends in .json, or there is a file of that name.
bool names_a_file(const std::string& word);

/// All of a file, or of standard input for "-". Throws InputError, naming it, if it cannot be read, is a folder, or is
/// longer than `longest` bytes.
std::string read_text(const std::string& path, std::size_t longest = inspect::kLongestFile);

}  // namespace bp::cli
