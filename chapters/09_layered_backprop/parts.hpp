#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch09 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; the last three stand in spec_gradient.cpp and spec_step.cpp.
course::Spec<Solution> spec();
void all_gradients(course::Judge& judge, const Solution& student);
void batches(course::Judge& judge, const Solution& student);
void all_at_once(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_deltas();
std::vector<course::Version<Solution>> bugs_of_gradients();
std::vector<course::Version<Solution>> bugs_of_batches();
std::vector<course::Version<Solution>> bugs_of_steps();
/// The lecture's statements about these slides, tried out; the last stands in claims_batch.cpp.
std::vector<course::Claim> claims();
course::Claim batch_is_a_sum();
/// The worked example layer by layer, and the dependency graph with the part that both gradients share.
course::Demo demo();
course::Figure shared_prefix_figure();

}  // namespace bp::chapters::ch09
