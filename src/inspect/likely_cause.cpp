#include "inspect/likely_cause.hpp"

#include <array>

#include "inspect/error_patterns.hpp"

namespace bp::inspect {

namespace {

constexpr std::size_t kMost = 3;

/// The more of the errors a pattern explains, the earlier it stands: those at the end say where, not what.
constexpr std::array kPatterns{not_finite,      all_zero,      known_ratio,    ratio_of_the_size,
                               last_digits,     another_order, shifted,        penalty,
                               constant_factor, squared,       at_some_points, in_some_places};

}  // namespace

std::vector<Cause> likely_causes(std::span<const CheckedPoint> points) {
    const Errors errors(points);
    std::vector<Cause> causes;
    if (errors.wrong.empty()) return causes;
    for (const auto pattern : kPatterns) {
        if (causes.size() == kMost) break;
        if (std::optional<Cause> cause = pattern(errors)) causes.push_back(std::move(*cause));
    }
    return causes;
}

std::string likely_cause(std::span<const CheckedPoint> points) {
    const std::vector<Cause> causes = likely_causes(points);
    return causes.empty() ? "" : causes.front().sentence;
}

}  // namespace bp::inspect
