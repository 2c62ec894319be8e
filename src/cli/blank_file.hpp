#pragma once

#include <string>

namespace bp::cli {

/// Puts the blank version of a file that git keeps in its place: the newest version in which most functions are not
/// written yet. The old one is kept as FILE.orig, or where that exists as FILE.orig.2, FILE.orig.3 …; nothing is
/// overwritten. Returns a sentence that says what was done. Throws InputError, with the remedy, if git or a blank
/// version is missing or the file cannot be written.
std::string reset_to_blank(const std::string& path);

}  // namespace bp::cli
