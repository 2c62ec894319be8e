#include <cmath>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "layered/counts.hpp"
#include "layered/forward.hpp"
#include "represent/product_gate.hpp"

namespace bp::represent {
namespace {

TEST(ProductGate, OfSoftplusComesFourTimesCloserWithHalfTheLambda) {
    double lambda = 1;
    for (const double error : {0.132, 0.0391, 0.01025, 0.00259, 0.00065}) {
        EXPECT_NEAR(std::abs(product_gate(1, 1, softplus_bend(), lambda) - 1), error, 5e-3 * error) << lambda;
        lambda /= 2;
    }
}

TEST(ProductGate, OfSigmoidsNeedsABias) {
    double before = 0;
    for (double lambda = 0.25; lambda > 0.01; lambda /= 2) {
        const double error = std::abs(product_gate(1.5, -0.75, sigmoid_bend(), lambda) + 1.125);
        if (before > 0) {
            EXPECT_NEAR(before / error, 4, 0.1) << lambda;
        }
        before = error;
    }
    EXPECT_THROW(sigmoid_bend(0), NumericError);
}

// With e^z the four units are a product of hyperbolic sines: no formula of the gate is in it.
TEST(ProductGate, OfExponentialsIsSinhTimesSinh) {
    const Bend bend{[](double z) { return std::exp(z); }, 0, 1};
    for (const double lambda : {1.0, 0.5, 0.125}) {
        const double expected = std::sinh(lambda * 1.5) * std::sinh(lambda * -2) / (lambda * lambda);
        EXPECT_NEAR(product_gate(1.5, -2, bend, lambda), expected, 1e-12 * std::abs(expected));
    }
}

TEST(Bend, HasTheSecondDifferenceOfItsActivation) {
    for (const Bend& bend : {softplus_bend(), sigmoid_bend(), sigmoid_bend(-0.5), sigmoid_bend(2)}) {
        const double h = 1e-4;
        const double second = (bend.f(bend.bias + h) - 2 * bend.f(bend.bias) + bend.f(bend.bias - h)) / (h * h);
        EXPECT_NEAR(bend.curvature, second, 1e-7);
    }
}

TEST(Softplus, StaysFiniteForLargeInputs) {
    EXPECT_EQ(softplus(800), 800);
    EXPECT_EQ(softplus(-800), 0);
    EXPECT_DOUBLE_EQ(softplus(0), std::log(2));
}

TEST(ProductTree, MultipliesAnyNumberOfInputs) {
    const std::vector<double> x{1.25, -0.5, 2, 1.5, -0.75};
    double before = 0;
    for (double lambda = 0.125; lambda > 0.01; lambda /= 2) {
        const double error = std::abs(product_tree(x, softplus_bend(), lambda) - 1.40625);
        if (before > 0) {
            EXPECT_NEAR(before / error, 4, 0.2) << lambda;
        }
        before = error;
    }
    EXPECT_LT(before, 0.01);
    EXPECT_EQ(product_tree(std::vector{3.0}, softplus_bend(), 0.1), 3);
    EXPECT_THROW(product_tree({}, softplus_bend(), 0.1), InputError);
}

TEST(ProductTreeNetwork, IsTheTreeWithFourUnitsForEachGate) {
    const std::vector<double> x{1.25, -0.5, 2, 1.5, -0.75, 1, 0.5, -2};
    for (const std::size_t n : {2U, 4U, 8U}) {
        const layered::Network net = product_tree_network(n, 1, 0.125);
        EXPECT_EQ(layered::count(layered::widths_of(net)).units, 4 * (n - 1) + 1);  // and the linear output
        Vector<double> input(n);
        std::copy_n(x.begin(), n, input.begin());
        EXPECT_NEAR(layered::forward(net, input).output()(0),
                    product_tree(std::span(x).first(n), sigmoid_bend(1), 0.125), 1e-8);
    }
    EXPECT_EQ(layered::widths_of(product_tree_network(8, 1, 0.1)), (std::vector<std::size_t>{8, 16, 8, 4, 1}));
    EXPECT_THROW(product_tree_network(3, 1, 0.1), InputError);
    EXPECT_THROW(product_tree_network(1, 1, 0.1), InputError);
}

}  // namespace
}  // namespace bp::represent
