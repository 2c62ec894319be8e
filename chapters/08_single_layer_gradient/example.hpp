#pragma once

#include <cmath>

#include "parts.hpp"

/// The lesson's worked example: two inputs, two sigmoid units. b_1 = ln 3 makes z_1 = ln 3 and o_1 = 3/4.
namespace bp::chapters::ch08 {

inline const Numbers kInput{2, -1}, kTarget{1, 0};

inline Layer example_layer() { return {{{1, 0.5}, {3, 1}}, {1, std::log(3.0)}, activations()[1]}; }

}  // namespace bp::chapters::ch08
