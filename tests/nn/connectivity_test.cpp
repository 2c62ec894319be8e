#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "graph/passes.hpp"
#include "nn/highway.hpp"
#include "nn/initialise.hpp"
#include "nn/path_count.hpp"
#include "nn/residual.hpp"

namespace bp {
namespace {

MlpLayout deep(Connectivity connectivity, std::size_t depth, std::size_t width = 4) {
    return {3, std::vector<LayerLayout>(depth, {width, Activation::tanh}), 2, connectivity};
}

std::string refusal(const MlpLayout& layout) {
    Graph graph;
    try {
        mlp(graph, layout, 5);
    } catch (const ShapeError& error) {
        return error.what();
    }
    return "accepted";
}

/// A single block x -> y with an error signal for x, on random numbers.
struct Block {
    Graph graph;
    Var x = input(graph, {6, 3}, ErrorSignal::wanted);

    void run(Parameters<double>& parameters, Var y, const std::function<void(Workspace<double>&)>& look) {
        Workspace<double> ws(graph, parameters);
        Random random(5);
        for (double& number : ws.value(x).flat()) number = random.uniform(-1, 1);
        Tensor<double> seed(6, 3);
        for (double& number : seed.data()) number = random.uniform(-1, 1);
        forward(graph, ws);
        backward(graph, ws, y, view(seed));
        look(ws);
        seeds = seed;
    }
    Tensor<double> seeds;
};

// y = x + F(x) with F = 0: x is passed on as it is, and so is every error signal, so the Jacobian is exactly I.
TEST(Residual, IsTheIdentityWhereItsBranchIsZero) {
    Block block;
    const Var y = residual(block.x, dense(block.x, {3, Activation::tanh}, "1").activation);
    Parameters<double> parameters(block.graph);
    Tensor<double> delta_x;
    block.run(parameters, y, [&](Workspace<double>& ws) {
        EXPECT_TRUE(std::ranges::equal(ws.value(y).flat(), ws.value(block.x).flat()));
        delta_x = to_tensor(ws.delta(block.x));
    });
    EXPECT_EQ(delta_x.data(), block.seeds.data());
}

// The block of the cited paper of 2016 is relu(x + F(x)): there a negative x is lost even where F is 0.
TEST(Residual, IsNotTheIdentityWithAReluBehindTheSum) {
    Block block;
    const Var y = relu(residual(block.x, dense(block.x, {3, Activation::tanh}, "1").activation));
    Parameters<double> parameters(block.graph);
    block.run(parameters, y, [&](Workspace<double>& ws) {
        const auto x = ws.value(block.x).flat(), out = ws.value(y).flat();
        for (std::size_t i = 0; i < x.size(); ++i) EXPECT_EQ(out[i], std::max(0.0, x[i]));
        EXPECT_FALSE(std::ranges::equal(x, out));
    });
}

// T = 1 / (1 + e^40) is about 4e-18, and 1 - T at +40.
TEST(Highway, IsTheIdentityWithAClosedGateAndAPlainLayerWithAnOpenOne) {
    for (const double gate_bias : {-40.0, 40.0}) {
        Block block;
        const Highway layer = highway(block.x, {3, Activation::tanh}, "1");
        Parameters<double> parameters(block.graph);
        Random random(2);
        for (double& w : parameters.values()) w = random.uniform(-1, 1);
        std::ranges::fill(parameter_view(block.graph, parameters, layer.gate.bias).flat(), gate_bias);
        block.run(parameters, layer.output, [&](Workspace<double>& ws) {
            const Var expected = gate_bias < 0 ? block.x : layer.transform.activation;
            const auto y = ws.value(layer.output).flat(), wanted = ws.value(expected).flat();
            for (std::size_t i = 0; i < y.size(); ++i) EXPECT_NEAR(y[i], wanted[i], 1e-12);
        });
    }
}

// By hand: H = relu(3 * 1) = 3 and T = σ(0) = 1/2, so y = 3/2 + 1/2.
TEST(Highway, MixesWhatItTransformsWithWhatItCarries) {
    Graph graph;
    const Var x = input(graph, {1, 1});
    const Highway layer = highway(x, {1, Activation::relu}, "1");
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(x)(0, 0) = 1;
    ws.value(layer.transform.weight)(0, 0) = 3;
    forward(graph, ws);
    EXPECT_EQ(ws.value(layer.gate.activation)(0, 0), 0.5);
    EXPECT_EQ(ws.value(layer.output)(0, 0), 2);
}

// σ(-2) = 0.119: at the start a highway network carries 88 % of what its first layer gives.
TEST(Highway, StartsOutByCarryingMostOfItsInput) {
    Graph graph;
    const Mlp network = mlp(graph, deep(Connectivity::highway, 2), 1);
    Parameters<double> parameters(graph);
    initialise(network, parameters, Spread::normal(0), 1);
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    EXPECT_NEAR(ws.value(network.gates[0].activation)(0, 0), 0.11920292202211755, 1e-15);
}

// Layer l reads k_0 + (l - 1) k numbers, and the output layer all of them.
TEST(DenseConnectivity, LetsEveryLayerReadEverythingBelowIt) {
    Graph graph;
    const Mlp network = mlp(graph, deep(Connectivity::dense, 5, 4), 7);
    for (std::size_t l = 1; l <= 6; ++l) EXPECT_EQ(network.layers[l - 1].weight.shape().rows(), 3 + (l - 1) * 4);
}

TEST(DenseConnectivity, TakesLayersOfDifferentWidths) {
    Graph graph;
    const auto tanh = Activation::tanh;
    const Mlp network = mlp(graph, {3, {{2, tanh}, {4, tanh}, {1, tanh}}, 2, Connectivity::dense}, 7);
    std::vector<std::size_t> read;
    for (const Dense& layer : network.layers) read.push_back(layer.weight.shape().rows());
    EXPECT_EQ(read, (std::vector<std::size_t>{3, 5, 9, 10}));
}

// The output layer multiplies the concatenation [x0, x1, …] at once: block by block its rows meet x0, x1 and so on.
TEST(DenseConnectivity, PutsTheInputFirstAndThenTheLayersInOrder) {
    Graph graph;
    const auto identity = Activation::identity;
    const Mlp network = mlp(graph, {1, {{1, identity}, {1, identity}}, 1, Connectivity::dense}, 1);
    Parameters<double> parameters(graph);
    Workspace<double> ws(graph, parameters);
    ws.value(network.input)(0, 0) = 1;
    ws.value(network.layers[0].bias)(0, 0) = 10;
    ws.value(network.layers[1].bias)(0, 0) = 100;
    const double rows[]{2, 3, 5};
    std::ranges::copy(rows, ws.value(network.layers[2].weight).flat().begin());
    forward(graph, ws);
    EXPECT_EQ(ws.value(network.logits())(0, 0), 2 * 1 + 3 * 10 + 5 * 100);
}

TEST(Connectivity, CostsNoParametersAsResidualAndAGatePerLayerAsHighway) {
    const auto count = [](Connectivity connectivity) {
        Graph graph;
        mlp(graph, deep(connectivity, 3), 1);
        return graph.parameter_count();
    };
    const std::size_t plain = (3 + 1) * 4 + 2 * (4 + 1) * 4 + (4 + 1) * 2;
    EXPECT_EQ(count(Connectivity::plain), plain);
    EXPECT_EQ(count(Connectivity::residual), plain);
    EXPECT_EQ(count(Connectivity::highway), plain + 2 * (4 + 1) * 4);
    EXPECT_EQ(count(Connectivity::dense), (3 + 1) * 4U + (7 + 1) * 4 + (11 + 1) * 4 + (15 + 1) * 2);
}

TEST(Connectivity, NamesBothWidthsWhereAShortcutDoesNotFit) {
    const auto tanh = Activation::tanh;
    EXPECT_EQ(refusal({3, {{4, tanh}, {6, tanh}}, 2, Connectivity::residual}),
              "residual: x is x1 (5x4), F(x) is x2 (5x6); both must have the same shape to be added, so give the "
              "layers equal widths");
    EXPECT_EQ(refusal({3, {{4, tanh}, {6, tanh}}, 2, Connectivity::highway}),
              "highway: x is x1 (5x4), layer 2 has 6 units; it must have 4, because H, T and x are combined unit by "
              "unit");
    // one unit would stretch to any width, and must not
    EXPECT_NE(refusal({3, {{4, tanh}, {1, tanh}}, 2, Connectivity::residual}), "accepted");
    EXPECT_NE(refusal({3, {{4, tanh}, {1, tanh}}, 2, Connectivity::highway}), "accepted");
}

std::uint64_t path_count(const MlpLayout& layout) {
    Graph graph;
    const Mlp network = mlp(graph, layout, 2);
    return bp::path_count(graph, network.input, network.logits());
}

// L blocks on top of the first layer: one path through a chain; each shortcut doubles them; a highway block has four,
// to H, over the carry, and to the gate, whose value goes to both products.
TEST(PathCount, GrowsAsAPowerOfTheNumberOfBlocks) {
    for (std::size_t blocks = 0; blocks < 20; ++blocks) {
        EXPECT_EQ(path_count(deep(Connectivity::plain, blocks + 1)), 1U);
        EXPECT_EQ(path_count(deep(Connectivity::residual, blocks + 1)), std::uint64_t{1} << blocks);
        EXPECT_EQ(path_count(deep(Connectivity::dense, blocks)), std::uint64_t{1} << blocks);
        EXPECT_EQ(path_count(deep(Connectivity::highway, blocks + 1)), std::uint64_t{1} << 2 * blocks);
    }
}

TEST(PathCount, CountsAParentUsedTwiceAsTwoAndUnconnectedNodesAsNone) {
    Graph graph;
    const Var x = input(graph, {1, 1}), other = input(graph, {1, 1});
    EXPECT_EQ(bp::path_count(graph, x, x * x), 2U);
    EXPECT_EQ(bp::path_count(graph, x, square(other)), 0U);
    EXPECT_EQ(bp::path_count(graph, x, x), 1U);
}

TEST(PathCount, RefusesANumberThatDoesNotFit) {
    Graph graph;
    const Var x = input(graph, {1, 1});
    Var y = x;
    for (int i = 0; i < 63; ++i) y = y + y;
    EXPECT_EQ(bp::path_count(graph, x, y), std::uint64_t{1} << 63);
    EXPECT_THROW(bp::path_count(graph, x, y + y), NumericError);
}

}  // namespace
}  // namespace bp
