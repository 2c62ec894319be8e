#pragma once

#include <string_view>

namespace bp::cli {

/// Writes a finished result to stdout, all of it. A reader that has closed the pipe has seen enough: that is no error.
/// Throws std::system_error if the text cannot be written otherwise, as to a full disk.
void print(std::string_view text);

}  // namespace bp::cli
