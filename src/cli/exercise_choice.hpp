#pragma once

#include <string>
#include <vector>

#include "course/chapter.hpp"

namespace bp::cli {

/// Which exercises a word asks for: "13.2" one, "13" those of a chapter, "" all. Throws UsageError, with what there is,
/// if it names none.
std::vector<course::Exercise> chosen_exercises(const std::string& word);

/// The number of the chapter an exercise belongs to: 13 for "13.2".
int chapter_number(const std::string& exercise);

}  // namespace bp::cli
