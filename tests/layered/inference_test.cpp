#include <array>
#include <cmath>
#include <gtest/gtest.h>

#include "layered/forward.hpp"
#include "layered/hidden_layer.hpp"
#include "tests/layered/generators.hpp"

namespace bp::layered {
namespace {

using Column = std::vector<double>;
using Rows = std::vector<Column>;

/// np.dot(W, x) + b, with W as the listing has it: a row per unit.
Column affine(const Rows& W, const Column& x, const Column& b) {
    Column result = b;
    for (std::size_t k = 0; k < W.size(); ++k) {
        for (std::size_t i = 0; i < x.size(); ++i) result[k] += W[k][i] * x[i];
    }
    return result;
}

Column f(Column x) {
    for (double& entry : x) entry = 1.0 / (1.0 + std::exp(-entry));
    return x;
}

/// The same layer in our convention: W transposed, inputs x units.
Layer layer_of(const Rows& W, const Column& b, Activation activation) {
    Layer layer{Tensor<double>(W[0].size(), W.size()), Vector<double>(b.size()), activation};
    for (std::size_t k = 0; k < W.size(); ++k) {
        layer.b(k) = b[k];
        for (std::size_t i = 0; i < W[0].size(); ++i) layer.W(i, k) = W[k][i];
    }
    return layer;
}

const Rows kW1{{0.5, -1, 0.25}, {1.5, 0, -0.5}, {-0.75, 1, 2}, {0, 0.5, -1.25}};
const Rows kW2{{1, -0.5, 0, 2}, {-1, 0.75, 0.5, 0.25}, {0.5, 0.5, -1.5, 1}, {0, -2, 1, 0.5}};
const Rows kW3{{2, -1, 0.5, -3}};
const Column kB1{0.25, -0.5, 0, 1}, kB2{0, 0.5, -0.25, 1}, kB3{0.75};

// "Forward Pass in Python", line by line: W1 is 4x3 there, units x inputs. The last line has no activation, so the
// output may lie outside (0, 1). The expected numbers come from the listing run in Python.
TEST(PythonListing, GivesTheNumbersOfTheNetworkWithTransposedWeights) {
    const Column x{0.5, -1.5, 2};
    const Column h1 = f(affine(kW1, x, kB1));
    const Column h2 = f(affine(kW2, h1, kB2));
    const Column out = affine(kW3, h2, kB3);
    EXPECT_NEAR(h1[0], 0.9241418199787566, 1e-12);
    EXPECT_NEAR(h2[3], 0.7857241439162297, 1e-12);
    EXPECT_NEAR(out[0], -0.5870098948873439, 1e-12);

    const Network net{layer_of(kW1, kB1, Activation::sigmoid), layer_of(kW2, kB2, Activation::sigmoid),
                      layer_of(kW3, kB3, Activation::identity)};
    EXPECT_EQ(shape_of(net[1].W), (Shape{3, 4}));
    const ForwardPass pass = forward(net, make_vector({0.5, -1.5, 2.0}));
    for (std::size_t j = 0; j < 4; ++j) {
        EXPECT_NEAR(pass.x[1](j), h1[j], 1e-15);
        EXPECT_NEAR(pass.x[2](j), h2[j], 1e-15);
    }
    EXPECT_NEAR(pass.output()(0), out[0], 1e-15);
}

// x = (1, 2) through three relu units and a linear one, in whole and half numbers.
TEST(Forward, KeepsEveryNetInputAndActivation) {
    const Network net{
        Layer{make_tensor<double>({{1, -1, 0.5}, {0, 1, -1}}), make_vector({0.0, 0.5, 0.0}), Activation::relu},
        Layer{make_tensor<double>({{2}, {-1}, {4}}), make_vector({0.5}), Activation::identity}};
    const ForwardPass pass = forward(net, make_vector({1.0, 2.0}));
    EXPECT_EQ(pass.x[0](1), 2);
    EXPECT_EQ(pass.s[1](1), 1.5);
    EXPECT_EQ(pass.s[1](2), -1.5);
    EXPECT_EQ(pass.x[1](1), 1.5);
    EXPECT_EQ(pass.x[1](2), 0);
    EXPECT_EQ(pass.s[2](0), 1);
    EXPECT_EQ(pass.output()(0), 1);
}

OneHiddenLayer draw_hidden(const std::vector<Activation>& choice, Lattice lattice) {
    const std::vector<std::size_t> widths = draw_widths(2);
    const Layer hidden = draw_layer(widths[0], widths[1], choice, lattice);
    const Layer output = draw_layer(widths[1], widths[2], choice, lattice);
    return {hidden.W, hidden.b, output.W, output.b, hidden.activation, output.activation};
}

// Whole numbers and halves: every product and sum is exact, so the two ways of writing must give the same bits.
RC_GTEST_PROP(OneHiddenLayer, GivesTheSameBitsAsSumsAndAsMatricesOnTheLattice, ()) {
    const OneHiddenLayer net = draw_hidden({Activation::identity, Activation::relu}, kExact);
    const Vector<double> x = draw_vector(net.v.size1(), kExact);
    const HiddenAndOutput sums = forward_by_sums(net, x), matrices = forward_by_matrices(net, x);
    RC_ASSERT(sums.h.size() == net.v.size2());
    RC_ASSERT(sums.o.size() == net.w.size2());
    RC_ASSERT(sums.h.data() == matrices.h.data());
    RC_ASSERT(sums.o.data() == matrices.o.data());
    RC_ASSERT(sums.o.data() == forward(to_network(net), x).output().data());
}

RC_GTEST_PROP(OneHiddenLayer, GivesTheSameNumbersAsSumsAndAsMatricesForEveryActivation, ()) {
    OneHiddenLayer net = draw_hidden({kActivations.begin(), kActivations.end()}, kEighths);
    net.v /= 3;  // no longer dyadic, so sums are rounded
    const Vector<double> x = draw_vector(net.v.size1(), kEighths);
    const HiddenAndOutput sums = forward_by_sums(net, x), matrices = forward_by_matrices(net, x);
    RC_ASSERT(norm_inf(sums.h - matrices.h) <= 1e-13);
    RC_ASSERT(norm_inf(sums.o - matrices.o) <= 1e-13);
}

// One function put into another: layer after layer by hand, bit for bit.
RC_GTEST_PROP(Network, IsItsLayersComposed, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(1, 6));
    const Network net = draw_network(widths, {kActivations.begin(), kActivations.end()}, kEighths);
    Vector<double> x = draw_vector(widths.front(), kEighths);
    const ForwardPass pass = forward(net, x);
    RC_ASSERT(pass.x[0].data() == x.data());
    for (std::size_t l = 1; l <= net.size(); ++l) {
        x = forward(Network{net[l]}, x).output();
        RC_ASSERT(pass.x[l].data() == x.data());
        RC_ASSERT(x.size() == widths[l]);
    }
}

// RP7: the bias belongs to a unit and not to a sample; two samples and three units, so the two cannot be confused.
TEST(Batch, GetsTheSameBiasInEveryRow) {
    const Layer layer{make_tensor<double>({{1, 10, 100}}), make_vector({0.25, 0.5, 0.75})};
    const Tensor<double> S = net_input(layer, make_tensor<double>({{1}, {2}}));
    const Tensor<double> expected = make_tensor<double>({{1.25, 10.5, 100.75}, {2.25, 20.5, 200.75}});
    EXPECT_EQ(S.data(), expected.data());
}

TEST(Activations, HaveTheirValuesAndSlopesAtPlainNumbers) {
    EXPECT_EQ(value(Activation::identity, -2), -2);
    EXPECT_EQ(value(Activation::relu, -2), 0);
    EXPECT_EQ(value(Activation::sigmoid, 0), 0.5);
    EXPECT_NEAR(value(Activation::sigmoid, std::log(3)), 0.75, 1e-15);
    EXPECT_NEAR(value(Activation::tanh, std::log(3)), 0.8, 1e-15);
    EXPECT_EQ(derivative(Activation::identity, -2), 1);
    EXPECT_NEAR(derivative(Activation::sigmoid, std::log(3)), 0.1875, 1e-15);
    EXPECT_NEAR(derivative(Activation::tanh, std::log(3)), 0.36, 1e-15);
    EXPECT_EQ(derivative(Activation::relu, 0x1p-1074), 1);
}

TEST(Activations, GiveReluTheSlopeZeroAtItsKink) {
    EXPECT_EQ(derivative(Activation::relu, 0.0), 0);
    EXPECT_EQ(derivative(Activation::relu, -0.0), 0);
}

TEST(Activations, StayFiniteAt800AndPassNaNOn) {
    for (const Activation f : kActivations) {
        EXPECT_TRUE(std::isfinite(value(f, 800)) && std::isfinite(value(f, -800))) << name(f);
        EXPECT_TRUE(std::isfinite(derivative(f, 800)) && std::isfinite(derivative(f, -800))) << name(f);
        EXPECT_TRUE(std::isnan(value(f, NAN))) << name(f);
    }
    EXPECT_EQ(value(Activation::sigmoid, -800), 0);
    EXPECT_EQ(value(Activation::sigmoid, 800), 1);
}

}  // namespace
}  // namespace bp::layered
