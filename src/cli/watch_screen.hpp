#pragma once

#include <string>
#include <string_view>

#include "course/message.hpp"

namespace bp::cli {

/// "…/exercise.cpp:14", which many terminals open at a click: the line of the file that is about the exercise.
std::string place_of(const std::string& path, std::string_view text, const std::string& exercise);

/// What `watch` shows: the verdict with its message, what else was asked for, and the keys.
struct Screen {
    std::string place;
    course::Verdict verdict;
    course::Naming naming = course::Naming::withheld;
    std::string below;  ///< hints, the list
    bool is_checking = false;
    std::string warnings = {};  ///< the compiler's, below the message
};

std::string text_of(const Screen& screen);

}  // namespace bp::cli
