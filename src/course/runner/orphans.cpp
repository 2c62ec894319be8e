#include "course/runner/orphans.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <sys/wait.h>

#include "course/runner/proc_file.hpp"

namespace bp::course::runner {

namespace {

/// Whether it has ended and only waits to be reaped; its state stands behind the name, which may hold brackets.
bool is_zombie(pid_t process) {
    std::array<char, 32> path{};
    std::array<char, 512> text{};
    static_cast<void>(std::snprintf(path.data(), path.size(), "/proc/%d/stat", process));
    const std::string_view stat = read_proc_file(path.data(), text);
    const std::size_t name_end = stat.rfind(')');
    return name_end == std::string_view::npos || stat.substr(name_end).starts_with(") Z");
}

void kill_with_group(pid_t child) {
    const pid_t group = getpgid(child);
    if (group > 0 && group != getpgid(0)) kill(-group, SIGKILL);
    kill(child, SIGKILL);
}

/// Kills this process's children, each with its group. Returns whether any of them was still alive.
bool kill_children() {
    std::array<char, 1 << 14> text{};
    bool was_alive = false;
    for_each_number(read_proc_file("/proc/thread-self/children", text), [&](pid_t child) {
        if (is_zombie(child)) return;
        was_alive = true;
        kill_with_group(child);
    });
    return was_alive;
}

/// Until nobody is left. Who is dead is not reaped before all are: till then it counts as one of the user's processes,
/// so those that still live cannot replace it. Orphans come to the keeper, so they are its children the next time.
void kill_family(pid_t worker) {
    kill(-worker, SIGKILL);  // a group dies as one, even while it forks
    while (kill_children()) usleep(500);
}

}  // namespace

void kill_all_others(const Task& task, pid_t worker) {
    // -1 is everybody in the PID namespace, or everybody who belongs to the unused user; this process is not meant.
    const bool means_these_alone = task.has_pid_namespace || task.is_root;
    while (true) {
        if (means_these_alone) {
            kill(-1, SIGKILL);
        } else {
            kill_family(worker);
        }
        pid_t reaped = 0;
        while ((reaped = waitpid(-1, nullptr, WNOHANG)) > 0) {
        }
        if (reaped < 0 && errno == ECHILD) return;
        usleep(500);
    }
}

}  // namespace bp::course::runner
