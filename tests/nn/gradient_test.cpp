#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "graph/passes.hpp"
#include "nn/classifier.hpp"
#include "tests/nn/reference_network.hpp"

namespace bp {
namespace {

using reference::Real;

/// A network of random widths with random samples and parameters, biases included, after both passes.
struct Case {
    Case(const MlpLayout& a_layout, const Objective& an_objective, std::size_t sample_count, Random& random)
        : layout(a_layout),
          objective(an_objective),
          x(reference::random_rows({sample_count, layout.input_count}, -1, 1, random)),
          t(reference::random_rows({sample_count, layout.output_count}, 0, 1, random)),
          nodes(trainable(graph, layout, objective, sample_count)) {
        for (double& w : parameters.values()) w = random.uniform(-1, 1);
        reference::fill(ws.value(nodes.network.input), x);
        reference::fill(ws.value(nodes.target), t);
        forward(graph, ws);
        backward(graph, ws, nodes.loss);
    }

    double loss() const { return ws.value(nodes.loss)(0, 0); }
    std::vector<Real> w() const { return {parameters.values().begin(), parameters.values().end()}; }

    MlpLayout layout;
    Objective objective;
    reference::Rows x, t;  // soft targets: none of the losses asks for 0 or 1
    Graph graph;
    Trainable nodes;
    Parameters<double> parameters{graph};
    Workspace<double> ws{graph, parameters};
};

/// Two or three hidden layers; where there are shortcuts to be added they are equally wide.
MlpLayout random_layout(Connectivity connectivity, Activation activation, Random& random) {
    const bool widths_are_equal = connectivity == Connectivity::residual || connectivity == Connectivity::highway;
    MlpLayout layout{2 + random.below(3), {}, 2 + random.below(2), connectivity};
    const std::size_t width = 2 + random.below(3), depth = 2 + random.below(2);
    for (std::size_t l = 0; l < depth; ++l) {
        layout.hidden.push_back({widths_are_equal ? width : 2 + random.below(3), activation});
    }
    return layout;
}

class Gradient : public testing::TestWithParam<Connectivity> {};

void expect_agreement(const Case& c) {
    const auto value = static_cast<double>(reference::objective(c.layout, c.objective, c.w(), c.x, c.t));
    EXPECT_NEAR(c.loss(), value, 1e-13 * std::max(1.0, value));
    const std::vector<double> quotients = reference::difference_quotients(c.layout, c.objective, c.w(), c.x, c.t);
    ASSERT_EQ(c.ws.gradients().size(), quotients.size());
    for (std::size_t i = 0; i < quotients.size(); ++i) {
        EXPECT_NEAR(c.ws.gradients()[i], quotients[i], 1e-9) << "parameter " << i;
    }
}

// Every activation, loss and reduction, without and with a penalty.
TEST_P(Gradient, EqualsDifferenceQuotientsOfTheSumsOnTheSlides) {
    Random random(11);
    for (const Activation activation : kActivations) {
        for (const Loss loss : kLosses) {
            for (const Reduction reduction : {Reduction::sum, Reduction::mean}) {
                for (const double penalty_strength : {0.0, 0.3}) {
                    SCOPED_TRACE(std::string{name_of(activation)} + ", " + std::string{name_of(loss)} +
                                 (reduction == Reduction::sum ? ", sum" : ", mean"));
                    const MlpLayout layout = random_layout(GetParam(), activation, random);
                    expect_agreement(Case(layout, {loss, reduction, penalty_strength}, 3, random));
                    if (HasFailure()) return;
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Connectivities, Gradient, testing::ValuesIn(kConnectivities),
                         [](const auto& test) { return std::string{name_of(test.param)}; });

/// The gradient of the samples from `first` to `last` - 1 of a case, with the case's parameters.
std::vector<double> gradient_of_rows(const Case& c, std::size_t first, std::size_t last) {
    Graph graph;
    const Trainable nodes = trainable(graph, c.layout, c.objective, last - first);
    Parameters<double> parameters = c.parameters;
    Workspace<double> ws(graph, parameters);
    const auto from = static_cast<std::ptrdiff_t>(first), to = static_cast<std::ptrdiff_t>(last);
    reference::fill(ws.value(nodes.network.input), {c.x.begin() + from, c.x.begin() + to});
    reference::fill(ws.value(nodes.target), {c.t.begin() + from, c.t.begin() + to});
    forward(graph, ws);
    backward(graph, ws, nodes.loss);
    return {ws.gradients().begin(), ws.gradients().end()};
}

// A batch of N: the sum, or the mean, of what its samples give one by one.
RC_GTEST_PROP(Batch, HasTheSumOrTheMeanOfTheGradientsOfItsSamples, ()) {
    const auto sample_count = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 9));
    const auto connectivity = *rc::gen::elementOf(std::vector(std::begin(kConnectivities), std::end(kConnectivities)));
    const auto loss = *rc::gen::elementOf(std::vector(std::begin(kLosses), std::end(kLosses)));
    const auto reduction = *rc::gen::element(Reduction::sum, Reduction::mean);
    Random random(*rc::gen::resize(100, rc::gen::inRange<std::uint64_t>(0, 1000)));
    const Case whole(random_layout(connectivity, Activation::tanh, random), {loss, reduction, 0}, sample_count, random);
    const double share = reduction == Reduction::sum ? 1 : 1 / static_cast<double>(sample_count);
    std::vector<double> sum(whole.parameters.size());
    for (std::size_t n = 0; n < sample_count; ++n) {
        const std::vector<double> g = gradient_of_rows(whole, n, n + 1);
        for (std::size_t i = 0; i < g.size(); ++i) sum[i] += share * g[i];
    }
    for (std::size_t i = 0; i < sum.size(); ++i) RC_ASSERT(std::abs(whole.ws.gradients()[i] - sum[i]) <= 1e-13);
}

// R = ½ Σ w², so λ R adds λ w to the gradient of a weight, and nothing to that of a bias.
TEST_P(Gradient, GainsLambdaTimesTheWeightAndNothingForBiases) {
    const double lambda = 0.25;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random one(seed), other(seed);
        const Case without(random_layout(GetParam(), Activation::tanh, one), {}, 4, one);
        const Case with(random_layout(GetParam(), Activation::tanh, other), {.penalty_strength = lambda}, 4, other);
        std::vector<Dense> layers = with.nodes.network.layers;
        layers.insert(layers.end(), with.nodes.network.gates.begin(), with.nodes.network.gates.end());
        std::size_t checked = 0;
        for (const Dense& layer : layers) {
            // the same nodes in both graphs, since the penalty comes last
            const auto w = with.ws.value(layer.weight).flat(), b = with.ws.value(layer.bias).flat();
            for (std::size_t i = 0; i < w.size(); ++i) {
                EXPECT_NEAR(with.ws.delta(layer.weight).flat()[i],
                            without.ws.delta(layer.weight).flat()[i] + lambda * w[i], 1e-15);
            }
            for (std::size_t i = 0; i < b.size(); ++i) {
                EXPECT_EQ(with.ws.delta(layer.bias).flat()[i], without.ws.delta(layer.bias).flat()[i]);
            }
            checked += w.size() + b.size();
        }
        EXPECT_EQ(checked, with.parameters.size());
    }
}

}  // namespace
}  // namespace bp
