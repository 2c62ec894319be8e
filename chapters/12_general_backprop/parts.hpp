#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch12 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; 12.2, 12.4 and 12.5 stand in files of their own.
course::Spec<Solution> spec();
void order_is_topological(course::Judge& judge, const Solution& student);
void loop_reaches_every_node(course::Judge& judge, const Solution& student);
void gate_fits_into_any_graph(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_blanks();
std::vector<course::Version<Solution>> bugs_of_order();
std::vector<course::Version<Solution>> bugs_of_backward();
/// The lecture's statements about these slides, tried out; the last three stand in claims_messages.cpp.
std::vector<course::Claim> claims();
course::Claim messages_add_up();
course::Claim nodes_are_modular();
course::Claim backward_replaces();
/// The slide's example with all numbers, and the diamond in the right order and in a wrong one.
course::Demo demo();
course::Figure example_figure();
course::Figure diamond_figure();
course::Figure prediction_figure();

}  // namespace bp::chapters::ch12
