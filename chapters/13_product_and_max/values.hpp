#pragma once

#include <algorithm>
#include <functional>
#include <numeric>

#include "course/numbers.hpp"

/// What the three nodes compute, without the engine: what oracles differentiate.
namespace bp::chapters::ch13 {

inline double sum_of(const course::Numbers& y) { return std::accumulate(y.begin(), y.end(), 0.0); }
inline double product_of(const course::Numbers& y) {
    return std::accumulate(y.begin(), y.end(), 1.0, std::multiplies{});
}
inline double maximum_of(const course::Numbers& y) { return *std::max_element(y.begin(), y.end()); }

}  // namespace bp::chapters::ch13
