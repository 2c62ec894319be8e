#pragma once

#include <cmath>

#include "base/random.hpp"
#include "layered/network.hpp"

namespace bp::chapters::ch05 {

/// Relu layers and a linear output, from the number of inputs and the units of each layer: weights normal with variance
/// 2/inputs, as networks start to learn, and biases normal with deviation ½, so that kinks lie apart.
inline layered::Network random_network(const std::vector<std::size_t>& widths, Random& random) {
    layered::Network net;
    for (std::size_t l = 1; l < widths.size(); ++l) {
        layered::Layer layer{Tensor<double>(widths[l - 1], widths[l]), bp::Vector<double>(widths[l]),
                             l + 1 == widths.size() ? layered::Activation::identity : layered::Activation::relu};
        for (double& w : layer.W.data()) w = random.normal() * std::sqrt(2 / static_cast<double>(widths[l - 1]));
        for (double& b : layer.b) b = random.normal() / 2;
        net.push_back(layer);
    }
    return net;
}

}  // namespace bp::chapters::ch05
