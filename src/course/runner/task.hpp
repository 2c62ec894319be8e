#pragma once

#include <array>
#include <sys/types.h>

#include "course/runner/limits.hpp"
#include "course/runner/outcome.hpp"

namespace bp::course::runner {

/// All that keeper and worker need, prepared before they exist: between fork and exec nothing may be allocated.
struct Task {
    const char* path = nullptr;
    char* const* words = nullptr;
    char* const* environment = nullptr;
    const char* folder = nullptr;  ///< where the program works
    int request = -1, output = -1, record = -1, case_tried = -1, report = -1;
    Limits limits;
    bool is_root = false;  ///< so it must become another user
    uid_t user = 0;        ///< who it is, or becomes
    gid_t group = 0;
    unsigned process_limit = 0;  ///< for RLIMIT_NPROC: the most there can be until the keeper looks again
    bool has_user_namespace = false, has_pid_namespace = false;
};

/// What the keeper has seen, as bytes through a pipe.
struct Report {
    Ended ended = Ended::not_started;
    int code = 0;
    double cpu_seconds = 0;
    long peak_kilobytes = 0;
    std::array<char, 32> step{};
};

/// Sends a report that says which step of the start failed, with errno, and ends the process.
[[noreturn]] void give_up(const Task& task, const char* step);

}  // namespace bp::course::runner
