#include "report/median.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/error.hpp"

namespace bp::report {

namespace {

/// The largest k with P(fewer than k heads in n throws) ≤ 1/40; 0 if there is none.
std::size_t outermost_rank(std::size_t n) {
    double probability = std::pow(0.5, n), sum = 0;  // of 0 heads, of 1, …
    for (std::size_t k = 0;; ++k) {
        sum += probability;
        if (sum > 0.025) return k;
        probability *= static_cast<double>(n - k) / static_cast<double>(k + 1);
    }
}

}  // namespace

Median median(std::vector<double> sample) {
    if (std::ranges::any_of(sample, [](double x) { return std::isnan(x); })) {
        throw NumericError(
            "median: a number of the sample is nan; leave it out, or take infinity for what never ended");
    }
    const std::size_t n = sample.size(), k = outermost_rank(n);
    if (k == 0) {
        throw InputError("median: " + std::to_string(n) + " numbers give no interval of 95 %; at least 6 are needed");
    }
    std::ranges::sort(sample);
    const double lower = sample[(n - 1) / 2], upper = sample[n / 2];
    return {lower == upper ? lower : (lower + upper) / 2, sample[k - 1], sample[n - k]};
}

}  // namespace bp::report
