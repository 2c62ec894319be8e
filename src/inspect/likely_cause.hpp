#pragma once

#include <span>
#include <string>
#include <vector>

#include "inspect/gradient_check.hpp"

namespace bp::inspect {

/// A gradient that was judged at one point.
struct CheckedPoint {
    std::vector<double> x;
    std::vector<CheckedComponent> components;
};

/// What the pattern of the errors says about their cause, in one sentence: a constant ratio (2, ½, -1, the number of
/// components), zeros, right numbers in wrong places, an error that is a multiple of x (a penalty), seven right digits.
/// Empty if no component fails or no pattern fits all that do.
std::string likely_cause(std::span<const CheckedPoint> points);

}  // namespace bp::inspect
