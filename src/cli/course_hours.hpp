#pragma once

#include "course/chapter.hpp"
#include "course/progress_record.hpp"

namespace bp::cli {

/// How much of a path is done and how long the rest takes, with its lessons.
struct PathLeft {
    std::size_t passed = 0, exercises = 0;
    double hours = 0;
};

/// Minutes that exercises take on average, a mistake and its mending included; those off the core path are longer.
constexpr double kCoreMinutes = 8, kOtherMinutes = 10;

/// The minutes a lesson says it takes, "About 40 minutes"; 0 if it says nothing.
double minutes_of_lesson(const std::string& markdown);

/// The core path, or with Path::full all exercises. A lesson counts until an exercise of its chapter has passed.
PathLeft left_of(course::Path path, const course::ProgressRecord& record);

}  // namespace bp::cli
