#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch10 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; 10.3 stands in spec_graph.cpp, 10.5 in spec_count.cpp.
course::Spec<Solution> spec();
void graph_is_known(course::Judge& judge, const Solution& student);
void work_is_shared(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_backward();
std::vector<course::Version<Solution>> bugs_of_graph();
std::vector<course::Version<Solution>> bugs_of_count();
/// A right version that misses the point of error signals; it passes with a note.
std::vector<course::Version<Solution>> variants();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
/// The worked example at the nodes of its graph, one node with two activations, and what formulas would cost.
course::Demo demo();
course::Figure passes_figure();
course::Figure locality_figure();

}  // namespace bp::chapters::ch10
