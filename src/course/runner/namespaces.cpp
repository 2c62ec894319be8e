#include "course/runner/namespaces.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <span>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

#include "course/runner/keeper.hpp"

namespace bp::course::runner {

namespace {

// From the best to none. Root needs no namespace for users, and must not have one: there it could not become another.
constexpr std::array<int, 3> kForRoot{CLONE_NEWPID | CLONE_NEWNET, CLONE_NEWPID, 0};
constexpr std::array<int, 3> kForOthers{CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET, CLONE_NEWUSER | CLONE_NEWPID, 0};

void write_file(const char* path, const char* text, std::size_t size) {
    const int file = open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    static_cast<void>(!write(file, text, size));
    close(file);
}

/// "1000 1000 1\n", without anything that allocates.
std::size_t print_map(std::array<char, 64>& text, unsigned long id) {
    const int size = std::snprintf(text.data(), text.size(), "%lu %lu 1\n", id, id);
    return size > 0 ? static_cast<std::size_t>(size) : 0;
}

}  // namespace

pid_t fork_quietly() { return static_cast<pid_t>(syscall(SYS_clone, SIGCHLD, nullptr, nullptr, nullptr, 0)); }

Child start_keeper(Task task) {
    std::span<const int> choices = task.is_root ? kForRoot : kForOthers;
    if (task.limits.isolation == Isolation::without_namespaces) choices = choices.last(1);
    for (const int namespaces : choices) {
        task.has_user_namespace = (namespaces & CLONE_NEWUSER) != 0;
        task.has_pid_namespace = (namespaces & CLONE_NEWPID) != 0;
        Child child;
        child.process = static_cast<pid_t>(
            syscall(SYS_clone, namespaces | CLONE_PIDFD | SIGCHLD, nullptr, &child.descriptor, nullptr, 0));
        if (child.process == 0) keep(task);
        if (child.process > 0) return child;
    }
    throw std::system_error(errno, std::generic_category(), "cannot start another process");
}

void map_own_user(const Task& task) {
    std::array<char, 64> text{};
    write_file("/proc/self/setgroups", "deny", 4);
    write_file("/proc/self/uid_map", text.data(), print_map(text, task.user));
    write_file("/proc/self/gid_map", text.data(), print_map(text, task.group));
}

}  // namespace bp::course::runner
