#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include "base/text.hpp"
#include "verify/oracle/numeric.hpp"
#include "verify/precise.hpp"

/// How far two derivations of the same number may be apart, each with its reason; verification.md calls it 4.4.
namespace bp::verify {

using oracle::Quad;

/// A value that was computed in doubles: the running error bound of the program, times kSlack = 8, because the
/// derivation adds the same numbers in another order than the bound assumes. 0, and so equality, where nothing rounds.
inline double of_value(const Precise& at) { return kSlack * at.bound.of_value(at.cells.loss()[0]); }

/// A derivative that was computed in doubles, in whatever direction through the graph: the running bound of the
/// derivative whose tangents `at.slopes` holds, times 8 for the same reason. Typically 1e-14 of the derivative; where
/// terms cancel it widens by itself.
inline double of_derivative(Precise& at) { return kSlack * at.bound.of_derivative(at.slopes.tangents()); }

/// A central difference in binary128 with h = 2⁻³⁷, beside the rounding of what is compared with it: truncation is
/// 9e-24 times a third derivative, rounding 1.3e-23 |f|. 1e-18 |f| lies five digits above both and two below the last
/// digit of a double near 1.
inline double of_difference(const Precise& at) {
    const double f = static_cast<double>(oracle::seeded_loss(at.cells, at.values));
    return 1e-18 * std::max(1.0, std::abs(f));
}

/// The difference of values along a direction, on the branches that the doubles chose. Where the third derivative is so
/// large that the central difference misses `expected` (deep linear residual networks), five points at 2⁻³⁰ are taken:
/// their error falls with h⁴.
inline Quad difference(const Precise& at, std::span<const oracle::Move<Quad>> direction, Quad expected,
                       double allowed) {
    const Quad central = oracle::numeric_derivative<Quad>(at.cells, at.branches, direction, Quad(oracle::kQuadStep));
    if (std::abs(static_cast<double>(central - expected)) <= allowed) return central;
    return oracle::numeric_derivative<Quad>(at.cells, at.branches, direction, Quad(0x1p-30),
                                            oracle::Stencil::five_point);
}

/// At most one case in a hundred may be left unchecked, or a generator that always hits kinks would prove nothing.
inline bool few(std::size_t unchecked, std::size_t cases) { return 100 * unchecked <= cases; }

/// Correct code stays below half of what is allowed; more would mean that a tolerance is about to be too tight.
inline constexpr double kHeadroom = 0.5;

/// The distances between derivations: the worst of them as a part of what is allowed, and the first that is more.
struct Distances {
    std::size_t compared = 0;
    double worst = 0;
    std::string failure{};

    void add(const std::string& what, Quad found, Quad expected, double allowed) {
        ++compared;
        const double distance = std::abs(static_cast<double>(found - expected));
        if (distance <= allowed) {  // false for NaN
            if (allowed > 0) worst = std::max(worst, distance / allowed);
            return;
        }
        if (!failure.empty()) return;
        failure = what + " is " + shortest(static_cast<double>(found)) + ", expected " +
                  shortest(static_cast<double>(expected)) + " within " + shortest(allowed);
    }
};

}  // namespace bp::verify
