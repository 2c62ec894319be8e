#pragma once

#include <string>
#include <string_view>

namespace bp::course {

/// The part of a chapter's solution.cpp that belongs to an exercise: from each comment that begins with its number,
/// "// 8.2  …", to the next comment that begins with another number, or to the function that puts all together. Empty
/// if there is none.
std::string solution_text(std::string_view source, std::string_view exercise);

}  // namespace bp::course
