#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "course/verdict.hpp"

namespace bp::course {

/// How far somebody got with an exercise. It is never taken back: a file that is blank again undoes nothing.
enum class Reached {
    begun,   ///< judged, and not right yet
    shown,   ///< the solution was looked at
    passed,  ///< judged right; after the solution was shown, with fresh random cases
};

/// As the file has it: "begun", "shown", "passed".
std::string_view to_string(Reached reached);

/// What is remembered of an exercise.
struct ExerciseRecord {
    Reached reached = Reached::begun;
    std::vector<std::string> bugs;  ///< the named bugs met on the way, first met first
};

/// "9.2" before "10.1".
struct ByNumber {
    bool operator()(const std::string& a, const std::string& b) const;
};

/// By exercise, "8.2". Exercises that this course does not have (yet) are kept.
using ProgressRecord = std::map<std::string, ExerciseRecord, ByNumber>;

/// A heading and a line for each exercise, so that git can merge it: "8.2 passed slope_forgotten".
std::string to_text(const ProgressRecord& record);

/// Reads such a text; empty lines and those that begin with # say nothing, and an exercise that has several lines gets
/// the best of them. Throws InputError, with the line, for anything else.
ProgressRecord progress_from(std::string_view text);

/// Both records in one: what was reached in either, and the bugs of both.
ProgressRecord merged(ProgressRecord a, const ProgressRecord& b);

/// Takes note of a verdict; returns whether there was anything new.
bool note(ProgressRecord& record, const Verdict& verdict);

/// Takes note that the solution of an exercise was looked at. One that has passed stays so.
void note_shown(ProgressRecord& record, const std::string& exercise);

}  // namespace bp::course
