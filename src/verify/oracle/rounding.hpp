#pragma once

#include <cstdint>
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

/// How far a product may be off because its factors are: Π (|x| + e) - Π |x|, the errors in all orders. Where several
/// factors should be 0 and are rounding alone, the first order says nothing. A factor may be left out.
double product_error(std::span<const double> x, std::span<const double> errors, std::size_t left_out = SIZE_MAX);

}  // namespace bp::oracle
