#pragma once

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "chapters/shared/layered_types.hpp"
#include "exercise.hpp"

/// Random networks for the claims.
namespace bp::chapters::ch09 {

/// A network with a sample.
struct Try {
    Network net;
    Numbers x, t;
};

inline Numbers any_numbers(Random& random, std::size_t count) {
    Numbers numbers(count);
    for (double& number : numbers) number = random.uniform(-1, 1);
    return numbers;
}

/// From the number of inputs and the units of each layer; activations at random. Weights of at most 1 keep most units
/// off saturation, where a slope of 0 is easily right.
inline Try any_try(Random& random, const std::vector<std::size_t>& widths) {
    Try one{{}, any_numbers(random, widths.front()), any_numbers(random, widths.back())};
    for (std::size_t l = 1; l < widths.size(); ++l) {
        Matrix W(widths[l - 1], widths[l]);
        for (double& w : W.flat()) w = random.uniform(-1, 1);
        one.net.push_back({W, any_numbers(random, widths[l]), activations()[random.below(activations().size())]});
    }
    return one;
}

/// The difference of two numbers, relative to the second where that is not tiny.
inline double gap(double a, double b) { return std::abs(a - b) / std::max(1e-2, std::abs(b)); }

}  // namespace bp::chapters::ch09
