#pragma once

#include <vector>

#include "chapters/shared/evaluation.hpp"
#include "exercise.hpp"

/// The forward pass of a layer for any scalar, without src/layered: what oracles differentiate, by complex numbers too.
namespace bp::chapters::ch08 {

/// The parameters of a layer as one list: W row after row, then b.
inline Numbers parameters_of(const Layer& layer) {
    Numbers parameters(layer.W.flat().begin(), layer.W.flat().end());
    parameters.insert(parameters.end(), layer.b.begin(), layer.b.end());
    return parameters;
}

/// E of the slides as a function of the layer's parameters.
template <class T> T loss_of(std::span<const T> parameters, const Activation& g, Values x, Values t) {
    std::vector<T> o;
    for (std::size_t k = 0; k < t.size(); ++k) o.push_back(activated(g, net_input(parameters, t.size(), x, k)));
    return squared_loss<T>(o, t);
}

}  // namespace bp::chapters::ch08
