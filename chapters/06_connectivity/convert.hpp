#pragma once

#include "chapters/shared/layered_types.hpp"
#include "exercise.hpp"
#include "layered/layer.hpp"

namespace bp::chapters::ch06 {

/// An exercise's layer as src/layered has it.
inline layered::Layer layer_of(const Layer& layer) {
    return {tensor_of(layer.W), vector_of(layer.b), kind_of(layer.g)};
}

}  // namespace bp::chapters::ch06
