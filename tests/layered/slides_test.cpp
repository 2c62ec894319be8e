#include <cmath>
#include <gtest/gtest.h>

#include "layered/backward.hpp"
#include "layered/objective.hpp"
#include "layered/single_layer.hpp"
#include "tests/layered/generators.hpp"

// The numbers of the lecture's worked examples, and a network of two layers small enough for paper.
namespace bp::layered {
namespace {

Layer sigmoid_unit(double w, double b) { return {make_tensor<double>({{w}}), make_vector({b}), Activation::sigmoid}; }

SingleLayerPasses passes(double w, double b, double x, double t) {
    return single_layer_passes(sigmoid_unit(w, b), make_vector({x}), make_vector({t}));
}

// w = 2, x = ½, b = -1, t = 1.
TEST(SingleLayer, GivesTheErrorSignalsOfTheUnivariateExample) {
    const SingleLayerPasses p = passes(2, -1, 0.5, 1);
    EXPECT_EQ(p.z(0), 0);
    EXPECT_EQ(p.o(0), 0.5);
    EXPECT_EQ(p.delta_output(0), -0.5);
    EXPECT_EQ(p.delta_net_input(0), -0.125);
    EXPECT_EQ(p.gradient.W(0, 0), -0.0625);
    EXPECT_EQ(p.gradient.b(0), -0.125);
}

// w = 2, x = 3, b = -6, t = 0: no two of the numbers agree by accident, as x and y do above.
TEST(SingleLayer, GivesTheErrorSignalsWhereInputAndOutputDiffer) {
    const SingleLayerPasses p = passes(2, -6, 3, 0);
    EXPECT_EQ(p.z(0), 0);
    EXPECT_EQ(p.delta_output(0), 0.5);
    EXPECT_EQ(p.delta_net_input(0), 0.125);
    EXPECT_EQ(p.gradient.W(0, 0), 0.375);
    EXPECT_EQ(p.gradient.b(0), 0.125);
}

// z = ln 3: y = ¾ and σ' = y (1 - y) = 3/16, which neither y² nor z (1 - z) gives.
TEST(SingleLayer, UsesTheOutputInTheSlopeOfTheSigmoid) {
    const SingleLayerPasses p = passes(1, 0, std::log(3), 0);
    EXPECT_NEAR(p.delta_net_input(0), 0.75 * 0.1875, 1e-15);
}

// Two inputs, three linear units: ∂E/∂w_ki = δᶻ_k x_i, unit by unit.
TEST(SingleLayer, HasAWeightGradientOfTheShapeOfItsWeights) {
    const Layer layer{make_tensor<double>({{1, 0, 2}, {-1, 3, 0.5}}), make_vector({0.0, 1.0, -1.0})};
    const SingleLayerPasses p = single_layer_passes(layer, make_vector({2.0, 4.0}), make_vector({0.0, 10.0, 5.5}));
    const Tensor<double> expected = make_tensor<double>({{-4, 6, -1}, {-8, 12, -2}});
    EXPECT_EQ(p.gradient.W.data(), expected.data());
    EXPECT_EQ(p.gradient.b.data(), make_vector({-2.0, 3.0, -0.5}).data());
}

// W δ = (-19/32, 1/16); Wᵀ δ would be (-13/32, -7/16). The slopes are 1/4 and, at ln 3, 3/16.
TEST(OneLayerBack, UsesWWhereTheForwardPassUsedItsTranspose) {
    const Layer above{make_tensor<double>({{4, 2}, {-2, 4}}), make_vector({0.0, 0.0})};
    const Vector<double> delta =
        one_layer_back(above, make_vector({-0.125, -3 / 64.0}), Activation::sigmoid, make_vector({0.0, std::log(3)}));
    EXPECT_DOUBLE_EQ(delta(0), -19 / 128.0);
    EXPECT_DOUBLE_EQ(delta(1), 3 / 256.0);
}

TEST(ThreeFactors, HaveEachItsOwnNumber) {
    const Layer layer{make_tensor<double>({{0, 2}, {0, 4}}), make_vector({0.0, -10.0}), Activation::sigmoid};
    const ThreeFactors factors =
        three_factors(layer, make_vector({3.0, 1.0}), make_vector({0.0, 1.0}), {.unit = 1, .input = 0});
    EXPECT_EQ(factors.dE_do, -0.5);
    EXPECT_EQ(factors.do_dz, 0.25);
    EXPECT_EQ(factors.dz_dw, 3);
    EXPECT_EQ(factors.product(), -0.375);
}

TEST(ThreeFactors, AreThoseOfTheFirstWeightIfNoneIsNamed) {
    const Layer layer{make_tensor<double>({{0, 2}, {0, 4}}), make_vector({0.0, -10.0}), Activation::sigmoid};
    const Vector<double> x = make_vector({3.0, 1.0}), t = make_vector({0.0, 1.0});
    EXPECT_EQ(three_factors(layer, x, t, {}).dE_do, 0.5);
    EXPECT_EQ(three_factors(layer, x, t, {}).dz_dw, 3);
}

// The seven blanks of the slide, λ = 1/10: R = 2, L_reg = 0.325, δ_w = 0.1375, δ_b = -0.125: w receives two messages.
TEST(Objective, GivesTheBlanksOfTheRegularisedExample) {
    const Network net{sigmoid_unit(2, -1)};
    const Samples samples{make_tensor<double>({{0.5}}), make_tensor<double>({{1}})};
    const Objective objective{Loss::squared, Reduction::sum, 0.1};
    EXPECT_EQ(penalty(net), 2);
    EXPECT_NEAR(value(objective, net, samples), 0.325, 1e-15);
    EXPECT_NEAR(gradient(objective, net, samples)[1].W(0, 0), 0.1375, 1e-15);
    EXPECT_EQ(gradient(objective, net, samples)[1].b(0), -0.125);
}

// x = (1, 2) through three relu units and a linear one, t = 3: o = 1, so δ⁽²⁾ = -2; the third relu is off.
TEST(Backward, GoesTwoLayersBackAsOnPaper) {
    const Network net{
        Layer{make_tensor<double>({{1, -1, 0.5}, {0, 1, -1}}), make_vector({0.0, 0.5, 0.0}), Activation::relu},
        Layer{make_tensor<double>({{2}, {-1}, {4}}), make_vector({0.5}), Activation::identity}};
    const ForwardPass pass = forward(net, make_vector({1.0, 2.0}));
    const BackwardPass back = backward(net, pass, delta_output(Loss::squared, pass.output(), make_vector({3.0})));
    EXPECT_EQ(back.delta[2](0), -2);
    EXPECT_EQ(back.gradient[2].W.data(), make_vector({-2.0, -3.0, 0.0}).data());
    EXPECT_EQ(back.gradient[2].b(0), -2);
    EXPECT_EQ(back.delta[1].data(), make_vector({-4.0, 2.0, 0.0}).data());
    EXPECT_EQ(back.gradient[1].W.data(), make_tensor<double>({{-4, 2, 0}, {-8, 4, 0}}).data());
    EXPECT_EQ(back.gradient[1].b.data(), make_vector({-4.0, 2.0, 0.0}).data());
    EXPECT_EQ(delta_input(net, back).data(), make_vector({-6.0, 2.0}).data());
}

// "Check": Δy is (dy/dx) Δx up to a remainder that falls by 4 when Δx is halved; y = tanh(3 σ(2 x)) at x = 1/4.
TEST(ChainRule, PredictsASmallChangeUpToASecondOrderRemainder) {
    const Network net{sigmoid_unit(2, 0), Layer{make_tensor<double>({{3}}), make_vector({0.0}), Activation::tanh}};
    const ForwardPass at = forward(net, make_vector({0.25}));
    const double dy_dx = delta_input(net, backward(net, at, make_vector({1.0})))(0);
    const auto remainder = [&](double step) {
        return forward(net, make_vector({0.25 + step})).output()(0) - at.output()(0) - dy_dx * step;
    };
    for (const double step : {0x1p-6, 0x1p-8, 0x1p-10}) {
        EXPECT_NEAR(std::log2(remainder(step) / remainder(step / 2)), 2, 0.05) << step;
    }
}

// What a sequence does to an error signal: a chain of sigmoids passes back at most Π ‖W‖ / 4 each.
TEST(SigmoidChain, LosesAtLeastAFactorOfFourPerLayerOfWeightOne) {
    Network net;
    for (std::size_t depth = 1; depth <= 12; ++depth) {
        net.push_back(sigmoid_unit(1, -0.5));
        const ForwardPass pass = forward(net, make_vector({0.3}));
        const double delta = delta_input(net, backward(net, pass, make_vector({1.0})))(0);
        EXPECT_LE(delta, std::pow(0.25, static_cast<double>(depth)));
        EXPECT_GT(delta, std::pow(0.2, static_cast<double>(depth)));
    }
}

// The same in general: each sigmoid layer passes on at most ‖W‖ / 4 of the error signal's length.
RC_GTEST_PROP(SigmoidNetwork, PassesBackAtMostAQuarterOfTheProductOfItsWeightNorms, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(1, 6));
    const Network net = draw_network(widths, {Activation::sigmoid}, kEighths);
    const Vector<double> delta_o = draw_vector(widths.back(), kEighths);
    const ForwardPass pass = forward(net, draw_vector(widths.front(), kEighths));
    double bound = norm_2(delta_o);
    for (const Layer& layer : net) bound *= norm_frobenius(layer.W) / 4;
    RC_ASSERT(norm_2(delta_input(net, backward(net, pass, delta_o))) <= bound * (1 + 1e-12));
}

}  // namespace
}  // namespace bp::layered
