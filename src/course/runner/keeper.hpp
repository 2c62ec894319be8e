#pragma once

#include "course/runner/task.hpp"

namespace bp::course::runner {

/// What the first process does: it starts the worker, waits until that has ended, its time is over, it has too many
/// processes, or whoever asked is gone; then it kills all that is left, reports, and ends. In a PID namespace it is
/// process 1, so the kernel ends everything with it; elsewhere it is the subreaper, to which orphans come.
[[noreturn]] void keep(const Task& task);

}  // namespace bp::course::runner
