#pragma once

#include <string>
#include <vector>

namespace bp::cli {

/// What a program wrote to stdout and stderr, and its exit code; 128 + n if signal n ended it.
struct Captured {
    int exit_code = 0;
    std::string output;
};

/// Runs a program of ours, found by PATH, with nothing to read, until it ends. Throws std::system_error if it cannot be
/// started.
Captured captured(std::vector<std::string> words);

}  // namespace bp::cli
