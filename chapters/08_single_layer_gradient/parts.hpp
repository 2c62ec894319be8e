#pragma once

#include "chapters/shared/layered_types.hpp"
#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch08 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; the last two stand in spec_layer.cpp and spec_numeric.cpp.
course::Spec<Solution> spec();
void whole_layer(course::Judge& judge, const Solution& student);
void numeric_gradient_is_right(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_gradient();
std::vector<course::Version<Solution>> bugs_of_numeric();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_layer();
/// The worked example in three colours, and the step of a difference quotient.
course::Demo demo();
course::Figure factors_figure();
course::Figure step_figure();

}  // namespace bp::chapters::ch08
