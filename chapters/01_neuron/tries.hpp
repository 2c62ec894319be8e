#pragma once

#include "base/random.hpp"
#include "tensor/tensor.hpp"

/// Random neurons and inputs, and counting how often a statement about them held: what the claims share.
namespace bp::chapters::ch01 {

/// In how many of `tries` random tries the statement held.
template <class Statement> int count_tries(int tries, std::uint64_t seed, Statement holds) {
    Random random(seed);
    int count = 0;
    for (int i = 0; i < tries; ++i) count += holds(random) ? 1 : 0;
    return count;
}

inline Vector<double> normal_vector(Random& random, std::size_t count) {
    Vector<double> x(count);
    for (double& entry : x) entry = random.normal();
    return x;
}

}  // namespace bp::chapters::ch01
