#pragma once

#include <span>
#include <vector>

#include "base/random.hpp"
#include "layered/network.hpp"

/// Random networks for the claims.
namespace bp::chapters::ch04 {

inline Vector<double> any_vector(Random& random, std::size_t size) {
    Vector<double> v(size);
    for (double& entry : v) entry = random.normal();
    return v;
}

inline layered::Layer any_layer(Random& random, std::size_t inputs, std::size_t units) {
    layered::Layer layer{Tensor<double>(inputs, units), any_vector(random, units),
                         layered::kActivations[random.below(layered::kActivations.size())]};
    for (double& w : layer.W.data()) w = random.normal();
    return layer;
}

/// Of 1 to 6 layers with 1 to 8 inputs and units each.
inline layered::Network any_network(Random& random) {
    layered::Network net;
    std::size_t inputs = 1 + random.below(8);
    for (std::size_t l = 1, L = 1 + random.below(6); l <= L; ++l) {
        const std::size_t units = 1 + random.below(8);
        net.push_back(any_layer(random, inputs, units));
        inputs = units;
    }
    return net;
}

}  // namespace bp::chapters::ch04
