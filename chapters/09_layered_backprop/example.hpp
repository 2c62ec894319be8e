#pragma once

#include <cmath>

#include "chapters/shared/layered_types.hpp"
#include "exercise.hpp"

/// The lesson's worked example: chapter 8's sigmoid layer with another one behind it. s = 0 and s = ln 3 in both.
namespace bp::chapters::ch09 {

inline const Numbers kInput{2, -1}, kTarget{1, 1};

inline Network example_network() {
    const Activation& sigmoid = activations()[1];
    const double ln3 = std::log(3.0);
    return {{{{1, 0.5}, {3, 1}}, {1, ln3}, sigmoid}, {{{4, 2}, {-2, 4}}, {-0.5, ln3 - 4}, sigmoid}};
}

}  // namespace bp::chapters::ch09
