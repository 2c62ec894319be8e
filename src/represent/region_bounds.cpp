#include "represent/region_bounds.hpp"

#include <string>

#include "represent/arrangement.hpp"

namespace bp::represent {

std::uint64_t deep_regions_at_least(const EqualLayers& shape) {
    const auto [inputs, units, layers] = shape;
    const std::string sizes = std::to_string(inputs) + " inputs and " + std::to_string(layers) + " layers of " +
                              std::to_string(units) + " units";
    if (inputs < 1 || units < inputs || layers < 1) {
        throw InputError("regions: got " + sizes + "; the bound is for at least one input, one layer, and as many " +
                         "units in each as inputs");
    }
    std::uint64_t regions = most_regions(units, inputs);
    if (units / inputs == 1) return regions;
    for (std::uint64_t factor = 0; factor < (layers - 1) * inputs; ++factor) {
        if (regions > UINT64_MAX / (units / inputs)) {
            throw InputError("regions: with " + sizes + " there are more than 2^64; take fewer layers");
        }
        regions *= units / inputs;
    }
    return regions;
}

std::uint64_t shallow_regions_at_most(const EqualLayers& shape) {
    return most_regions(shape.units * shape.layers, shape.inputs);
}

}  // namespace bp::represent
