#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "inspect/gradient_check.hpp"

namespace bp::inspect {

/// A gradient that was judged at one point.
struct CheckedPoint {
    std::vector<double> x;
    std::vector<CheckedComponent> components;
};

/// A pattern that the errors of a gradient have, and the mistake that leaves it.
struct Cause {
    std::string_view pattern;  ///< "sign", "twice", "order", …: one word for programs
    std::string sentence;
};

/// What the pattern of the errors says about their cause, likeliest first, three at most: a constant ratio (2, ½, -1,
/// the number of components), zeros, δ taken twice, right numbers in wrong places, an error that is a multiple of x (a
/// penalty), seven right digits, wrong at some points alone, wrong in some components alone. A pattern is named only if
/// every component that fails has it. Empty if none does, or nothing fails.
std::vector<Cause> likely_causes(std::span<const CheckedPoint> points);

/// The sentence of the likeliest; empty if there is none.
std::string likely_cause(std::span<const CheckedPoint> points);

}  // namespace bp::inspect
