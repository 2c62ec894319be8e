#pragma once

#include <vector>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "neuron/samples.hpp"

namespace bp::neuron {

/// 0, 1, -1, 2, -2, … counted in halves: sums and products of a few of them are exact, and shrinking leads to 0.
inline rc::Gen<double> half_integer() {
    return rc::gen::map(rc::gen::resize(100, rc::gen::inRange(0, 17)),
                        [](int k) { return (k % 2 == 0 ? -k / 2 : (k + 1) / 2) / 2.0; });
}

inline rc::Gen<Vector<double>> half_integers(std::size_t count) {
    return rc::gen::map(rc::gen::container<std::vector<double>>(count, half_integer()),
                        [](std::vector<double> entries) {
                            Vector<double> x(entries.size());
                            std::copy(entries.begin(), entries.end(), x.begin());
                            return x;
                        });
}

/// From `least` to `most`, both included, whatever the size of the case.
inline rc::Gen<std::size_t> count_between(std::size_t least, std::size_t most) {
    return rc::gen::resize(100, rc::gen::inRange(least, most + 1));
}

}  // namespace bp::neuron
