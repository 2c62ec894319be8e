#pragma once

#include <string>

#include "course/chapter.hpp"

namespace bp::cli {

/// Puts the blank version of a file in its place: the text of the file `packed`, which a kit brings along, or where
/// there is none the newest version that git keeps in which most functions are not written yet. The old one is kept as
/// FILE.orig, or where that exists as FILE.orig.2, FILE.orig.3 …; nothing is overwritten. Returns a sentence that says
/// what was done. Throws InputError, with the remedy, if git or a blank version is missing or the file cannot be
/// written.
std::string reset_to_blank(const std::string& path, const std::string& packed = "");

/// The same for a chapter's exercise.cpp.
std::string reset_exercise(const course::Chapter& chapter);

}  // namespace bp::cli
