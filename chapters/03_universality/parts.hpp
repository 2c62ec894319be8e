#pragma once

#include <cmath>
#include <numbers>

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch03 {

/// sin(2πx): the function that is approximated in claims and figures.
inline double wave(double x) { return std::sin(2 * std::numbers::pi * x); }

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; spec_approximators.cpp has those from 3.3 on.
course::Spec<Solution> spec();
void staircases(course::Judge& judge, const Solution& student);
void broken_lines(course::Judge& judge, const Solution& student);
void counts(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_tables();
std::vector<course::Version<Solution>> bugs_of_approximators();
std::vector<course::Version<Solution>> bugs_of_counts();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_approximation();
std::vector<course::Claim> claims_of_caveats();
/// XNOR compiled, and one function approximated by more and more units.
course::Demo demo();
course::Figure units_figure();

}  // namespace bp::chapters::ch03
