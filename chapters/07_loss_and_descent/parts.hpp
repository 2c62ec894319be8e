#pragma once

#include "chapters/shared/layered_types.hpp"
#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch07 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; those of 7.3, 7.5 and 7.6 stand in files of their own.
course::Spec<Solution> spec();
void cross_entropy_is_right(course::Judge& judge, const Solution& student);
void descent_goes_down(course::Judge& judge, const Solution& student);
void rate_has_a_limit(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_cross_entropy();
std::vector<course::Version<Solution>> bugs_of_descent();
std::vector<course::Version<Solution>> bugs_of_rate();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_descent();
course::Claim descent_learns_xor();
course::Claim backward_is_cheap();
/// Three rates, a valley, two losses at saturation, and XOR being learned.
course::Demo demo();
course::Figure rates_figure();
course::Figure valley_figure();
course::Figure saturation_figure();
course::Figure xor_figure();

}  // namespace bp::chapters::ch07
