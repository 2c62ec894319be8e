#pragma once

#include <cstddef>
#include <string>

namespace bp::course::runner {

/// What ended a program.
enum class Ended {
    exited,         ///< by itself; `code` is its exit code
    signalled,      ///< by the signal `code` that nobody here sent, or that a limit of the system sent
    timed_out,      ///< it was killed when its time was over
    output_limit,   ///< it was killed when it had written too much
    process_limit,  ///< it was killed when it had too many processes
    not_started,    ///< it never ran; `code` is the error number and `step` says what failed
};

/// How a program ended, and what it left behind.
struct Outcome {
    Ended ended = Ended::not_started;
    int code = 0;
    std::string step;
    std::string output;      ///< what it wrote to stdout and stderr, up to the limit
    std::string record;      ///< what it wrote to the private descriptor
    std::string case_tried;  ///< what its file for cases held at the end
    double cpu_seconds = 0;
    std::size_t peak_memory = 0;  ///< bytes in memory at once
};

}  // namespace bp::course::runner
