#pragma once

#include <string>
#include <vector>

#include "course/verdict.hpp"

namespace bp::cli {

/// What gdb is to run: the program that judges the exercise, on the request that `check` sends it.
struct Debugged {
    std::string program;
    std::string request_file;
    std::string exercise_file;
    std::string exercise_text;  ///< of that file
};

/// The words of a gdb command that stops where this verdict came from: a wrong answer at the exercise's functions with
/// the failing input, a crash where it happened, an exit() there. An exercise that has passed or is blank has no such
/// place.
std::vector<std::string> gdb_words(const course::Verdict& verdict, const Debugged& debugged);

/// What to type once gdb has stopped there.
std::string gdb_advice(const course::Verdict& verdict);

}  // namespace bp::cli
