#include <tuple>
#include <gtest/gtest.h>

#include "beyond/autoencoder.hpp"
#include "beyond/generator.hpp"
#include "graph/passes.hpp"

namespace bp::beyond {
namespace {

TEST(Autoencoder, IsAsWideAtBothEnds) {
    Graph graph;
    const Trainable net = autoencoder(graph, {8, 3}, 5);
    EXPECT_EQ(net.network.input.shape(), Shape(5, 8));
    EXPECT_EQ(net.network.layers.front().activation.shape(), Shape(5, 3));
    EXPECT_EQ(net.target.shape(), Shape(5, 8));
    EXPECT_EQ(graph.parameter_count(), 8u * 3 + 3 + 3 * 8 + 8);
}

// z = (-1, 1), a = 1, b = 2: x = (-1, 3) with mean 1 and variance 4. Data (0, 2) have mean 1 and variance 1, (2, 2)
// mean 2 and variance 0. With the loss ½ (m - m')² + ½ (v - v')², v = b² var z: dL/da = m - m', dL/db = (v - v') 2 b.
TEST(Generator, LearnsThroughItsSamples) {
    for (const auto& [first, mean, variance] : {std::tuple{0.0, 1.0, 1.0}, {2.0, 2.0, 0.0}}) {
        Graph graph;
        const Generator net = generator(graph, {2, 2});
        Parameters<double> parameters(graph);
        Workspace<double> ws(graph, parameters);
        ws.value(net.a)(0, 0) = 1;
        ws.value(net.b)(0, 0) = 2;
        ws.value(net.noise)(0, 0) = -1;
        ws.value(net.noise)(1, 0) = 1;
        ws.value(net.data)(0, 0) = first;
        ws.value(net.data)(1, 0) = 2;
        forward(graph, ws);
        backward(graph, ws, net.loss);
        EXPECT_EQ(ws.value(net.samples)(1, 0), 3);
        EXPECT_EQ(ws.value(net.loss)(0, 0), ((1 - mean) * (1 - mean) + (4 - variance) * (4 - variance)) / 2);
        EXPECT_NEAR(ws.delta(net.a)(0, 0), 1 - mean, 1e-15);
        EXPECT_NEAR(ws.delta(net.b)(0, 0), (4 - variance) * 4, 1e-14);
    }
}

TEST(Generator, NeedsSamplesAndData) {
    Graph without_samples, without_data;
    EXPECT_THROW(generator(without_samples, {0, 1}), ShapeError);
    EXPECT_THROW(generator(without_data, {1, 0}), ShapeError);
}

}  // namespace
}  // namespace bp::beyond
