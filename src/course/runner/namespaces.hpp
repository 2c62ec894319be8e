#pragma once

#include "course/runner/task.hpp"

namespace bp::course::runner {

/// A process and a descriptor that becomes readable when it ends.
struct Child {
    pid_t process = -1;
    int descriptor = -1;
};

/// Forks a keeper for the task, in new namespaces if it may have them and the system gives them. Throws
/// std::system_error if there is no further process.
Child start_keeper(Task task);

/// Says which user of the system the only user of this process's new namespace is; without it no file could be made.
void map_own_user(const Task& task);

/// fork() without what libraries have asked to be run at a fork: it may not be called with other threads' locks held.
pid_t fork_quietly();

}  // namespace bp::course::runner
