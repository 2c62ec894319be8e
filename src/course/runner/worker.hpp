#pragma once

#include "course/runner/task.hpp"

namespace bp::course::runner {

/// Takes on its limits and becomes the program.
[[noreturn]] void work(const Task& task);

}  // namespace bp::course::runner
