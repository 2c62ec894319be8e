#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

#include "inspect/likely_cause.hpp"

/// Patterns that the errors of a gradient may have. Each answers nothing unless all that failed has it.
namespace bp::inspect {

/// A component that failed, beside what it should be.
struct Wrong {
    double analytic, numeric, tolerance, x;

    /// Whether the number that should stand here is `value`, as far as the difference quotient can tell.
    bool should_be(double value, double allowed) const { return std::abs(value - numeric) <= allowed; }
};

/// All points, and what failed there.
struct Errors {
    explicit Errors(std::span<const CheckedPoint> judged);

    std::span<const CheckedPoint> points;
    std::vector<Wrong> wrong;
    std::size_t size = 0;  ///< of the gradient

    template <class Holds> bool all(Holds holds) const { return std::all_of(wrong.begin(), wrong.end(), holds); }
    /// Whether each given derivative is `factor` times the right one.
    bool has_ratio(double factor) const;
};

// One derivative at a time.
std::optional<Cause> not_finite(const Errors& errors);
std::optional<Cause> all_zero(const Errors& errors);
std::optional<Cause> known_ratio(const Errors& errors);
std::optional<Cause> ratio_of_the_size(const Errors& errors);
std::optional<Cause> constant_factor(const Errors& errors);
std::optional<Cause> squared(const Errors& errors);
std::optional<Cause> last_digits(const Errors& errors);
std::optional<Cause> penalty(const Errors& errors);

// Which of them, and where.
std::optional<Cause> another_order(const Errors& errors);
std::optional<Cause> shifted(const Errors& errors);
std::optional<Cause> at_some_points(const Errors& errors);
std::optional<Cause> in_some_places(const Errors& errors);

}  // namespace bp::inspect
