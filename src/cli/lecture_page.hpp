#pragma once

#include "cli/lecture_run.hpp"

namespace bp::cli {

/// The whole run as one self-contained HTML page: per chapter its figures, demo and claims, then the digits.
std::string page_of(const LectureRun& run);

}  // namespace bp::cli
