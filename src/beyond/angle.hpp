#pragma once

#include <span>

namespace bp::beyond {

/// Between two directions, in degrees: 0 the same, 90 at right angles, 180 opposite. A step against an estimated
/// gradient goes downhill, if it is short enough, where the angle to the true one is below 90. Throws ShapeError unless
/// both are equally long, NumericError if one has no direction: all its numbers are 0, or not finite.
double angle_in_degrees(std::span<const double> a, std::span<const double> b);

}  // namespace bp::beyond
