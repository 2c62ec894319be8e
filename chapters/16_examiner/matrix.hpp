#pragma once

#include <string>
#include <vector>

#include "course/examination.hpp"

/// Bugs and checks: what every examiner of this chapter says about every suspect.
namespace bp::chapters::ch16 {

/// An examiner with its score: a named bug of 16.6, or the reference, which comes last.
struct Examined {
    std::string name;
    course::Score score;

    bool accuses(std::size_t suspect) const;
};

std::vector<Examined> matrix();

std::size_t count_of_wrong();
std::size_t count_of_right();

}  // namespace bp::chapters::ch16
