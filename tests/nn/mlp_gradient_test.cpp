#include <cmath>
#include <numeric>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.hpp"
#include "graph/passes.hpp"
#include "nn/classifier.hpp"
#include "nn/initialise.hpp"

namespace bp {
namespace {

using Real = long double;
using Samples = std::vector<std::vector<Real>>;

// The oracle: the lecture's sums written out unit by unit, and a difference quotient of them. It calls nothing of the
// project. Parameters lie as W1 (row after row), b1, W2, b2 …
Real activated(Activation activation, Real s) {
    switch (activation) {
        case Activation::identity:
            return s;
        case Activation::sigmoid:
            return 1 / (1 + std::exp(-s));
        case Activation::tanh:
            return std::tanh(s);
        case Activation::relu:
            return s > 0 ? s : 0;
    }
    return 0;
}

/// h_j = f(v_j0 + Σ_i x_i v_ji); moves on to the next layer's parameters.
std::vector<Real> layer_output(const std::vector<Real>& x, LayerLayout layout, const Real*& w) {
    const std::size_t units = layout.unit_count;
    std::vector<Real> h(units);
    for (std::size_t j = 0; j < units; ++j) {
        Real s = w[x.size() * units + j];
        for (std::size_t i = 0; i < x.size(); ++i) s += x[i] * w[i * units + j];
        h[j] = activated(layout.activation, s);
    }
    w += (x.size() + 1) * units;
    return h;
}

/// (1/N) Σ_n -Σ_k t_k log y_k with y = softmax of the last layer.
Real reference_loss(const MlpLayout& layout, const std::vector<Real>& w, const Samples& x, const Samples& t) {
    Real loss = 0;
    for (std::size_t n = 0; n < x.size(); ++n) {
        const Real* next = w.data();
        std::vector<Real> h = x[n];
        for (const LayerLayout& hidden : layout.hidden) h = layer_output(h, hidden, next);
        const std::vector<Real> z = layer_output(h, {layout.output_count, Activation::identity}, next);
        Real total = 0;
        for (const Real z_k : z) total += std::exp(z_k);
        for (std::size_t k = 0; k < z.size(); ++k) loss -= t[n][k] * (z[k] - std::log(total));
    }
    return loss / static_cast<Real>(x.size());
}

Samples random_samples(std::size_t rows, std::size_t cols, Random& random) {
    Samples samples(rows, std::vector<Real>(cols));
    for (auto& row : samples) {
        for (Real& x : row) x = random.uniform(-1, 1);
    }
    return samples;
}

void fill(View<double> to, const Samples& from) {
    for (std::size_t i = 0; i < to.rows(); ++i) {
        for (std::size_t j = 0; j < to.cols(); ++j) to(i, j) = static_cast<double>(from[i][j]);
    }
}

class MlpGradient : public testing::TestWithParam<Activation> {};

// All widths differ, targets are soft, biases are not 0. The quotient's own error is below 1e-11: h^2 times a third
// derivative of order 1, and 1e-19 / h from rounding.
TEST_P(MlpGradient, EqualsDifferenceQuotientsOfTheSumsOnTheSlide) {
    const MlpLayout layout{3, {{5, GetParam()}, {4, GetParam()}}, 2};
    const std::size_t sample_count = 6;
    Random random(11);
    const Samples x = random_samples(sample_count, 3, random), t = random_samples(sample_count, 2, random);
    Graph graph;
    const Classifier nodes = classifier(graph, layout, sample_count);
    Parameters<double> parameters(graph);
    for (double& w : parameters.values()) w = random.uniform(-1, 1);
    Workspace<double> ws(graph, parameters);
    fill(ws.value(nodes.network.input), x);
    fill(ws.value(nodes.target), t);
    forward(graph, ws);
    backward(graph, ws, nodes.loss);

    std::vector<Real> w(parameters.values().begin(), parameters.values().end());
    EXPECT_NEAR(ws.value(nodes.loss)(0, 0), static_cast<double>(reference_loss(layout, w, x, t)), 1e-14);
    const Real h = 1e-6L;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const Real there = w[i];
        w[i] = there + h;
        const Real above = reference_loss(layout, w, x, t);
        w[i] = there - h;
        const Real below = reference_loss(layout, w, x, t);
        w[i] = there;
        EXPECT_NEAR(ws.gradients()[i], static_cast<double>((above - below) / (2 * h)), 1e-10) << "parameter " << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Activations, MlpGradient,
                         testing::Values(Activation::identity, Activation::sigmoid, Activation::tanh, Activation::relu),
                         [](const auto& test) { return std::string{name_of(test.param)}; });

std::vector<double> gradient(const Tensor<double>& x, const Tensor<double>& t, Parameters<double>& parameters,
                             const MlpLayout& layout) {
    Graph graph;
    const Classifier nodes = classifier(graph, layout, x.size1());
    Workspace<double> ws(graph, parameters);
    ws.set(nodes.network.input, view(x));
    ws.set(nodes.target, view(t));
    forward(graph, ws);
    backward(graph, ws, nodes.loss);
    return {ws.gradients().begin(), ws.gradients().end()};
}

// The loss is a mean, so the batch's gradient is the mean of the gradients of its samples, each a batch of its own.
RC_GTEST_PROP(MlpBatch, HasTheMeanOfTheGradientsOfItsSamples, ()) {
    const auto sample_count = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 9));
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1000)));
    const MlpLayout layout{3, {{4, Activation::tanh}}, 2};
    Tensor<double> x(sample_count, 3), t(sample_count, 2);
    for (double& number : x.data()) number = random.uniform(-1, 1);
    for (double& number : t.data()) number = random.uniform();
    Graph graph;
    classifier(graph, layout, 1);
    Parameters<double> parameters(graph);
    for (double& w : parameters.values()) w = random.uniform(-1, 1);

    std::vector<double> mean(parameters.size());
    for (std::size_t n = 0; n < sample_count; ++n) {
        const Tensor<double> x_n = to_tensor(View<const double>(&x(n, 0), {1, 3}));
        const Tensor<double> t_n = to_tensor(View<const double>(&t(n, 0), {1, 2}));
        const std::vector<double> g = gradient(x_n, t_n, parameters, layout);
        for (std::size_t i = 0; i < g.size(); ++i) mean[i] += g[i] / static_cast<double>(sample_count);
    }
    const std::vector<double> whole = gradient(x, t, parameters, layout);
    for (std::size_t i = 0; i < mean.size(); ++i) RC_ASSERT(std::abs(whole[i] - mean[i]) <= 1e-14);
}

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
