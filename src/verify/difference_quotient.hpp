#pragma once

#include <limits>
#include <optional>

#include "verify/precise.hpp"

namespace bp::verify {

/// What differences of values say about one derivative, and how sure they can be of it.
struct DifferenceQuotient {
    oracle::Quad value = 0;
    double step = 0;                                         ///< h of (f(x + h) - f(x - h)) / 2h
    double error = std::numeric_limits<double>::infinity();  ///< truncation, rounding of f and of x + h
    std::optional<oracle::CellId> crossed{};  ///< what changed its branch between the points, at every step tried
};

/// dLoss / dx for one number x of a program, from values alone: no formula for any derivative is used. Two steps are
/// tried, 2⁻³⁷ and 2⁻³⁷ |x|, since x may be tiny (log) or only its distance to something else matter; the one that is
/// surer of itself counts, and the first whose error is at most `enough` ends the search. Truncation is what halving
/// the step changes.
DifferenceQuotient difference_quotient(const Precise& at, oracle::CellId x, double enough = 0);

}  // namespace bp::verify
