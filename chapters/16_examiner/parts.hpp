#pragma once

#include <limits>

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch16 {

/// What agrees with nothing.
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise.
course::Spec<Solution> spec();
void slope_is_measured(course::Judge& judge, const Solution& student);
void direction_is_random(course::Judge& judge, const Solution& student);
void agreement_is_relative(course::Judge& judge, const Solution& student);
void groups_are_told_apart(course::Judge& judge, const Solution& student);
void kinks_are_no_verdict(course::Judge& judge, const Solution& student);
void examiner_is_scored(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_direction();
std::vector<course::Version<Solution>> bugs_of_comparison();
std::vector<course::Version<Solution>> bugs_of_groups();
std::vector<course::Version<Solution>> bugs_of_examiner();
std::vector<course::Version<Solution>> bugs_of_tolerance();
/// What is said about checks, tried out on all suspects.
std::vector<course::Claim> claims();
/// Bugs and checks: who catches whom.
course::Demo demo();
course::Figure matrix_figure();
course::Figure sharing_figure();

}  // namespace bp::chapters::ch16
