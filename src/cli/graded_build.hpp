#pragma once

#include <map>
#include <string>

#include "course/chapter.hpp"

namespace bp::cli {

/// A student's file, built with this checkout's judge and headers; nothing else of the student's is looked at.
struct GradedProgram {
    std::string program;  ///< empty if it does not compile
    std::string error;    ///< then the first error, as a student reads it
};

using Texts = std::map<const course::Chapter*, std::string>;

/// Builds each text as the exercise.cpp of its chapter, side by side, in targets that `check` does not use. A program
/// is a copy of the caller's own, which removes it: another process may build its next texts meanwhile. Throws
/// std::runtime_error with the end of the log if something of this checkout does not build, InputError if nothing can
/// be written to the build folder.
std::map<const course::Chapter*, GradedProgram> build_graded(const Texts& texts);

}  // namespace bp::cli
