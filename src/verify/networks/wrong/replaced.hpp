#pragma once

#include "verify/networks/properties.hpp"
#include "verify/networks/recipe_steps.hpp"

namespace bp::verify {

/// The recipe with one step replaced: replaced<&Recipe::below, upside_down>.
template <auto step, auto wrong> NetworkMethod replaced() {
    Recipe recipe = right_recipe();
    recipe.*step = wrong;
    return method_of(recipe);
}

/// Loss and its error signal replaced together, so that they still belong to each other.
template <auto loss, auto delta> NetworkMethod with_loss() {
    Recipe recipe = right_recipe();
    recipe.loss = loss;
    recipe.delta_logits = delta;
    return method_of(recipe);
}

inline bool is_square(const Matrix& matrix) { return matrix.size1() == matrix.size2(); }

}  // namespace bp::verify
