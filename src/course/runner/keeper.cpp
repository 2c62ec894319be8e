#include "course/runner/keeper.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include "course/runner/family.hpp"
#include "course/runner/identity.hpp"
#include "course/runner/namespaces.hpp"
#include "course/runner/orphans.hpp"
#include "course/runner/worker.hpp"

// Nothing here allocates: the process that was forked may have had other threads.
namespace bp::course::runner {

namespace {

constexpr double kLookEvery = 0.05;  // seconds

double now() {
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

/// Children and the request to stop arrive here.
int signals_as_file() {
    sigset_t all, awaited;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, nullptr);
    sigemptyset(&awaited);
    sigaddset(&awaited, SIGCHLD);
    sigaddset(&awaited, SIGTERM);
    return signalfd(-1, &awaited, SFD_CLOEXEC | SFD_NONBLOCK);
}

void limit_processes(const Task& task) {
    rlimit limit{};
    getrlimit(RLIMIT_NPROC, &limit);
    limit.rlim_max = limit.rlim_cur = std::min<rlim_t>(task.process_limit, limit.rlim_max);
    if (setrlimit(RLIMIT_NPROC, &limit) != 0) give_up(task, "setrlimit");
}

/// Reaps who has ended, and returns whether the worker has; its report is then complete.
bool has_ended(pid_t worker, Report& report) {
    int status = 0;
    rusage used{};
    for (pid_t one = 0; (one = wait4(-1, &status, WNOHANG, &used)) > 0;) {
        if (one != worker) continue;
        report.ended = WIFSIGNALED(status) ? Ended::signalled : Ended::exited;
        report.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
        report.cpu_seconds = seconds(used.ru_utime) + seconds(used.ru_stime);
        report.peak_kilobytes = used.ru_maxrss;
        return true;
    }
    return false;
}

/// Waits for the first thing that ends it. Returns whether somebody waits for the report.
bool watch_over(const Task& task, pid_t worker, int signals, Report& report) {
    const double until = now() + task.limits.wall_seconds;
    double left = task.limits.wall_seconds;
    while (left > 0) {
        pollfd awaited[]{{signals, POLLIN, 0}, {task.report, 0, 0}};
        poll(awaited, 2, static_cast<int>(1000 * std::min(left, kLookEvery)) + 1);
        signalfd_siginfo info{};
        bool must_stop = false;
        while (read(signals, &info, sizeof info) == sizeof info) must_stop = must_stop || info.ssi_signo == SIGTERM;
        if (has_ended(worker, report)) return true;
        report.ended = Ended::output_limit;
        if (must_stop) return true;
        if ((awaited[1].revents & POLLERR) != 0) return false;
        report.ended = Ended::process_limit;
        if (family_size(task.limits.processes + 1) > task.limits.processes) return true;
        left = until - now();
    }
    report.ended = Ended::timed_out;
    return true;
}

/// A copy of the end that somebody else has closed would keep a reader waiting.
void close_all_but(int one, int other) {
    const auto low = static_cast<unsigned>(std::min(one, other)), high = static_cast<unsigned>(std::max(one, other));
    if (low > 0) close_range(0, low - 1, 0);
    if (high > low + 1) close_range(low + 1, high - 1, 0);
    close_range(high + 1, ~0U, 0);
}

void send(const Task& task, const Report& report) {
    // A pipe takes so little in one piece. Without a reader nobody wants it.
    static_cast<void>(!write(task.report, &report, sizeof report));
}

}  // namespace

[[noreturn]] void give_up(const Task& task, const char* step) {
    Report report;
    report.code = errno;
    std::strncpy(report.step.data(), step, report.step.size() - 1);
    send(task, report);
    _exit(1);
}

[[noreturn]] void keep(const Task& task) {
    setsid();
    const int signals = signals_as_file();
    if (task.has_user_namespace) map_own_user(task);
    if (task.is_root && !become(task.user, task.group)) give_up(task, "become another user");
    if (!task.has_pid_namespace) prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    limit_processes(task);
    const pid_t worker = fork_quietly();
    if (worker < 0) give_up(task, "fork");
    if (worker == 0) work(task);
    close_all_but(task.report, signals);
    Report report;
    const bool is_awaited = watch_over(task, worker, signals, report);
    kill_all_others(task, worker);
    if (!is_awaited) rmdir(task.folder);  // nobody else is left to do it
    send(task, report);
    _exit(0);
}

}  // namespace bp::course::runner
