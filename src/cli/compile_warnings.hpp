#pragma once

#include <string>
#include <string_view>

#include "course/chapter.hpp"

namespace bp::cli {

/// What the compiler warns of in one chapter's exercise.cpp that tells a learner something: a value that was never set,
/// a way out without a return, a name that hides another. At most three, a line each; "" if there is none. `log` is
/// what ninja wrote, `folder` the chapter's, `source` the file's text.
std::string warnings_in(std::string_view log, std::string_view folder, std::string_view source);

/// Keeps what a build's log warns of, if it compiled the chapter's file: the next build, with nothing to do, is silent.
void keep_warnings(const course::Chapter& chapter, std::string_view log, std::string_view source);

/// What was kept of the file as it was last compiled, to be shown below a verdict; "" if nothing.
std::string kept_warnings(const course::Chapter& chapter);

}  // namespace bp::cli
