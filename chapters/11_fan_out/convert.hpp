#pragma once

#include <algorithm>

#include "exercise.hpp"
#include "layered/layer.hpp"

/// The exercises' types and those of src/layered.
namespace bp::chapters::ch11 {

inline bp::Vector<double> vector_of(Values values) {
    bp::Vector<double> vector(values.size());
    std::ranges::copy(values, vector.begin());
    return vector;
}

inline layered::Layer layer_of(const Layer& layer) {
    Tensor<double> W(layer.input_count(), layer.unit_count());
    std::ranges::copy(layer.W.flat(), W.data().begin());
    const layered::Activation g = layer.g == Layer::Activation::tanh      ? layered::Activation::tanh
                                  : layer.g == Layer::Activation::sigmoid ? layered::Activation::sigmoid
                                                                          : layered::Activation::identity;
    return {W, vector_of(layer.b), g};
}

}  // namespace bp::chapters::ch11
