#include "course/runner/worker.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "course/runner/run.hpp"

namespace bp::course::runner {

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool kHasShadowMemory = true;
#elif defined(__has_feature)
constexpr bool kHasShadowMemory = __has_feature(address_sanitizer);
#else
constexpr bool kHasShadowMemory = false;
#endif

constexpr rlim_t kStack = rlim_t{8} << 20;

/// Never above what this process may have.
void limit(const Task& task, __rlimit_resource resource, rlim_t soft, rlim_t hard) {
    rlimit now{};
    getrlimit(resource, &now);
    const rlimit next{std::min(soft, now.rlim_max), std::min(hard, now.rlim_max)};
    if (setrlimit(resource, &next) != 0) give_up(task, "setrlimit");
}

void take_limits(const Task& task) {
    const Limits& limits = task.limits;
    limit(task, RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1);  // the second one cannot be ignored
    if (!kHasShadowMemory) limit(task, RLIMIT_AS, limits.memory, limits.memory);
    limit(task, RLIMIT_FSIZE, limits.file, limits.file);
    limit(task, RLIMIT_STACK, kStack, kStack);
    limit(task, RLIMIT_CORE, 0, 0);
}

/// stdin, stdout, stderr, the record and the case; the report closes when the program begins.
int take_descriptors(const Task& task) {
    dup2(task.request, STDIN_FILENO);
    dup2(task.output, STDOUT_FILENO);
    dup2(task.output, STDERR_FILENO);
    dup2(task.record, kRecordDescriptor);
    dup2(task.case_tried, kCaseDescriptor);
    const int report = dup3(task.report, kCaseDescriptor + 1, O_CLOEXEC);
    close_range(static_cast<unsigned>(report) + 1, ~0U, 0);
    return report;
}

void forget_signals() {
    // those that cannot be set refuse it
    for (int signal = 1; signal < NSIG; ++signal) static_cast<void>(::signal(signal, SIG_DFL));
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
}

/// The new user may not enter root's folders, where the program may lie. This right lasts until the program begins.
void may_read_everything() {
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};
    data[0].effective = data[0].permitted = (1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH);
    syscall(SYS_capset, &header, data);
}

}  // namespace

[[noreturn]] void work(const Task& task) {
    Task own = task;
    setsid();  // the terminal's keys are not for it
    own.report = take_descriptors(task);
    if (task.is_root) may_read_everything();
    if (chdir(task.folder) != 0) give_up(own, "chdir");
    take_limits(own);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    forget_signals();
    execve(task.path, task.words, task.environment);
    give_up(own, "execve");
}

}  // namespace bp::course::runner
