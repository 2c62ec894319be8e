#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch14 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; the last three stand in files of their own.
course::Spec<Solution> spec();
void numeric_gradient_is_dear(course::Judge& judge, const Solution& student);
void paths_are_counted(course::Judge& judge, const Solution& student);
void exponent_is_found(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_numeric();
std::vector<course::Version<Solution>> bugs_of_paths();
std::vector<course::Version<Solution>> bugs_of_exponent();
/// The lecture's statements about this slide, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_growth();
/// Counts over depth and width, with times of this machine in the text, and the ways through a ladder of diamonds.
course::Demo demo();
course::Figure growth_figure();
course::Figure paths_figure();

}  // namespace bp::chapters::ch14
