#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch04 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; spec_listing.cpp has 4.4, spec_batch.cpp 4.5 and 4.6.
course::Spec<Solution> spec();
void listing(course::Judge& judge, const Solution& student);
void batch(course::Judge& judge, const Solution& student);
void columns_and_rows(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_layers();
std::vector<course::Version<Solution>> bugs_of_inference();
std::vector<course::Version<Solution>> bugs_of_listing();
std::vector<course::Version<Solution>> bugs_of_batches();
std::vector<course::Version<Solution>> bugs_of_columns();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_inference();
course::Claim two_algorithms();
course::Claim composed_of_differentiable_operators();
/// S = X W for as many samples as inputs as units, unit by unit, sample by sample and all at once: the largest
/// difference between the three, and the shortest of three runs of each in milliseconds.
struct ProductTimes {
    std::size_t size;
    double furthest, by_units, by_samples, at_once;
};
ProductTimes time_products();
/// The 3-4-4-1 network with a shape on every arrow, and the listing's numbers layer by layer.
course::Demo demo();
course::Figure shapes_figure();

}  // namespace bp::chapters::ch04
