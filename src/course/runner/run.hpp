#pragma once

#include <string>
#include <vector>

#include "course/runner/limits.hpp"
#include "course/runner/outcome.hpp"

namespace bp::course::runner {

/// The descriptor on which a program gives its record; stdin holds its request, stdout and stderr are collected.
inline constexpr int kRecordDescriptor = 3;
/// A file in memory, at whose beginning it writes each case before it tries it.
inline constexpr int kCaseDescriptor = 4;

/// A program, its words and what it reads from stdin, at most 4096 bytes.
struct Program {
    std::string path;
    std::vector<std::string> words;
    std::string request;
};

/// Runs the program in a folder of its own that goes afterwards, within the limits, and returns when it has ended and
/// everything it started has been killed. Root becomes an unused user first. It protects against mistakes, not against
/// attackers. Throws std::system_error if the system refuses what every run needs, such as a pipe.
Outcome run(const Program& program, const Limits& limits);

}  // namespace bp::course::runner
