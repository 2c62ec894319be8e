#include "nn/initialise.hpp"

#include <algorithm>
#include <cmath>

#include "base/random.hpp"
#include "ops/leaves.hpp"

namespace bp {

double weight_deviation(Spread spread, Shape weight) {
    const auto n_in = static_cast<double>(weight.rows()), n_out = static_cast<double>(weight.cols());
    return std::sqrt(spread == Spread::glorot ? 2 / (n_in + n_out) : 2 / n_in);
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

template <class T> void initialise(const Mlp& network, Parameters<T>& parameters, Spread spread, std::uint64_t seed) {
    const Graph& graph = network.input.graph();
    Random random(seed);
    for (const Dense& layer : network.layers) {
        const double deviation = weight_deviation(spread, layer.weight.shape());
        for (T& w : parameter_view(graph, parameters, layer.weight).flat()) w = scalar<T>(deviation * random.normal());
        std::ranges::fill(parameter_view(graph, parameters, layer.bias).flat(), T{0});
    }
}

template View<float> parameter_view(const Graph&, Parameters<float>&, NodeId);
template View<double> parameter_view(const Graph&, Parameters<double>&, NodeId);
template void initialise(const Mlp&, Parameters<float>&, Spread, std::uint64_t);
template void initialise(const Mlp&, Parameters<double>&, Spread, std::uint64_t);

}  // namespace bp
