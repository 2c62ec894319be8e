#pragma once

#include <map>
#include <string>
#include <vector>

#include "course/chapter.hpp"

namespace bp::cli {

/// The chapter with that number.
const course::Chapter& chapter_numbered(int number);

/// Where the student's file of a chapter lies, as an absolute path.
std::string exercise_file(const course::Chapter& chapter);

/// Builds the programs of these chapters as far as their files have changed, and returns by chapter what does not
/// compile and why; one such file does not stop another. Only one process builds at a time. Nothing is built where
/// nothing can be written. Throws std::runtime_error with the end of the log if something else could not be built.
std::map<int, std::string> build_exercises(const std::vector<int>& chapters);

/// The program built from the chapter's exercise.cpp. Throws InputError if it is not there.
std::string exercise_program(int chapter);

/// Where this build keeps what Attempts remembers.
std::string attempts_file();

}  // namespace bp::cli
