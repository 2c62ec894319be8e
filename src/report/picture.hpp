#pragma once

#include <string>

#include "tensor/view.hpp"

namespace bp::report {

/// A matrix drawn as squares of ink, 0 none to 1 full, in the colour of the text around. `title` is said aloud and
/// shown when pointed at. Throws NumericError for ink outside 0 … 1.
std::string picture_svg(View<const double> ink, std::string_view title);

}  // namespace bp::report
