#pragma once

#include <vector>

#include "inspect/derivative.hpp"

namespace bp::inspect {

/// A five-point difference at one step h, and how far it may be off.
struct StepDifference {
    double h = 0;
    Estimate estimate;
    double rounding = 0;      ///< the part of the error that comes from the rounding of values
    double slope_beside = 0;  ///< the steeper of the slopes from x to x ± 4h

    /// The rest of the error, measured: what f bends beyond a polynomial. A guess unless it is small.
    double bending() const { return estimate.error - rounding; }
};

/// What f does along one coordinate, at all steps.
struct StepDifferences {
    std::vector<StepDifference> differences;  ///< narrowest first; only where all is finite
    bool is_flat = false;                     ///< f was the same at all steps
    bool has_steps = false;                   ///< `widest` leaves room for a difference

    /// The one with the smallest error; nullptr if there is none.
    const StepDifference* surest() const;
};

/// ∂f/∂x_i by differences at steps from the narrowest to `widest`, each twice as wide as the one before. At a step h
/// the values at ±h, ±2h and ±4h give two five-point differences, whose distance says how far f is from a polynomial on
/// the odd side; and a combination of f(x+h) - 2 f(x) + f(x-h) that is 0 for a polynomial says the same on the even
/// side: that is where a corner shows, which a symmetric difference cannot see. Four times both is the bending.
///
/// `here` is f(x), `unit` what rounding is known to do to a value at least. Some 34 evaluations and those of
/// rounding_noise; two more for each doubling of |x_i| beyond 1, 74 at most.
StepDifferences step_differences(const Function& f, std::span<const double> x, std::size_t i, double here, double unit,
                                 double widest);

/// The narrowest and the widest step that are worth a try: 2^-24, more only where x + h would keep few digits of h, and
/// 2^-8 of max(1, |x|) rounded down to a power of two.
double narrowest_step(double x);
double widest_step(double x);

}  // namespace bp::inspect
