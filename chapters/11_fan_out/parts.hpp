#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch11 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; 11.4 and 11.5 stand in spec_softmax.cpp, 11.6 in spec_blocks.cpp.
course::Spec<Solution> spec();
void softmax_is_shared_out(course::Judge& judge, const Solution& student);
void logits_and_targets(course::Judge& judge, const Solution& student);
void blocks_add_messages(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_softmax();
std::vector<course::Version<Solution>> bugs_of_blocks();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_softmax();
/// Two arrows that meet at w, and what a shortcut does for the gradient of a deep network.
course::Demo demo();

}  // namespace bp::chapters::ch11
