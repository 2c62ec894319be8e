#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch02 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; spec_layers.cpp has 2.2 and 2.3, spec_shapes.cpp those from 2.4 on.
course::Spec<Solution> spec();
void forward_by_loops(course::Judge& judge, const Solution& student);
void linear_layers_collapse(course::Judge& judge, const Solution& student);
void bumps(course::Judge& judge, const Solution& student);
void regions(course::Judge& judge, const Solution& student);
void boxes(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_layers();
std::vector<course::Version<Solution>> bugs_of_collapse();
std::vector<course::Version<Solution>> bugs_of_shapes();
std::vector<course::Version<Solution>> bugs_of_regions();
std::vector<course::Version<Solution>> bugs_of_boxes();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_shapes();
/// XOR in hidden space, the slide's network drawn twice, regions with their codes, bumps, ridges.
course::Demo demo();
course::Figure xor_figure();
course::Figure drawings_figure();
course::Figure regions_figure();
course::Figure bump_figure();
course::Figure ridges_figure();

}  // namespace bp::chapters::ch02
