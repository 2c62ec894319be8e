#pragma once

#include <string>
#include <vector>

#include "course/chapter.hpp"

namespace bp::cli {

/// What goes into a kit, by paths below the checkout.
struct KitFiles {
    std::vector<std::string> plain;   ///< copied as they are
    std::vector<std::string> packed;  ///< reference.cpp, solution.cpp and bugs*.cpp: below chapters/, in one archive
};

/// Sorts the files that git knows: tests stay at home, as do the chapters that were not chosen.
KitFiles kit_files(const std::vector<std::string>& tracked, const std::vector<const course::Chapter*>& chapters);

}  // namespace bp::cli
