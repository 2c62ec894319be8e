#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bp::course {

/// The hints of one exercise from a chapter's hints.md: idea, equation, nearly code. There an exercise is a heading
/// `## 13.2 …` and each level a heading `###` below it. Empty if the exercise has no such heading.
std::vector<std::string> hints(std::string_view markdown, std::string_view exercise);

}  // namespace bp::course
