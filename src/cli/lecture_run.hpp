#pragma once

#include <optional>

#include "cli/lecture_digits.hpp"

namespace bp::cli {

/// One chapter as it ran.
struct ChapterRun {
    int number = 0;
    std::string title;
    std::vector<course::Claim> claims;
    course::Demo demo;
};

/// Everything that `lecture` found out; text, JSON and page are made from it.
struct LectureRun {
    std::vector<ChapterRun> chapters;
    std::optional<DigitsRun> digits;  ///< only when the whole lecture ran
    std::string page;                 ///< where the HTML page lies

    /// All claims, that of the digits last.
    std::vector<course::Claim> claims() const;
};

/// Whether the check of a claim failed. What cannot be executed has no check, so it cannot fail.
bool has_failed(const course::Claim& claim);

/// "holds", "holds under conditions" …; "NOT CONFIRMED" if the check failed.
std::string verdict_of(const course::Claim& claim);

/// "5 claims, all confirmed"; what is not executable is counted apart.
std::string summary_of(const std::vector<course::Claim>& claims);

}  // namespace bp::cli
