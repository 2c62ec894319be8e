#include <cmath>
#include <boost/numeric/ublas/matrix_proxy.hpp>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "layered/collapse.hpp"
#include "layered/counts.hpp"
#include "layered/descent.hpp"
#include "layered/forward.hpp"
#include "tests/layered/generators.hpp"
#include "tests/layered/oracle.hpp"

namespace bp::layered {
namespace {

// The figures of "Adding one more layer" and "General neural network"; inputs are no units.
TEST(Counts, AreThoseOfTheTwoFigures) {
    EXPECT_EQ(count({3, 4, 2}), (Counts{.layers = 2, .units = 6, .weights = 20, .biases = 6}));
    EXPECT_EQ(count({3, 4, 2}).parameters(), 26U);
    EXPECT_EQ(count({3, 4, 4, 1}), (Counts{.layers = 3, .units = 9, .weights = 32, .biases = 9}));
    EXPECT_EQ(count({3, 4, 4, 1}).parameters(), 41U);
}

TEST(MultiplyAdds, AreOnePerWeightForwardAndTwoBackwardLessTheFirstLayer) {
    const MultiplyAdds slide = multiply_adds({3, 4, 4, 1});
    EXPECT_EQ(slide.forward, 32U);
    EXPECT_EQ(slide.backward, 52U);
    EXPECT_EQ(slide.backward_with_input, 64U);
    EXPECT_EQ(multiply_adds({3, 4, 2}).backward, 28U);
    EXPECT_EQ(multiply_adds({5, 2}).backward, 10U);
}

RC_GTEST_PROP(Counts, AreTheNumbersANetworkHolds, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(1, 6));
    const Network net = draw_network(widths, {Activation::relu}, kExact);
    RC_ASSERT(widths_of(net) == widths);
    RC_ASSERT(count(widths).parameters() == oracle::parameters_of(net).size());
    RC_ASSERT(count(widths).layers == net.size());
}

// "What if using linear activation in hidden layer?" Exactly one linear layer, the biases carried through.
RC_GTEST_PROP(LinearHiddenLayers, CollapseIntoOneLayer, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(1, 4));
    Network net = draw_network(widths, {Activation::identity}, kExact);
    net[net.size()].activation = *rc::gen::elementOf(kActivations);
    const Layer one = collapse(net);
    RC_ASSERT(shape_of(one.W) == Shape(widths.front(), widths.back()));
    const Vector<double> x = draw_vector(widths.front(), kExact);
    RC_ASSERT(forward(Network{one}, x).output().data() == forward(net, x).output().data());
}

TEST(LinearHiddenLayers, CarryTheirBiasThroughTheNextMatrix) {
    const Network net{Layer{make_tensor<double>({{2}}), make_vector({3.0})},
                      Layer{make_tensor<double>({{5}}), make_vector({7.0})}};
    EXPECT_EQ(collapse(net).W(0, 0), 10);
    EXPECT_EQ(collapse(net).b(0), 22);
}

const Samples kXor{make_tensor<double>({{0, 0}, {1, 0}, {0, 1}, {1, 1}}), make_tensor<double>({{0}, {1}, {1}, {0}})};
const Objective kMeanSquared{Loss::squared, Reduction::mean, 0};

/// A 2-4-1 network with a sigmoid output or a linear one, trained on XOR from weights drawn with the seed.
Network trained_on_xor(std::uint64_t seed, Activation hidden, Activation output) {
    Random random(seed);
    Network net{Layer{Tensor<double>(2, 4), Vector<double>(4, 0.0), hidden},
                Layer{Tensor<double>(4, 1), Vector<double>(1, 0.0), output}};
    for (Layer& layer : net) {
        for (double& w : layer.W.data()) w = random.normal();
    }
    const double rate = output == Activation::sigmoid ? 4 : 0.05;
    for (int step = 0; step < 2000; ++step) training_step(net, kXor, kMeanSquared, {rate});
    return net;
}

// ½ (o - t)² can be 1/8 in the mean, the best a straight line does, and no less: more linear layers do not help.
TEST(LinearHiddenLayers, NeverGetBelowAnEighthOnXorFromAnySeed) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Network net = trained_on_xor(seed, Activation::identity, Activation::identity);
        EXPECT_GE(value(kMeanSquared, net, kXor), 0.125 - 1e-15);
        EXPECT_NEAR(value(kMeanSquared, net, kXor), 0.125, 1e-3);
    }
}

// "Can we use multiple neurons?" Learned: a hidden layer of 4 tanh units finds XOR from at least 95 of 100 seeds.
TEST(HiddenLayer, LearnsXorFromNearlyEverySeed) {
    int solved = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Network net = trained_on_xor(seed, Activation::tanh, Activation::sigmoid);
        bool is_right = true;
        for (std::size_t n = 0; n < 4; ++n) {
            const double o = forward(net, Vector<double>(row(kXor.X, n))).output()(0);
            is_right = is_right && (o > 0.5) == (kXor.T(n, 0) == 1);
        }
        solved += is_right ? 1 : 0;
    }
    EXPECT_GE(solved, 95);
}

}  // namespace
}  // namespace bp::layered
