#include "convert.hpp"
#include "graph/expression.hpp"
#include "layered/dense_block.hpp"
#include "layered/highway.hpp"
#include "layered/residual.hpp"
#include "nn/path_count.hpp"
#include "parts.hpp"

namespace bp::chapters::ch06 {

namespace {

template <layered::Activation after> Numbers residual_by_layers(const Layer& F, Values x) {
    return layered::forward(layered::Residual{{layer_of(F)}, after}, vector_of(x)).y.data();
}

Numbers highway_by_layers(const Highway& block, Values x) {
    return layered::forward(layered::Highway{layer_of(block.H), layer_of(block.T)}, vector_of(x)).y.data();
}

/// A layer that reads several is a sum of them: x + x has x as a parent twice.
std::size_t paths_in_a_graph(const Reads& reads) {
    Graph graph;
    std::vector<Var> layers{input(graph, {1, 1})};
    for (std::size_t l = 1; l < reads.size(); ++l) {
        Var sum = layers[reads[l].front()];
        for (std::size_t i = 1; i < reads[l].size(); ++i) sum = sum + layers[reads[l][i]];
        layers.push_back(sum);
    }
    return path_count(graph, layers.front(), layers.back());
}

}  // namespace

Solution reference() {
    return {.residual = residual_by_layers<layered::Activation::identity>,
            .residual_2016 = residual_by_layers<layered::Activation::relu>,
            .highway = highway_by_layers,
            .dense_widths = layered::dense_widths,
            .paths = paths_in_a_graph,
            .gate_bias = layered::gate_bias};
}

}  // namespace bp::chapters::ch06
