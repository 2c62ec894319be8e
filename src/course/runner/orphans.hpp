#pragma once

#include "course/runner/task.hpp"

namespace bp::course::runner {

/// Kills the worker and all that it started, in whichever session or group, and reaps them. For the keeper alone.
void kill_all_others(const Task& task, pid_t worker);

}  // namespace bp::course::runner
