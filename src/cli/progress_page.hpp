#pragma once

#include <string>

#include "course/progress_record.hpp"

namespace bp::cli {

/// For the terminal: both paths with hours left, a line per chapter, the named mistakes met. A mistake in an exercise
/// that is still at work is counted, not named: its counterexample is there to find it.
std::string progress_page(const course::ProgressRecord& record, const std::string& path);

/// The same for programs, with every exercise and every mistake.
std::string progress_json(const course::ProgressRecord& record, const std::string& path);

}  // namespace bp::cli
