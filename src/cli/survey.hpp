#pragma once

#include <string>
#include <vector>

#include "course/verdict.hpp"

namespace bp::cli {

/// All exercises of all chapters, in order, each with its verdict: a line for each, below its chapter's.
std::string survey_of(const std::vector<course::Verdict>& verdicts);

/// The exercise that comes next, and what to do about it.
std::string next_step(const std::vector<course::Verdict>& verdicts);

}  // namespace bp::cli
