#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bp::course {

/// The text of a named version as bugs.cpp has it, between the marker lines
///
///     // --- bug 13.2 own_value replaces product ---
///     // --- end ---
///
/// (or `variant` for a right one), and the field of the solution that it is meant for.
struct VersionSource {
    std::string kind, exercise, name, field;
    std::string text;
};

/// All of them, in order. Throws InputError, with the line's number, for a marker that is badly written, missing its
/// end, or inside another.
std::vector<VersionSource> version_sources(std::string_view source);

/// exercise.cpp as a student would have it who made this mistake: the function stands before `Solution exercise()`, and
/// the solution uses it. Throws InputError if the file has no such place.
std::string pasted(std::string exercise_source, const VersionSource& version);

}  // namespace bp::course
