#pragma once

#include <vector>
#include <nlohmann/json.hpp>

#include "course/verdict.hpp"

namespace bp::cli {

/// A verdict for programs: exercise, title, slide, core, status, and what the message says; what there is none of is
/// "" or an empty list. Mistakes are named at once.
nlohmann::ordered_json verdict_json(const course::Verdict& verdict);

/// Several: their list with "passed", "of" and "next", the exercise that comes next, or null.
std::string verdicts_json(const std::vector<course::Verdict>& verdicts);

}  // namespace bp::cli
