#pragma once

#include "cli/lecture_run.hpp"

namespace bp::cli {

/// Everything that was found out, as one JSON value; accuracies are shares from 0 to 1.
std::string json_of(const LectureRun& run);

}  // namespace bp::cli
