#pragma once

#include "verify/checkers/checker.hpp"

/// Questions to a checker that no random function asks.
namespace bp::verify {

/// Functions with kinks, exactly in a corner, nearer to it than any step, and at all distances up to a hundredth: the
/// mean of the two slopes must not pass for a derivative, nor the right one be rejected.
Report sweep_corners(const GradientChecker& checker);

/// Questions whose answers are known whatever the checker's tolerance.
Report sweep_controls(const GradientChecker& checker);

/// Lines whose values are rounded to floats, of which a third may be taken, or to six decimal digits.
Report sweep_few_digits(const GradientChecker& checker);

/// Steps and waves that are narrower than the usual step of a difference.
Report sweep_narrow_scales(const GradientChecker& checker);

}  // namespace bp::verify
