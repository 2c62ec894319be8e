#pragma once

#include <string>

#include "course/chapter.hpp"

namespace bp::cli {

/// A student's file, built with this checkout's judge and headers; nothing else of the student's is looked at.
struct GradedProgram {
    std::string program;  ///< empty if it does not compile
    std::string error;    ///< then the first error, as a student reads it
};

/// Builds `text` as the chapter's exercise.cpp, in a target that `check` does not use. The program is a copy of the
/// caller's own, which removes it: another process may build its next text meanwhile. Throws std::runtime_error with
/// the end of the log if something of this checkout does not build, InputError if nothing can be written to the build
/// folder.
GradedProgram build_graded(const course::Chapter& chapter, const std::string& text);

}  // namespace bp::cli
