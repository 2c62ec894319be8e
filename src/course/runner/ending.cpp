#include "course/runner/ending.hpp"

#include <csignal>
#include <cstring>
#include <fmt/format.h>

namespace bp::course::runner {

namespace {

/// What the undefined-behaviour sanitizer found ("exercise.cpp:7:5: division by zero") or an assertion of the library;
/// or nothing.
std::string finding_in(const std::string& output) {
    constexpr std::string_view kError = ": runtime error: ", kAssertion = "Assertion '";
    const std::size_t error = output.find(kError), assertion = output.find(kAssertion);
    if (error != std::string::npos) {
        const std::size_t line = output.rfind('\n', error) + 1;  // npos + 1 is the beginning
        const std::string place = output.substr(line, error - line);
        return place.substr(place.rfind('/') + 1) + ": " +
               output.substr(error + kError.size(), output.find('\n', error) - error - kError.size());
    }
    if (assertion == std::string::npos) return "";
    return "the library stopped it, as it does for an index outside of a vector: " +
           output.substr(assertion, output.find('\n', assertion) - assertion);
}

std::string meaning_of(int signal) {
    switch (signal) {
        case SIGSEGV:
            return "an address that is not its own: a null pointer, a place far outside, or calls without end";
        case SIGBUS:
            return "an address that does not exist";
        case SIGFPE:
            return "a whole number divided by 0";
        case SIGABRT:
            return "it gave up: an exception that nobody catches, a failed assertion, or abort()";
        case SIGILL:
            return "an instruction that does not exist, as where a function does not return";
        case SIGKILL:
            return "killed from outside, as the system does when memory runs out";
        default:
            return "";
    }
}

Ending crash(const Outcome& outcome) {
    const std::string finding = finding_in(outcome.output);
    if (!finding.empty()) return {Status::crashed, finding};
    const std::string meaning = meaning_of(outcome.code);
    return {Status::crashed,
            fmt::format("SIG{}{}{}", sigabbrev_np(outcome.code), meaning.empty() ? "" : ": ", meaning)};
}

Ending by_signal(const Outcome& outcome, const Limits& limits) {
    const bool has_used_its_time = outcome.cpu_seconds >= limits.cpu_seconds;
    if (outcome.code == SIGXCPU || (outcome.code == SIGKILL && has_used_its_time)) {
        return {Status::timed_out,
                fmt::format("it computed for {} s without an answer; does a loop never end?", limits.cpu_seconds)};
    }
    if (outcome.code == SIGXFSZ) {
        return {Status::limit_reached, fmt::format("files: a file grew beyond {} MiB", limits.file >> 20)};
    }
    if (outcome.peak_memory > limits.memory / 10 * 9) return memory_is_over(limits);
    return crash(outcome);
}

}  // namespace

Ending memory_is_over(const Limits& limits) {
    return {Status::out_of_memory, fmt::format("it asked for more than {} MiB of memory", limits.memory >> 20)};
}

Ending ending_of(const Outcome& outcome, const Limits& limits) {
    switch (outcome.ended) {
        case Ended::signalled:
            return by_signal(outcome, limits);
        case Ended::timed_out:
            return {Status::timed_out, fmt::format("no answer within {:g} s; does it wait for something, or does a "
                                                   "loop never end?",
                                                   limits.wall_seconds)};
        case Ended::output_limit:
            return {Status::limit_reached, fmt::format("output: it printed more than {} KiB", limits.output >> 10)};
        case Ended::process_limit:
            return {Status::limit_reached, fmt::format("processes: it started more than {}", limits.processes)};
        default:
            return {Status::no_verdict,
                    fmt::format("the program ended by itself (exit code {}) before the judge had given its verdict",
                                outcome.code)};
    }
}

}  // namespace bp::course::runner
