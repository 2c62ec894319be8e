#pragma once

#include <string>
#include <vector>

#include "course/chapter.hpp"

namespace bp::cli {

/// The chapters that a word such as "7-12" or "1,3,8-10" asks for, in order; all of them for "". Throws UsageError,
/// with what there is, for anything else.
std::vector<const course::Chapter*> chapters_in(const std::string& range);

}  // namespace bp::cli
