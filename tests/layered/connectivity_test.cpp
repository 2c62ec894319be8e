#include <algorithm>
#include <cmath>
#include <boost/numeric/ublas/matrix_proxy.hpp>
#include <boost/numeric/ublas/vector_proxy.hpp>
#include <gtest/gtest.h>

#include "layered/dense_block.hpp"
#include "layered/highway.hpp"
#include "layered/residual.hpp"
#include "tests/layered/generators.hpp"
#include "tests/layered/oracle.hpp"

namespace bp::layered {
namespace {

using oracle::Numbers;

const std::vector<Activation> kSmooth{Activation::identity, Activation::sigmoid, Activation::tanh};

/// L = Σ r_k y_k with a drawn error signal r, so that δ_y = r is never all ones.
oracle::Evaluation weighted(const Vector<double>& r, const Numbers& y) {
    oracle::Evaluation evaluation;
    for (std::size_t k = 0; k < y.size(); ++k) evaluation.value += r(k) * y[k];
    return evaluation;
}

/// Compares every derivative with the slope of f along its own axis.
void check_all(const std::function<oracle::Evaluation(const Numbers&)>& f, const Numbers& at, const Numbers& found) {
    RC_ASSERT(found.size() == at.size());
    for (std::size_t i = 0; i < at.size(); ++i) {
        Numbers direction(at.size(), 0);
        direction[i] = 1;
        bool is_smooth = false;
        RC_ASSERT(oracle::agree(found[i], oracle::slope(f, at, direction, is_smooth), f(at).value));
    }
}

bool near(const Vector<double>& found, const Numbers& expected) {
    return std::equal(found.begin(), found.end(), expected.begin(), expected.end(),
                      [](double a, long double b) { return std::abs(a - b) <= 1e-13L * std::max(1.0L, std::abs(b)); });
}

/// The input behind all parameters, as everything a slope is taken of.
Numbers joined(Numbers parameters, const Vector<double>& x) {
    parameters.insert(parameters.end(), x.begin(), x.end());
    return parameters;
}

RC_GTEST_PROP(Residual, HasTheDerivativesThatDifferencesOfItsForwardPassGive, ()) {
    std::vector<std::size_t> widths = draw_widths(draw_count(1, 3));
    widths.back() = widths.front();
    const Residual block{draw_network(widths, kSmooth, kEighths), *rc::gen::elementOf(kSmooth)};
    const Vector<double> x = draw_vector(widths[0], kEighths), r = draw_vector(widths[0], kEighths);
    const auto y = [&](const Numbers& p) {
        const Numbers input(p.end() - static_cast<std::ptrdiff_t>(x.size()), p.end());
        oracle::Evaluation unused;
        Numbers branch = input;
        std::size_t next = 0;
        for (const Layer& l : block.branch) branch = oracle::layer(l, branch, p, next, unused);
        for (std::size_t i = 0; i < x.size(); ++i) {
            branch[i] = oracle::activated(block.after, input[i] + branch[i], unused);
        }
        return branch;
    };
    const ResidualForward pass = forward(block, x);
    const ResidualBackward back = backward(block, pass, r);
    const Numbers at = joined(oracle::parameters_of(block.branch), x);
    RC_ASSERT(near(pass.y, y(at)));
    check_all([&](const Numbers& p) { return weighted(r, y(p)); }, at, joined(oracle::flat(back.branch), back.delta_x));
}

// A branch of zeros: x passes through any number of blocks unchanged, and so does the error signal.
RC_GTEST_PROP(Residual, IsTheIdentityForwardAndBackwardWhereItsBranchIsZero, ()) {
    std::vector<std::size_t> widths = draw_widths(2);
    widths.back() = widths.front();
    Network zero = draw_network(widths, {Activation::relu, Activation::tanh}, kExact);
    zero[2].W.clear();
    zero[2].b.clear();
    const Residual block{zero, Activation::identity};
    Vector<double> x = draw_vector(widths[0], kEighths), delta = draw_vector(widths[0], kEighths);
    const Vector<double> x_before = x, delta_before = delta;
    for (std::size_t depth = draw_count(1, 50); depth > 0; --depth) {
        const ResidualForward pass = forward(block, x);
        delta = backward(block, pass, delta).delta_x;
        x = pass.y;
    }
    RC_ASSERT(x.data() == x_before.data());
    RC_ASSERT(delta.data() == delta_before.data());
}

// The cited block of 2016 is relu(x + F(x)): a negative entry is stopped even where F is 0.
TEST(Residual, IsNotTheIdentityWithAReluBehindTheSum) {
    const Network zero{Layer{Tensor<double>(2, 2, 0.0), Vector<double>(2, 0.0)}};
    const Residual block{zero, Activation::relu};
    const ResidualForward pass = forward(block, make_vector({-1.0, 2.0}));
    EXPECT_EQ(pass.y.data(), make_vector({0.0, 2.0}).data());
    EXPECT_EQ(backward(block, pass, make_vector({5.0, 7.0})).delta_x.data(), make_vector({0.0, 7.0}).data());
}

// y = x + (3 x - 1) = 4 x - 1: the error signal goes both ways and arrives 4 times, not 3 and not 5.
TEST(Residual, AddsTheErrorSignalOfItsTwoPaths) {
    const Residual block{Network{Layer{make_tensor<double>({{3}}), make_vector({-1.0})}}, Activation::identity};
    const ResidualForward pass = forward(block, make_vector({2.0}));
    EXPECT_EQ(pass.y(0), 7);
    const ResidualBackward back = backward(block, pass, make_vector({0.5}));
    EXPECT_EQ(back.delta_x(0), 2);
    EXPECT_EQ(back.branch[1].W(0, 0), 1);
    EXPECT_EQ(back.branch[1].b(0), 0.5);
}

Highway draw_highway(std::size_t width) {
    return {draw_layer(width, width, kSmooth, kEighths), draw_layer(width, width, {Activation::sigmoid}, kEighths)};
}

RC_GTEST_PROP(Highway, HasTheDerivativesThatDifferencesOfItsForwardPassGive, ()) {
    const std::size_t width = draw_count(1, 4);
    const Highway block = draw_highway(width);
    const Vector<double> x = draw_vector(width, kEighths), r = draw_vector(width, kEighths);
    const auto y = [&](const Numbers& p) {
        const Numbers input(p.end() - static_cast<std::ptrdiff_t>(width), p.end());
        oracle::Evaluation unused;
        std::size_t next = 0;
        Numbers h = oracle::layer(block.transform, input, p, next, unused);
        const Numbers t = oracle::layer(block.gate, input, p, next, unused);
        for (std::size_t i = 0; i < width; ++i) h[i] = t[i] * h[i] + (1 - t[i]) * input[i];
        return h;
    };
    const HighwayForward pass = forward(block, x);
    const HighwayBackward back = backward(block, pass, r);
    Numbers at, found;
    oracle::append(block.transform, at);
    oracle::append(block.gate, at);
    oracle::append(back.transform, found);
    oracle::append(back.gate, found);
    at = joined(at, x);
    RC_ASSERT(near(pass.y, y(at)));
    check_all([&](const Numbers& p) { return weighted(r, y(p)); }, at, joined(found, back.delta_x));
}

RC_GTEST_PROP(Highway, PassesXThroughAShutGateAndIsItsLayerBehindAnOpenOne, ()) {
    const std::size_t width = draw_count(1, 4);
    Highway block = draw_highway(width);
    const Vector<double> x = draw_vector(width, kEighths), r = draw_vector(width, kEighths);
    std::fill(block.gate.b.begin(), block.gate.b.end(), -60.0);
    const HighwayForward shut = forward(block, x);
    RC_ASSERT(norm_inf(shut.y - x) <= 1e-12);
    RC_ASSERT(norm_inf(backward(block, shut, r).delta_x - r) <= 1e-12);

    std::fill(block.gate.b.begin(), block.gate.b.end(), 60.0);
    const HighwayForward open = forward(block, x);
    const ForwardPass plain = forward(Network{block.transform}, x);
    const BackwardPass plain_back = backward(Network{block.transform}, plain, r);
    RC_ASSERT(norm_inf(open.y - plain.output()) <= 1e-12);
    RC_ASSERT(norm_inf(backward(block, open, r).delta_x - delta_input(Network{block.transform}, plain_back)) <= 1e-12);
}

/// What all blocks together carry, by the forward pass: with H at 0 the output over the input.
double carried_share(double bias, std::size_t block_count) {
    const Layer zero{Tensor<double>(1, 1, 0.0), Vector<double>(1, 0.0), Activation::identity};
    const Layer gate{Tensor<double>(1, 1, 0.0), Vector<double>(1, bias), Activation::sigmoid};
    Vector<double> x = make_vector({1.0});
    for (std::size_t n = 0; n < block_count; ++n) x = forward(Highway{zero, gate}, x).y;
    return x(0);
}

TEST(GateBias, CarriesTheShareAskedForThroughAllBlocks) {
    EXPECT_EQ(gate_bias(0.5, 1), 0);
    EXPECT_NEAR(gate_bias(1 / 16.0, 2), std::log(3), 1e-15);
    for (const std::size_t block_count : {1U, 2U, 7U, 30U}) {
        for (const double share : {1e-9, 0.125, 0.5, 0.875, 1 - 1e-9}) {
            EXPECT_NEAR(carried_share(gate_bias(share, block_count), block_count), share, 1e-13) << block_count;
        }
    }
    EXPECT_NEAR(gate_bias(1 - 1e-12, 1), std::log(1e-12), 1e-4);  // 1 - 1e-12 is itself rounded by 1e-4 of its distance
}

/// Layers of different widths, each reading everything before it.
DenseBlock draw_dense(std::size_t input_count, const std::vector<std::size_t>& units,
                      const std::vector<Activation>& f) {
    DenseBlock block;
    std::size_t read = input_count;
    for (const std::size_t unit_count : units) {
        block.layers.push_back(draw_layer(read, unit_count, f, kEighths));
        read += unit_count;
    }
    return block;
}

TEST(DenseBlock, ReadsEverythingBeforeIt) {
    EXPECT_EQ(dense_widths(3, {2, 4, 1}), (std::vector<std::size_t>{3, 5, 9, 10}));
    EXPECT_EQ(dense_widths(4, {2, 2, 2}), (std::vector<std::size_t>{4, 6, 8, 10}));
}

RC_GTEST_PROP(DenseBlock, HasTheDerivativesThatDifferencesOfItsForwardPassGive, ()) {
    std::vector<std::size_t> units = draw_widths(draw_count(1, 3));
    const std::size_t input_count = units.back();
    units.pop_back();
    const DenseBlock block = draw_dense(input_count, units, kSmooth);
    const std::size_t width = dense_widths(input_count, units).back();
    const Vector<double> x = draw_vector(input_count, kEighths), r = draw_vector(width, kEighths);
    const auto y = [&](const Numbers& p) {
        Numbers all(p.end() - static_cast<std::ptrdiff_t>(input_count), p.end());
        oracle::Evaluation unused;
        std::size_t next = 0;
        for (const Layer& l : block.layers) {
            const Numbers added = oracle::layer(l, all, p, next, unused);
            all.insert(all.end(), added.begin(), added.end());
        }
        return all;
    };
    const DenseForward pass = forward(block, x);
    const DenseBackward back = backward(block, pass, r);
    Numbers at;
    for (const Layer& layer : block.layers) oracle::append(layer, at);
    at = joined(at, x);
    RC_ASSERT(near(pass.y, y(at)));
    check_all([&](const Numbers& p) { return weighted(r, y(p)); }, at, joined(oracle::flat(back.layers), back.delta_x));
}

// Layers that ignore each other are networks of their own: each must receive exactly its slice of the error signal.
RC_GTEST_PROP(DenseBlock, GivesEachLayerItsOwnSliceOfTheErrorSignal, ()) {
    std::vector<std::size_t> units = draw_widths(draw_count(1, 3));
    const std::size_t input_count = units.back();
    units.pop_back();
    DenseBlock block = draw_dense(input_count, units, {kActivations.begin(), kActivations.end()});
    for (Layer& layer : block.layers) {
        for (std::size_t i = input_count; i < layer.input_count(); ++i) row(layer.W, i) *= 0;
    }
    const std::vector<std::size_t> widths = dense_widths(input_count, units);
    const Vector<double> x = draw_vector(input_count, kEighths), r = draw_vector(widths.back(), kEighths);
    const DenseBackward back = backward(block, forward(block, x), r);
    for (std::size_t l = 1; l <= units.size(); ++l) {
        const Network alone{Layer{subrange(block.layers[l].W, 0, input_count, 0, units[l - 1]), block.layers[l].b,
                                  block.layers[l].activation}};
        const Vector<double> slice = subrange(r, widths[l - 1], widths[l]);
        const Gradient expected = backward(alone, forward(alone, x), slice).gradient;
        RC_ASSERT(Tensor<double>(subrange(back.layers[l].W, 0, input_count, 0, units[l - 1])).data() ==
                  expected[1].W.data());
        RC_ASSERT(back.layers[l].b.data() == expected[1].b.data());
    }
}

}  // namespace
}  // namespace bp::layered
