#pragma once

#include <span>

#include "verify/oracle/cells.hpp"

/// What rounding may do to one function: the numbers that the running error bound adds up (verify/oracle/bound.hpp).
namespace bp::oracle {

/// A function at a point: its inputs, output and local derivatives, in doubles.
struct Point {
    const Cell& cell;
    std::span<const double> x;
    double out;
    std::span<const double> partials;
};

/// The largest rounding error of the value itself, inputs taken as exact, in units of the roundoff.
double value_roundings(const Point& at);

/// errors[i] = how far the computed local derivative i may be off: what the errors of the inputs do to it, through the
/// second derivatives, and its own rounding.
void partial_errors(const Point& at, std::span<const double> input_errors, std::span<double> errors);

}  // namespace bp::oracle
