#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "inspect/derivative.hpp"

namespace bp::inspect {

/// What a check of one derivative may say. `unchecked` is no pass: no difference can decide, because f has a corner
/// here, is not finite, or is rounded to too few digits.
enum class Verdict { pass, fail, unchecked };

/// One component of a gradient beside the difference quotient that judges it.
struct CheckedComponent {
    std::size_t component = 0;
    double analytic = 0;
    double numeric = 0;    ///< NaN where f is not finite
    double tolerance = 0;  ///< the error bound of the difference, and the rounding of the analytic value
    Verdict verdict = Verdict::unchecked;
    std::string reason;  ///< of `unchecked`
};

/// Whether moving component i of x by `step` to either side takes another branch of a max, relu, …; empty if f has
/// none.
using CrossesKink = std::function<bool(std::size_t i, double step)>;

/// Judges every component of `gradient` by differences of f at x, at all steps (step_differences.hpp). A difference is
/// sure where f bends little on its scale; its error is then a bound. A component fails if it lies outside of the bound
/// of the surest, however small that is, and no sure difference that contradicts the surest agrees with it. It passes
/// if all sure ones agree and the bound is small: a millionth of it, a billionth of the largest derivative (of 1, if
/// that is larger), or, if it is nearly 0, a ten-thousandth of the slopes beside x and 1e-9 at most. Else it is
/// `unchecked`: at a corner, where f is not finite, has too few digits, or moves in steps. Throws ShapeError if
/// gradient and x differ in length.
std::vector<CheckedComponent> check_gradient(const Function& f, std::span<const double> x,
                                             std::span<const double> gradient, const CrossesKink& crosses_kink = {});

/// The worst of all verdicts: fail, else unchecked, else pass.
Verdict overall(std::span<const CheckedComponent> components);

}  // namespace bp::inspect
