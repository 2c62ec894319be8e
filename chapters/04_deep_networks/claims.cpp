#include <algorithm>
#include <functional>
#include <fmt/format.h>

#include "layered/counts.hpp"
#include "layered/forward.hpp"
#include "nn/mlp.hpp"
#include "parts.hpp"
#include "tries.hpp"

// What the slides say about many layers; claims_inference.cpp has the forward pass in formulas and in Python,
// claims_operators.cpp the operators it is composed of.
namespace bp::chapters::ch04 {

namespace {

using course::Truth;

constexpr int kTries = 1000;

/// The slide's network as nodes of a graph: how many parameters there are to learn.
std::size_t parameters_in_a_graph() {
    Graph graph;
    mlp(graph, {3, {{4, bp::Activation::sigmoid}, {4, bp::Activation::sigmoid}}, 1}, 1);
    return graph.parameter_count();
}

course::Claim layers_and_units() {
    const layered::Counts counts = layered::count({3, 4, 4, 1});
    const std::size_t in_graph = parameters_in_a_graph();
    return {
        .id = "27",
        .slide = "General neural network",
        .statement = "An N-layer network has N - 1 hidden layers and an output layer; 3-4-4-1 is a 3-layer network.",
        .truth = Truth::holds,
        .measured =
            fmt::format("3-4-4-1: {} hidden layers and the output, {} units, {} weights, {} biases, {} "
                        "parameters; the engine's graph of it learns {}",
                        counts.layers - 1, counts.units, counts.weights, counts.biases, counts.parameters(), in_graph),
        .confirmed = counts == layered::Counts{3, 9, 32, 9} && in_graph == 41};
}

/// W with b as one more row below it.
Tensor<double> with_bias_row(const layered::Layer& layer) {
    const std::size_t inputs = layer.input_count();
    Tensor<double> all(inputs + 1, layer.unit_count());
    for (std::size_t k = 0; k < layer.unit_count(); ++k) {
        for (std::size_t i = 0; i < inputs; ++i) all(i, k) = layer.W(i, k);
        all(inputs, k) = layer.b(k);
    }
    return all;
}

/// Unit by unit: Σ_i W(i, k) x_i + b_k.
Vector<double> unit_by_unit(const layered::Layer& layer, const Vector<double>& x) {
    Vector<double> s = layer.b;
    for (std::size_t k = 0; k < s.size(); ++k) {
        for (std::size_t i = 0; i < x.size(); ++i) s(k) += layer.W(i, k) * x(i);
    }
    return s;
}

course::Claim matrices() {
    Random random(28);
    double by_units = 0, by_bias_row = 0;
    int layers = 0;
    for (int n = 0; n < kTries; ++n) {
        const layered::Network net = any_network(random);
        const layered::ForwardPass pass = layered::forward(net, any_vector(random, net[1].input_count()));
        for (std::size_t l = 1; l <= net.size(); ++l, ++layers) {
            const double scale = std::max(1.0, norm_inf(pass.s[l]));
            Vector<double> x = pass.x[l - 1];
            by_units = std::max(by_units, norm_inf(pass.s[l] - unit_by_unit(net[l], x)) / scale);
            x.resize(x.size() + 1);
            x(x.size() - 1) = 1;
            by_bias_row = std::max(by_bias_row, norm_inf(pass.s[l] - prod(trans(with_bias_row(net[l])), x)) / scale);
        }
    }
    return {.id = "28",
            .slide = "Multilayer networks",
            .statement =
                "s⁽ˡ⁾ = W⁽ˡ⁾ᵀ x⁽ˡ⁻¹⁾, x⁽ˡ⁾ = σ(s⁽ˡ⁾) is what the units compute one by one, with W inputs × units; the "
                "bias, "
                "which the formula leaves out, is added, or is a row of W that reads 1.",
            .truth = Truth::holds,
            .measured = fmt::format("all {} layers of {} networks: within {:.0e} of the units one by one and {:.0e} of "
                                    "the product with a bias row",
                                    layers, kTries, by_units, by_bias_row),
            .confirmed = by_units <= 1e-13 && by_bias_row <= 1e-13};
}

using Function = std::function<Vector<double>(const Vector<double>&)>;

/// f_L(w_L, … f_1(w_1, x) …) as functions that were put into one another, without a loop over layers when called.
Function composed(const layered::Network& net) {
    Function all = [](const Vector<double>& x) { return x; };
    for (const layered::Layer& layer : net) {
        all = [layer, below = std::move(all)](const Vector<double>& x) {
            return layered::value(layer.activation, layered::net_input(layer, below(x)));
        };
    }
    return all;
}

course::Claim composition() {
    Random random(29);
    int equal = 0;
    for (int n = 0; n < kTries; ++n) {
        const layered::Network net = any_network(random);
        const Vector<double> x = any_vector(random, net[1].input_count());
        equal += layered::forward(net, x).output().data() == composed(net)(x).data() ? 1 : 0;
    }
    return {.id = "29",
            .slide = "Computation in neural network",
            .statement = "The output is f_L(w_L, f_{L-1}(… f_1(w_1, x) …)): each layer is a function of the one below.",
            .truth = Truth::holds,
            .measured =
                fmt::format("{} of {} networks give the same bits as their layers put into one another", equal, kTries),
            .confirmed = equal == kTries};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{layers_and_units(), matrices(), composition(), two_algorithms(),
                                   composed_of_differentiable_operators()};
    for (course::Claim& claim : claims_of_inference()) all.push_back(std::move(claim));
    return all;
}

}  // namespace bp::chapters::ch04
