#pragma once

#include <string>
#include <string_view>

namespace bp::cli {

/// The first error that the compiler or linker reports for one chapter's exercise.cpp, as a student reads it: place in
/// the student's own file, what is wrong, and the line itself. Where the error lies in a header, the place is the
/// student's line that led there. `log` is what ninja wrote, `folder` the chapter's, `source` the file's text. Empty if
/// the log has no error of this file.
std::string first_error(std::string_view log, std::string_view folder, std::string_view source);

}  // namespace bp::cli
