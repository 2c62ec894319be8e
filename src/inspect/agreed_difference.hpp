#pragma once

#include "inspect/derivative.hpp"

namespace bp::inspect {

/// What differences of many steps agree on.
struct AgreedDifference {
    Estimate estimate;
    double rounding = 0;      ///< the part of the error that comes from the rounding of values
    double slope_beside = 0;  ///< the steeper of the slopes from x to x ± the widest step
    bool is_flat = false;     ///< f was the same at all steps
    bool has_steps = false;   ///< `widest` leaves room for a difference

    /// The rest of the error, measured: what f bends beyond a polynomial. A guess unless it is small.
    double bending() const { return estimate.error - rounding; }
};

/// ∂f/∂x_i by differences at steps from the narrowest to `widest`, each twice as wide as the one before. At every step
/// h the values at ±h, ±2h and ±4h give two five-point differences, whose distance says how far f is from a polynomial
/// of fourth degree on the odd side; and a combination of f(x+h) - 2 f(x) + f(x-h) that is 0 for such a polynomial says
/// the same on the even side: that is where a corner shows, which a symmetric difference cannot see. A step is believed
/// as long as it agrees with all narrower ones within both errors, so a kink ends the walk where it comes within
/// reach; of those believed the surest is taken (the principle is O. V. Lepskii's, 1990). Only a corner nearer than
/// 2^-22, or a bend as narrow, leaves no sure step. Not finite where f is not.
///
/// `here` is f(x), `unit` what rounding is known to do to a value at least. Some 34 evaluations and those of
/// rounding_noise; two more for each doubling of |x_i| beyond 1.
AgreedDifference agreed_difference(const Function& f, std::span<const double> x, std::size_t i, double here,
                                   double unit, double widest);

/// The narrowest and the widest step that are worth a try: 2^-24, more only where x + h would keep few digits of h, and
/// 2^-8 of max(1, |x|) rounded down to a power of two.
double narrowest_step(double x);
double widest_step(double x);

}  // namespace bp::inspect
