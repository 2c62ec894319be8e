#include <cmath>
#include <gtest/gtest.h>

#include "layered/descent.hpp"
#include "tests/layered/generators.hpp"
#include "tests/layered/oracle.hpp"

namespace bp::layered {
namespace {

/// One linear unit with input 3, so o = 3 w + b and the curvature of ½ (o - t)² along the gradient is λ = 3² + 1.
struct Parabola {
    Network net{Layer{make_tensor<double>({{1}}), make_vector({0.5})}};
    Samples samples{make_tensor<double>({{3}}), make_tensor<double>({{5.5}})};
};

double distance_after(int steps, double rate) {
    Parabola p;
    for (int i = 0; i < steps; ++i) training_step(p.net, p.samples, Objective{}, {rate});
    return std::sqrt(2 * value(Objective{}, p.net, p.samples));
}

// o - t = -2: the gradient is -2 · (3, 1), and half a step of 1/λ = 1/10 halves the distance.
TEST(GradientDescent, TakesTheStepOfTheSlide) {
    Parabola p;
    EXPECT_EQ(training_step(p.net, p.samples, Objective{}, {0.5}), 2) << "the objective before the step";
    EXPECT_EQ(p.net[1].W(0, 0), 4);
    EXPECT_EQ(p.net[1].b(0), 1.5);
    EXPECT_NEAR(distance_after(1, 0.05), 1, 1e-15);
}

TEST(GradientDescent, ContractsByOneMinusRateTimesCurvature) {
    for (const double rate : {0.01, 0.05, 0.09, 0.15, 0.19}) {
        EXPECT_NEAR(distance_after(6, rate) / distance_after(5, rate), std::abs(1 - 10 * rate), 1e-6) << rate;
    }
}

TEST(GradientDescent, ConvergesBelowTwoOverTheCurvatureAndDivergesAbove) {
    EXPECT_LT(distance_after(1000, 0.99 * 0.2), 1e-6);
    EXPECT_GT(distance_after(1000, 1.01 * 0.2), 1e6);
}

// A large rate, so that it would show if a layer were changed before δ has passed through it: every parameter moves by
// η times the slope at the weights before the step.
RC_GTEST_PROP(TrainingStep, UsesTheWeightsBeforeTheStepForEveryLayer, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(2, 4));
    Network net = draw_network(widths, {Activation::tanh, Activation::sigmoid}, kEighths);
    const Samples samples = draw_samples(draw_count(1, 4), widths, kEighths);
    const Objective objective{Loss::squared, Reduction::mean, 0.25};
    const oracle::Numbers before = oracle::parameters_of(net);
    const Network old = net;
    training_step(net, samples, objective, {0.5});
    const oracle::Numbers after = oracle::parameters_of(net);
    const auto f = [&](const oracle::Numbers& p) { return oracle::objective(objective, old, samples, p); };
    for (int i = 0; i < 10; ++i) {
        const std::size_t at = draw_count(0, before.size() - 1);
        oracle::Numbers direction(before.size(), 0);
        direction[at] = 1;
        bool is_smooth = false;
        RC_ASSERT(oracle::agree((before[at] - after[at]) * 2, oracle::slope(f, before, direction, is_smooth), 1));
    }
}

RC_GTEST_PROP(Descend, MovesEveryParameterByExactlyTheRateTimesItsGradient, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(1, 4));
    Network net = draw_network(widths, {Activation::identity}, kExact);
    Gradient gradient;
    for (const Layer& layer : draw_network(widths, {Activation::identity}, kExact)) {
        gradient.push_back({layer.W, layer.b});
    }
    const oracle::Numbers before = oracle::parameters_of(net), g = oracle::flat(gradient);
    descend(net, gradient, {0.25});
    const oracle::Numbers after = oracle::parameters_of(net);
    for (std::size_t i = 0; i < before.size(); ++i) RC_ASSERT(after[i] == before[i] - g[i] / 4);
}

}  // namespace
}  // namespace bp::layered
