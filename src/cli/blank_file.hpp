#pragma once

#include <string>

namespace bp::cli {

/// Puts the blank version of a file that git keeps in its place and keeps the old one as FILE.orig: the newest version
/// in which most functions are not written yet. Returns a sentence that says what was done, or why nothing was.
std::string reset_to_blank(const std::string& path);

}  // namespace bp::cli
