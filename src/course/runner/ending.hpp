#pragma once

#include <string>

#include "course/runner/limits.hpp"
#include "course/runner/outcome.hpp"
#include "course/verdict.hpp"

namespace bp::course::runner {

/// What a program that gave no verdict is told.
struct Ending {
    Status status = Status::no_verdict;
    std::string sentence;
};

Ending ending_of(const Outcome& outcome, const Limits& limits);

/// That of a program that asked for more memory than it may have.
Ending memory_is_over(const Limits& limits);

}  // namespace bp::course::runner
