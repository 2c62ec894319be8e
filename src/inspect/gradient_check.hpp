#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "inspect/derivative.hpp"

namespace bp::inspect {

/// What a check of one derivative may say. `unchecked` is no pass: the difference quotient cannot decide, because a
/// kink lies within its reach or because its own error is as large as what it measures.
enum class Verdict { pass, fail, unchecked };

/// One component of a gradient beside the difference quotient that judges it.
struct CheckedComponent {
    std::size_t component = 0;
    double analytic = 0;
    double numeric = 0;
    double tolerance = 0;  ///< the error bound of the difference quotient, and the rounding of the analytic value
    Verdict verdict = Verdict::unchecked;
    std::string reason;  ///< of `unchecked`
};

/// Whether moving component i of x by `step` to either side takes another branch of a max, relu, …; empty if f has
/// none.
using CrossesKink = std::function<bool(std::size_t i, double step)>;

/// Judges every component of `gradient` by a five-point difference of f at x. A component fails if it lies outside of
/// the quotient's own error bound, however small both are; an absolute tolerance that excuses a small gradient does
/// not exist. Where f has a corner the verdict is `unchecked`: a symmetric quotient would be sure of a wrong slope.
/// Throws ShapeError if gradient and x differ in length.
std::vector<CheckedComponent> check_gradient(const Function& f, std::span<const double> x,
                                             std::span<const double> gradient, const CrossesKink& crosses_kink = {});

/// The worst of all verdicts: fail, else unchecked, else pass.
Verdict overall(std::span<const CheckedComponent> components);

}  // namespace bp::inspect
