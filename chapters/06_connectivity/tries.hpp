#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/random.hpp"
#include "inspect/derivative.hpp"
#include "layered/layer.hpp"
#include "nn/path_count.hpp"
#include "values.hpp"
#include "ways.hpp"

/// What the claims about blocks have in common: random layers, all their numbers in a row, and two ways to judge them.
namespace bp::chapters::ch06 {

inline constexpr int kTries = 200;
inline const course::Activation kSigmoid{"sigmoid"}, kTanh{"tanh"};

inline double difference(double a, double b) { return std::abs(a - b) / std::max(1.0, std::abs(b)); }

inline bp::Vector<double> any_vector(std::size_t size, Random& random) {
    bp::Vector<double> v(size);
    for (double& v_i : v) v_i = random.uniform(-2, 2);
    return v;
}

inline layered::Layer any_layer(std::size_t inputs, std::size_t units, layered::Activation f, Random& random) {
    layered::Layer layer{Tensor<double>(inputs, units), any_vector(units, random), f};
    for (double& w : layer.W.data()) w = random.uniform(-1, 1);
    return layer;
}

inline std::uint64_t two_to_the(std::size_t n) { return std::uint64_t{1} << n; }

/// In how many of the networks of depth 1 … `most` the ways from input to output are as many as expected, and the
/// shortest leads through as few layers.
template <class Ways, class Fewest>
std::size_t right_ways(Connectivity connectivity, std::size_t most, Ways ways, Fewest fewest) {
    std::size_t right = 0;
    for (std::size_t depth = 1; depth <= most; ++depth) {
        Graph graph;
        const Mlp net = mlp(graph, deep_layout(connectivity, depth), 1);
        right += path_count(graph, net.input, net.logits()) == ways(depth) &&
                         fewest_layers(graph, net.input, net.logits()) == fewest(depth)
                     ? 1
                     : 0;
    }
    return right;
}

inline void append(const layered::LayerGradient& gradient, Numbers& all) {
    all.insert(all.end(), gradient.W.data().begin(), gradient.W.data().end());
    all.insert(all.end(), gradient.b.begin(), gradient.b.end());
}
inline void append(const layered::Layer& layer, Numbers& all) { append(layered::LayerGradient{layer.W, layer.b}, all); }

/// The most by which `found` misses the slopes of Σ δ_y y; `output` is the forward pass for any scalar.
template <class Output>
double worst_slope(Output output, const Numbers& at, const Numbers& found, const bp::Vector<double>& delta_y) {
    const auto loss = [&](auto p) {
        const auto y = output(p);
        auto sum = y[0] * 0.0;
        for (std::size_t i = 0; i < y.size(); ++i) sum += y[i] * delta_y(i);
        return sum;
    };
    double worst = found.size() == at.size() ? 0 : HUGE_VAL;
    for (std::size_t i = 0; i < at.size(); ++i) {
        worst = std::max(worst, difference(found.at(i), inspect::complex_step_derivative(loss, at, i)));
    }
    return worst;
}

}  // namespace bp::chapters::ch06
