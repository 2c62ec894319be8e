#pragma once

#include <span>
#include <vector>

#include "chapters/shared/evaluation.hpp"
#include "exercise.hpp"

/// What the blocks compute, for any scalar and without src/layered: what oracles compare with and differentiate.
namespace bp::chapters::ch06 {

/// W row after row, then b.
inline Numbers parameters_of(const Layer& layer) {
    Numbers all(layer.W.flat().begin(), layer.W.flat().end());
    all.insert(all.end(), layer.b.begin(), layer.b.end());
    return all;
}

/// A layer of `unit_count` units over x, whose numbers stand at the front of `parameters` and are taken away there.
template <class T>
std::vector<T> layer_output(std::span<const T>& parameters, std::size_t unit_count, const course::Activation& g,
                            const std::vector<T>& x) {
    std::vector<T> out;
    for (std::size_t k = 0; k < unit_count; ++k) out.push_back(activated(g, net_input(parameters, unit_count, x, k)));
    parameters = parameters.subspan((x.size() + 1) * unit_count);
    return out;
}

inline Numbers layer_output(const Layer& layer, Values x) {
    const Numbers numbers = parameters_of(layer);
    std::span<const double> parameters = numbers;
    return layer_output(parameters, layer.unit_count(), layer.g, Numbers(x.begin(), x.end()));
}

/// T ∘ h + (1 - T) ∘ x
template <class T> std::vector<T> mixed(const std::vector<T>& gate, const std::vector<T>& h, const std::vector<T>& x) {
    std::vector<T> y;
    for (std::size_t i = 0; i < x.size(); ++i) y.push_back(gate[i] * h[i] + (T(1) - gate[i]) * x[i]);
    return y;
}

}  // namespace bp::chapters::ch06
