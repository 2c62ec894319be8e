#include "course/runner/run.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

#include "course/runner/channel.hpp"
#include "course/runner/identity.hpp"
#include "course/runner/memory_file.hpp"
#include "course/runner/namespaces.hpp"
#include "course/runner/scratch.hpp"

namespace bp::course::runner {

namespace {

using Clock = std::chrono::steady_clock;

constexpr unsigned kReserve = 256;  // processes that the user may begin elsewhere meanwhile
constexpr std::size_t kLongestRecord = std::size_t{1} << 20;
constexpr std::chrono::milliseconds kGrace{400};  // for the keeper, which ends by itself

std::vector<char*> pointers_to(std::vector<std::string>& words) {
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

/// The sanitizers' findings shall end the program by a signal, as any other crash; clang's would make an abort() of a
/// stack that overflows.
constexpr const char* kUndefined =
    "UBSAN_OPTIONS=abort_on_error=1:print_stacktrace=0:color=never:"
    "handle_segv=0:handle_sigbus=0:handle_sigfpe=0:handle_sigill=0";
constexpr const char* kAddresses = "ASAN_OPTIONS=abort_on_error=1:detect_leaks=0:color=never";

std::vector<std::string> environment_in(const std::string& folder) {
    return {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "OPENBLAS_NUM_THREADS=1", "TMPDIR=" + folder, "HOME=" + folder,
            kUndefined,           kAddresses};
}

/// The ends of the pipes that are here, and the process at their other ends.
struct Run {
    Channel request, output, record, report;
    MemoryFile case_tried;
    Child keeper;
    Outcome outcome;
    std::size_t written = 0;
};

void close_other_ends(Run& run) {
    run.request.close_reading();
    for (Channel* one : {&run.output, &run.record, &run.report}) one->close_writing();
}

/// glibc 2.36 declares pidfd_send_signal for C alone.
void tell(const Child& child, int signal) { syscall(SYS_pidfd_send_signal, child.descriptor, signal, nullptr, 0); }

void receive(Run& run, const Limits& limits) {
    run.written += run.output.receive(run.outcome.output, limits.output);
    run.record.receive(run.outcome.record, kLongestRecord);
}

/// Collects until the keeper has ended: the end of a pipe says nothing, since others may hold it open.
void collect(Run& run, const Limits& limits) {
    const auto until = Clock::now() +
                       std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(limits.wall_seconds)) +
                       kGrace;
    bool is_stopped = false;
    while (true) {
        pollfd awaited[]{
            {run.keeper.descriptor, POLLIN, 0}, {run.output.reading(), POLLIN, 0}, {run.record.reading(), POLLIN, 0}};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now());
        if (left.count() <= 0) tell(run.keeper, SIGKILL);
        poll(awaited, 3, static_cast<int>(std::max<std::int64_t>(left.count(), 50)));
        receive(run, limits);
        if (awaited[0].revents != 0) break;
        if (!is_stopped && run.written > limits.output) {
            tell(run.keeper, SIGTERM);
            is_stopped = true;
        }
    }
    siginfo_t ignored{};
    waitid(P_PIDFD, static_cast<id_t>(run.keeper.descriptor), &ignored, WEXITED);
    close(run.keeper.descriptor);
    // What was still under way; a pipe holds 64 KiB, read at once.
    receive(run, limits);
}

/// The first report: a worker that could not start sends one before its keeper does.
void add_report(Run& run, const Limits& limits) {
    std::string bytes;
    Report report;
    run.report.receive(bytes, sizeof report);
    Outcome& outcome = run.outcome;
    outcome.ended = Ended::timed_out;  // as without a report, when the keeper itself had to be killed
    if (bytes.size() == sizeof report) {
        bytes.copy(reinterpret_cast<char*>(&report), sizeof report);
        outcome.ended = report.ended;
        outcome.code = report.code;
        outcome.step = report.step.data();
        outcome.cpu_seconds = report.cpu_seconds;
        outcome.peak_memory = static_cast<std::size_t>(report.peak_kilobytes) * 1024;
    }
    if (run.written > limits.output) outcome.ended = Ended::output_limit;
}

Task task_for(const Run& run, const Limits& limits) {
    Task task;
    task.request = run.request.reading();
    task.output = run.output.writing();
    task.record = run.record.writing();
    task.case_tried = run.case_tried.descriptor();
    task.report = run.report.writing();
    task.limits = limits;
    task.is_root = geteuid() == 0;
    task.user = task.is_root ? unused_user() : geteuid();
    task.group = task.is_root ? task.user : getegid();
    // What the user runs elsewhere counts as well, and that changes.
    task.process_limit = limits.processes + kReserve + (task.is_root ? 0 : own_process_count());
    return task;
}

}  // namespace

Outcome run(const Program& program, const Limits& limits) {
    Run run;
    Task task = task_for(run, limits);
    const Scratch scratch(task.user, task.group);
    std::vector<std::string> words = program.words, environment = environment_in(scratch.folder());
    words.insert(words.begin(), program.path);
    const std::vector<char*> word_pointers = pointers_to(words), variables = pointers_to(environment);
    task.path = program.path.c_str();
    task.words = word_pointers.data();
    task.environment = variables.data();
    task.folder = scratch.folder().c_str();
    if (write(run.request.writing(), program.request.data(), program.request.size()) !=
        static_cast<ssize_t>(program.request.size())) {
        throw std::system_error(errno, std::generic_category(), "cannot write a request");
    }
    run.keeper = start_keeper(task);
    close_other_ends(run);
    run.request.close_writing();
    collect(run, limits);
    add_report(run, limits);
    run.outcome.case_tried = run.case_tried.text(kLongestRecord);
    return run.outcome;
}

}  // namespace bp::course::runner
