#pragma once

#include <vector>

#include "cli/commands.hpp"
#include "course/chapter.hpp"

/// The parts of backprop_check, which alone contains what students write: a file that does not compile stops nothing
/// else.
namespace bp::cli {

/// The verdicts on the exercises asked for, chapter by chapter.
std::vector<course::Verdict> judged(const std::vector<course::Exercise>& exercises, course::JudgeOptions options);

}  // namespace bp::cli
