#pragma once

#include <string>

#include "course/judge.hpp"
#include "course/runner/limits.hpp"

namespace bp::course::runner {

/// Judges one exercise by the program that was built from its file, in a process of its own. Whatever that does, a
/// verdict comes back; it has passed only if the judge itself says so.
Verdict judge_apart(const Exercise& exercise, const std::string& program, const JudgeOptions& options,
                    const Limits& limits = {});

}  // namespace bp::course::runner
