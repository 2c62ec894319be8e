#include "nn/initialise.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "ops/leaves.hpp"

namespace bp {

namespace {

template <class T> void fill(const Graph& graph, Parameters<T>& parameters, NodeId id, double number) {
    std::ranges::fill(parameter_view(graph, parameters, id).flat(), scalar<T>(number));
}

}  // namespace

double weight_deviation(const Spread& spread, Shape weight) {
    const auto n_in = static_cast<double>(weight.rows()), n_out = static_cast<double>(weight.cols());
    switch (spread.rule) {
        case Spread::Rule::glorot:
            return std::sqrt(2 / (n_in + n_out));
        case Spread::Rule::he:
            return std::sqrt(2 / n_in);
        case Spread::Rule::normal:
            return spread.deviation;
    }
    throw InputError("weight_deviation: there is no such rule");
}

template <class T> View<T> parameter_view(const Graph& graph, Parameters<T>& parameters, NodeId id) {
    const Node& wanted = graph.node(id);
    if (!wanted.op.is<ops::Parameter>()) {
        throw GraphError("parameter_view: node " + graph.name_of(id) + " is no parameter");
    }
    std::size_t before = 0;  // parameters lie in construction order
    for (const Node& v : graph.nodes().first(index(id))) {
        if (v.op.is<ops::Parameter>()) before += v.shape.size();
    }
    return {parameters.values().data() + before, wanted.shape};
}

template <class T>
void initialise(const Mlp& network, Parameters<T>& parameters, const Spread& spread, std::uint64_t seed) {
    const Graph& graph = network.input.graph();
    Random random(seed);
    const auto draw_weights = [&](const Dense& layer) {
        const double deviation = weight_deviation(spread, layer.weight.shape());
        for (T& w : parameter_view(graph, parameters, layer.weight).flat()) w = scalar<T>(deviation * random.normal());
    };
    for (const Dense& layer : network.layers) {
        draw_weights(layer);
        fill(graph, parameters, layer.bias, 0);
    }
    for (const Dense& gate : network.gates) {
        draw_weights(gate);
        fill(graph, parameters, gate.bias, network.gate_bias);
    }
}

template View<float> parameter_view(const Graph&, Parameters<float>&, NodeId);
template View<double> parameter_view(const Graph&, Parameters<double>&, NodeId);
template void initialise(const Mlp&, Parameters<float>&, const Spread&, std::uint64_t);
template void initialise(const Mlp&, Parameters<double>&, const Spread&, std::uint64_t);

}  // namespace bp
