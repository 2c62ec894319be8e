#pragma once

#include "course/chapter.hpp"
#include "course/spec.hpp"
#include "exercise.hpp"

/// The parts of this chapter, one per file; chapter.cpp puts them together.
namespace bp::chapters::ch05 {

/// The same struct filled from src/.
Solution reference();
/// One part for each exercise; spec_folds.cpp has 5.3 and 5.4, spec_products.cpp 5.5 and 5.6.
course::Spec<Solution> spec();
void tents(course::Judge& judge, const Solution& student);
void folds(course::Judge& judge, const Solution& student);
void product_gates(course::Judge& judge, const Solution& student);
void product_trees(course::Judge& judge, const Solution& student);
/// Wrong versions, each of which fails and is named.
std::vector<course::Version<Solution>> bugs();
std::vector<course::Version<Solution>> bugs_of_trees();
std::vector<course::Version<Solution>> bugs_of_folds();
std::vector<course::Version<Solution>> bugs_of_counts();
std::vector<course::Version<Solution>> bugs_of_products();
/// The lecture's statements about these slides, tried out.
std::vector<course::Claim> claims();
std::vector<course::Claim> claims_of_pieces();
course::Claim products_by_trees();
course::Claim flat_products_need_all();
/// The tent folded, parity two ways, and products with a smaller and smaller λ.
course::Demo demo();
course::Figure folds_figure();

}  // namespace bp::chapters::ch05
