#pragma once

#include <cmath>
#include <span>

#include "base/scalar.hpp"

/// Softmax of one row of logits, safe for any finite logits. Shared by every op that is built on it.
namespace bp::softmax_row {

template <class T> T largest_of(std::span<const T> z) {
    T largest = z[0];
    for (const T& x : z) {
        if (x > largest) largest = x;
    }
    return largest;
}

/// y = softmax(z); returns what logsumexp(z) exceeds the largest logit by: log Σ exp(z_k - max z), between 0 and log K.
/// Costs 1 addition, 1 division, 1 exp per logit and the addition that sums, and one log.
template <class T> T normalise(std::span<const T> z, T largest, std::span<T> y) {
    using std::exp, std::log;
    T total{0};
    for (std::size_t k = 0; k < z.size(); ++k) {
        y[k] = exp(z[k] - largest);  // subtract the row maximum: exp(710) overflows
        total += y[k];
    }
    for (T& share : y) share = share / total;
    return log(total);
}

}  // namespace bp::softmax_row
