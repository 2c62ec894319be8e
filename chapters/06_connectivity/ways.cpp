#include "ways.hpp"

#include <algorithm>

namespace bp::chapters::ch06 {

std::size_t fewest_layers(const Graph& graph, NodeId from, NodeId to) {
    constexpr std::size_t none = SIZE_MAX;
    std::vector<std::size_t> layers(index(to) + 1, none);
    for (const Node& v : graph.nodes().first(index(to) + 1)) {
        std::size_t& fewest = layers[index(v.id)];
        for (const NodeId parent : graph.parents(v)) fewest = std::min(fewest, layers[index(parent)]);
        if (fewest != none && v.op.name() == "sigmoid") ++fewest;
        if (v.id == from) fewest = 0;
    }
    if (layers[index(to)] == none) {
        throw GraphError("fewest_layers: no way from " + graph.name_of(from) + " to " + graph.name_of(to));
    }
    return layers[index(to)];
}

MlpLayout deep_layout(Connectivity connectivity, std::size_t depth) {
    const std::vector<LayerLayout> hidden(depth, {2, Activation::sigmoid});
    return {.input_count = 2, .hidden = hidden, .output_count = 1, .connectivity = connectivity};
}

}  // namespace bp::chapters::ch06
