#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch15 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; spec.cpp has 15.1 and 15.4, the others stand in files of their own.
course::Spec<Solution> spec();
void duals_give_the_product(course::Judge& judge, const Solution& student);
void newton_finds_the_bottom(course::Judge& judge, const Solution& student);
void one_matrix_changes(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_duals();
std::vector<course::Version<Solution>> bugs_of_steps();
std::vector<course::Version<Solution>> bugs_of_feedback();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_second_order();
course::Claim generative_learning_uses_backprop();
std::vector<course::Claim> claims_of_the_brain();
course::Claim learns_end_to_end();
/// Products, steps, angles and the race.
course::Demo demo();
course::Figure angle_figure();
course::Figure race_figure();

}  // namespace bp::chapters::ch15
