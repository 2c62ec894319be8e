#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/measurements.hpp"
#include "report/power_law.hpp"
#include "report/workloads.hpp"

/// The lecture's statements on cost, each with what was measured and what that says.
namespace bp::bench {

/// One statement and its number.
struct Verdict {
    std::string claim;
    double found = 0;
    double low = 0, high = 0;  ///< of what was found, 95 %
    double wanted_low = 0, wanted_high = 0;
    std::optional<double> r_squared{};  ///< of an exponent; at least 0.99 is wanted
    bool is_judged = true;              ///< otherwise it is reported only

    /// "holds", "fails", "not decided", or "reported".
    std::string word() const;
    bool has_failed() const;
};

/// All statements that these measurements say something about.
std::vector<Verdict> verdicts_of(const Measurements& measurements);

/// What is counted, not timed: multiply-adds of the matrix products per weight and sample, by formula and by numbers
/// that count.
struct Count {
    std::string network;
    std::size_t weights = 0;
    double forward = 0, backward = 0, backward_with_input = 0;  ///< multiply-adds per weight and sample
    bool counted_equals_formula = false;
};
std::vector<Count> counts();

/// A ratio of times with the interval that resampling the repetitions gives: 95 % of a thousand draws. Of two single
/// times take the medians: the least is now and then a pass that found its numbers in a cache.
struct Ratio {
    double value = 0, low = 0, high = 0;
};
Ratio ratio_of(const Samples& above, const Samples& below, double (Samples::*time)() const = &Samples::least);

}  // namespace bp::bench
