#pragma once

#include <span>

namespace bp::report {

/// y ≈ factor · x^exponent. The interval holds the exponent with 95 % confidence if the deviations from the line are
/// independent; R² is the share of log y's variance that the line explains.
struct PowerLaw {
    double exponent = 0;
    double low = 0, high = 0;  ///< of the exponent
    double factor = 0;
    double r_squared = 0;
};

/// A straight line through (log x, log y) by least squares, its interval from Student's t with n - 2 degrees of
/// freedom. Throws ShapeError if x and y differ in length, InputError for fewer than three points or for one x alone,
/// NumericError unless all numbers are positive and finite.
PowerLaw power_law(std::span<const double> x, std::span<const double> y);

/// What an interval says of a claim that names a range.
enum class Decision { holds, fails, not_decided };

/// The claim holds if all of [low, high] lies in the range, fails if none of it does.
Decision decide(double low, double high, double range_low, double range_high);

}  // namespace bp::report
