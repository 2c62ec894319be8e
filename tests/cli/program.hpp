#pragma once

#include <string>
#include <vector>

namespace bp::cli {

/// Logistic least squares with one sample, to be traced.  "An implementation perspective"
inline constexpr const char* kSlide = "s=w*x+b; y=sigmoid(s); L=0.5*(y-t)^2";

/// What a run of the program left behind. A signal n that ended it reads as exit code 128 + n.
struct Result {
    int exit_code = 0;
    std::string out;
    std::string err;
};

/// Runs build/…/backprop with these words and this text as standard input.
Result run_program(const std::vector<std::string>& words, const std::string& input = "");

/// The same with standard output going to a file of this name, such as /dev/full; `out` stays empty.
Result run_program_into(const std::string& path, const std::vector<std::string>& words);

/// The same with standard output going into a pipe that nobody reads from any more.
Result run_program_into_closed_pipe(const std::vector<std::string>& words);

/// A new file with this text in the folder for temporary files; its path.
std::string write_file(const std::string& name, const std::string& text);

}  // namespace bp::cli
