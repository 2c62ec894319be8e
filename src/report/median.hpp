#pragma once

#include <vector>

namespace bp::report {

/// The middle of a sample, and the interval between two of its numbers that holds the middle of what it was drawn from
/// with at least 95 % confidence, however that is distributed.
struct Median {
    double value = 0;
    double low = 0, high = 0;
};

/// The interval runs from the k-th smallest to the k-th largest number, with the largest k for which fewer than k heads
/// in as many throws of a coin as there are numbers have a probability of at most 1/40: k = 10 for 30 numbers. What
/// never ended may stand in the sample as infinity. Throws InputError for fewer than six numbers, NumericError for NaN.
Median median(std::vector<double> sample);

}  // namespace bp::report
