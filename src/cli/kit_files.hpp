#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "course/chapter.hpp"

namespace bp::cli {

/// What goes into a kit, by paths below the checkout.
struct KitFiles {
    std::vector<std::string> plain;   ///< copied as they are
    std::vector<std::string> packed;  ///< below chapters/, in one archive: solutions, mistakes, and blanks once more
};

/// Sorts the files that git knows: tests stay at home, as do the chapters that were not chosen.
KitFiles kit_files(const std::vector<std::string>& tracked, const std::vector<const course::Chapter*>& chapters);

/// The exercises that have no blank in this text of their chapter's exercise.cpp: a kit would give a solution away.
std::vector<std::string> solved_in(std::string_view text, const course::Chapter& chapter);

}  // namespace bp::cli
