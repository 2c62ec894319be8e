#pragma once

#include <cstdint>
#include <functional>

#include "data/regression_set.hpp"

namespace bp {

/// Where a function is sampled, and how exactly.
struct Sampling {
    std::size_t sample_count = 100;
    double low = 0;
    double high = 1;
    double noise = 0;  ///< standard deviation of what is added to each value
    std::uint64_t seed = 1;
};

/// Samples (x, f(x) + noise) of a function of one number, x evenly spaced from low to high, both included.
/// Throws InputError for fewer than two samples.
RegressionSet sampled(std::string name, const std::function<double(double)>& f, const Sampling& sampling);

}  // namespace bp
