#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch13 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise.
course::Spec<Solution> spec();
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_max();
/// Right versions with another subgradient than the course's, each of which passes with a note.
std::vector<course::Version<Solution>> variants();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
/// The three patterns side by side.
course::Demo demo();

}  // namespace bp::chapters::ch13
