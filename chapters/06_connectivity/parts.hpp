#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch06 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; 6.3 to 6.5 stand in spec_counts.cpp.
course::Spec<Solution> spec();
void widths_grow(course::Judge& judge, const Solution& student);
void ways_are_counted(course::Judge& judge, const Solution& student);
void gates_start_shut(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_counts();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
course::Claim sequence_blocks();
course::Claim dense_reads_all();
course::Claim deep_ones_train();
/// How the layers are wired, and what that does to ways, widths and gates.
course::Demo demo();
course::Figure wiring_figure();

}  // namespace bp::chapters::ch06
