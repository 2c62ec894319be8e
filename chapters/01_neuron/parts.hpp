#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch01 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise.
course::Spec<Solution> spec();
course::Spec<Solution> spec_of_learning();
course::Spec<Solution> spec_of_features();
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_learning();
/// Right versions that miss the point of the exercise; each passes with a note.
std::vector<course::Version<Solution>> variants();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_separability();
std::vector<course::Claim> claims_of_xor();
/// A boundary, a perceptron that learns, XOR before and after.
course::Demo demo();

}  // namespace bp::chapters::ch01
