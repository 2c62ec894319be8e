#include "cli/debugger.hpp"

#include <algorithm>
#include <sstream>
#include <fmt/format.h>

#include "course/runner/limits.hpp"

namespace bp::cli {

namespace {

using course::Status, course::Verdict;

/// As much as the judge allows.
constexpr course::runner::Limits kLimits{};

/// "FILE:LINE" for every comment that begins with the exercise's number; its function is the next code after it. A
/// student who has removed the comments gets all functions of the file.
std::vector<std::string> places_of(const std::string& exercise, const Debugged& debugged) {
    std::vector<std::string> places;
    std::istringstream lines{debugged.exercise_text};
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.starts_with("// " + exercise + " ")) {
            places.push_back(fmt::format("break {}:{}", debugged.exercise_file, number));
        }
    }
    if (places.empty()) places.push_back("rbreak exercise.cpp:.");
    return places;
}

/// stdin, and the descriptors for the record and the cases, which nobody reads now.
std::string run(const Debugged& debugged) {
    return fmt::format("run < '{}' 3> /dev/null 4> /dev/null", debugged.request_file);
}

/// Two runs. In the first, conditions that never hold count the judge's cases and note the last one that failed; in the
/// second it is left to come, and then the exercise's functions stop.
std::vector<std::string> to_failing_case(const Verdict& verdict, const Debugged& debugged) {
    std::vector<std::string> commands{"set $case = 0",
                                      "set $failing = 1",
                                      "break bp::course::Judge::run if ($case = $case + 1) < 0",
                                      "break bp::course::Case::describe if ($failing = $case) < 0",
                                      run(debugged),
                                      "delete",
                                      "tbreak bp::course::Judge::run",
                                      "ignore $bpnum $failing - 1",
                                      run(debugged)};
    for (const std::string& place : places_of(verdict.exercise.id, debugged)) commands.push_back(place);
    commands.emplace_back("continue");
    return commands;
}

/// Where to stop before it starts, for a program that did not end as it should.
std::vector<std::string> stops(Status status) {
    switch (status) {
        case Status::no_verdict:
            return {"catch syscall exit_group"};
        case Status::limit_reached:  // files and output are written; other processes are forked
            return {"break write", "catch fork", "catch vfork"};
        case Status::out_of_memory:  // as much memory as the judge gives, so that the machine's is safe
            return {fmt::format("set exec-wrapper prlimit --as={}", kLimits.memory), "break say_that_memory_is_over"};
        case Status::timed_out:  // an alarm outlasts exec, and needs no terminal as Ctrl-C does
            return {fmt::format("set exec-wrapper perl -e 'alarm {}; exec @ARGV'", kLimits.cpu_seconds),
                    "handle SIGALRM stop print nopass"};
        default:
            return {};
    }
}

}  // namespace

std::vector<std::string> gdb_words(const Verdict& verdict, const Debugged& debugged) {
    std::vector<std::string> commands{"set confirm off", "set startup-with-shell on",
                                      "set environment UBSAN_OPTIONS abort_on_error=1:print_stacktrace=0:color=never",
                                      "set environment OPENBLAS_NUM_THREADS 1"};
    std::vector<std::string> start = stops(verdict.status);
    start.push_back(run(debugged));
    const bool is_wrong = verdict.status == Status::wrong_value || verdict.status == Status::wrong_cost;
    if (is_wrong) start = to_failing_case(verdict, debugged);
    const bool shows_where = verdict.status == Status::crashed || verdict.status == Status::timed_out;
    if (shows_where) start.emplace_back("backtrace 10");  // after a crash the sanitizer's frames come first
    commands.insert(commands.end(), start.begin(), start.end());
    std::vector<std::string> words{"gdb", "-q"};
    for (const std::string& command : commands) {
        words.emplace_back("-ex");
        words.push_back(command);
    }
    words.insert(words.end(), {"--args", debugged.program});
    return words;
}

std::string gdb_advice(const Verdict& verdict) {
    const bool is_wrong = verdict.status == Status::wrong_value || verdict.status == Status::wrong_cost;
    std::string text = is_wrong ? "gdb stops in your function with this input.\n" : "gdb stops where that happens.\n";
    if (verdict.status == Status::timed_out) {
        text = fmt::format("gdb stops it after {} s where it is then; Ctrl-C does so earlier.\n", kLimits.cpu_seconds);
    }
    return text +
           "  next, step      a line further; step goes into a function\n"
           "  print x         what x holds; info args, info locals\n"
           "  backtrace, up   who called; up goes there\n"
           "  quit            ends\n\n";
}

}  // namespace bp::cli
