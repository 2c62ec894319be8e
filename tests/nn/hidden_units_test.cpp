#include <numeric>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.hpp"
#include "graph/passes.hpp"
#include "nn/mlp.hpp"

namespace bp {
namespace {

/// A 3-4-2 network with relu and the squared loss, on multiples of 1/4: no operation rounds.
struct Exact {
    Graph graph;
    Mlp network = mlp(graph, {3, {{4, Activation::relu}}, 2}, 5);
    Var target = input(graph, {5, 2});
    Var loss = squared_loss(network.logits(), target);
    Parameters<double> parameters{graph};
    Workspace<double> ws{graph, parameters};
};

// Hidden units have no order of their own: put into another order, their weights take their gradients along.
RC_GTEST_PROP(MlpHiddenUnits, CarryTheirGradientsAlongWhenTheyChangePlaces, ()) {
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1000)));
    Exact one, other;
    const auto quarter = [&] { return 0.25 * (static_cast<double>(random.below(17)) - 8); };
    for (double& w : one.parameters.values()) w = quarter();
    for (double& x : one.ws.value(one.network.input).flat()) x = quarter();
    for (double& t : one.ws.value(one.target).flat()) t = quarter();
    std::vector<std::size_t> place(4);
    std::iota(place.begin(), place.end(), std::size_t{0});
    random.shuffle(std::span(place));

    // other's unit j is one's unit place[j]: a column of W1 and b1, a row of W2
    const auto [first, last] = std::pair{one.network.layers[0], one.network.layers[1]};
    copy<double>(one.ws.value(one.network.input), other.ws.value(other.network.input));
    copy<double>(one.ws.value(one.target), other.ws.value(other.target));
    copy<double>(one.ws.value(last.bias), other.ws.value(other.network.layers[1].bias));
    for (std::size_t j = 0; j < 4; ++j) {
        for (std::size_t i = 0; i < 3; ++i) {
            other.ws.value(other.network.layers[0].weight)(i, j) = one.ws.value(first.weight)(i, place[j]);
        }
        other.ws.value(other.network.layers[0].bias)(0, j) = one.ws.value(first.bias)(0, place[j]);
        for (std::size_t k = 0; k < 2; ++k) {
            other.ws.value(other.network.layers[1].weight)(j, k) = one.ws.value(last.weight)(place[j], k);
        }
    }
    for (Exact* network : {&one, &other}) {
        forward(network->graph, network->ws);
        backward(network->graph, network->ws, network->loss);
    }
    for (std::size_t j = 0; j < 4; ++j) {
        for (std::size_t i = 0; i < 3; ++i) {
            RC_ASSERT(other.ws.delta(other.network.layers[0].weight)(i, j) == one.ws.delta(first.weight)(i, place[j]));
        }
        RC_ASSERT(other.ws.delta(other.network.layers[0].bias)(0, j) == one.ws.delta(first.bias)(0, place[j]));
        for (std::size_t k = 0; k < 2; ++k) {
            RC_ASSERT(other.ws.delta(other.network.layers[1].weight)(j, k) == one.ws.delta(last.weight)(place[j], k));
        }
    }
}

}  // namespace
}  // namespace bp
