#include <cmath>
#include <gtest/gtest.h>

#include "neuron/sigmoid.hpp"
#include "tests/neuron/generators.hpp"

namespace bp::neuron {
namespace {

TEST(Neuron, AddsWeightedInputsAndItsBias) {
    const Neuron neuron{make_vector({2.0, -0.5}), 0.25};
    EXPECT_EQ(net_input(neuron, make_vector({3.0, 4.0})), 4.25);
    EXPECT_EQ(threshold_output(neuron, make_vector({3.0, 4.0})), 1);
    EXPECT_EQ(threshold_output(neuron, make_vector({-3.0, 4.0})), 0);
}

// σ(ln 3) = 3/4, and σ' = 3/16 there: y (1 - y), neither y² nor 1 - y².
TEST(Sigmoid, HasThePlainFractionsOfTheLecture) {
    EXPECT_EQ(sigmoid(0), 0.5);
    EXPECT_EQ(sigmoid_derivative(0), 0.25);
    EXPECT_NEAR(sigmoid(std::log(3)), 0.75, 1e-15);
    EXPECT_NEAR(sigmoid_derivative(std::log(3)), 0.1875, 1e-15);
}

TEST(Sigmoid, StaysFiniteAndRightAtPlusAndMinus800) {
    EXPECT_EQ(sigmoid(800), 1);
    EXPECT_EQ(sigmoid(-800), 0);
    EXPECT_EQ(sigmoid(-700), std::exp(-700.0));
    EXPECT_EQ(sigmoid(INFINITY), 1);
    EXPECT_EQ(sigmoid(-INFINITY), 0);
    EXPECT_TRUE(std::isnan(sigmoid(NAN)));
}

RC_GTEST_PROP(Sigmoid, IsSymmetricAndItsSlopeIsAtMostAQuarter, ()) {
    const double z = *half_integer() * std::exp2(static_cast<double>(*count_between(0, 12)) - 2);
    RC_ASSERT(std::abs(sigmoid(-z) - (1 - sigmoid(z))) <= 1e-15);
    RC_ASSERT(sigmoid(z) >= 0);
    RC_ASSERT(sigmoid(z) <= 1);
    RC_ASSERT(sigmoid_derivative(z) <= 0.25);
    RC_ASSERT((sigmoid_derivative(z) == 0.25) == (z == 0));
}

RC_GTEST_PROP(SigmoidNeuron, DecidesByTheSignOfItsNetInput, ()) {
    const std::size_t input_count = *count_between(1, 5);
    const Neuron neuron{*half_integers(input_count), *half_integer()};
    const Vector<double> x = *half_integers(input_count);
    RC_ASSERT(decision(output(neuron, x) - 0.5) == decision(net_input(neuron, x)));
    RC_ASSERT((threshold_output(neuron, x) == 1) == (output(neuron, x) > 0.5));
}

// The boundary is straight and w is its normal: what is orthogonal to w changes nothing.
RC_GTEST_PROP(SigmoidNeuron, KeepsItsOutputAlongTheBoundary, ()) {
    const Vector<double> w = *half_integers(2), x = *half_integers(2);
    const Neuron neuron{w, *half_integer()};
    const Vector<double> along = make_vector({-w(1), w(0)});
    const Vector<double> moved = x + *half_integer() * along;
    RC_ASSERT(output(neuron, moved) == output(neuron, x));
}

// 2 x_1 - 4 x_2 + 3 = 0 goes through (1/2, 1) and rises by 1/2 for each step to the right.
TEST(Boundary, IsTheLineWhereTheNetInputIsZero) {
    const Neuron neuron{make_vector({2.0, -4.0}), 3};
    EXPECT_EQ(boundary(neuron, 0.5), 1);
    EXPECT_EQ(boundary(neuron, 1.5), 1.5);
    EXPECT_EQ(boundary({neuron.weight, 7}, 1.5), 2.5);  // another bias shifts it
}

RC_GTEST_PROP(Boundary, IsWhereTheSigmoidSaysAHalf, ()) {
    const Neuron neuron{make_vector({*half_integer(), *rc::gen::element(-2.0, -0.5, 1.0, 4.0)}), *half_integer()};
    const double x_1 = *half_integer();
    RC_ASSERT(output(neuron, make_vector({x_1, boundary(neuron, x_1)})) == 0.5);
}

TEST(Boundary, IsRefusedWhereThereIsNoLineOverX1) {
    EXPECT_THROW(boundary({make_vector({1.0, 0.0}), 1}, 2), NumericError);
    try {
        boundary({make_vector({1.0, 2.0, 3.0}), 1}, 2);
        FAIL() << "accepted";
    } catch (const ShapeError& error) {
        EXPECT_STREQ(error.what(), "boundary: the neuron has 3 weights (a line in the plane needs two)");
    }
}

RC_GTEST_PROP(Neuron, HasABiasThatIsTheWeightOfAConstantInput, ()) {
    const std::size_t input_count = *count_between(0, 5);
    const Vector<double> w = *half_integers(input_count + 1), x = *half_integers(input_count);
    RC_ASSERT(net_input(from_augmented(w), x) == inner_prod(w, augmented(x)));
    RC_ASSERT(augmented(x).size() == input_count + 1);
    RC_ASSERT(augmented(x)(0) == 1);
}

TEST(Decision, IsNeitherClassExactlyOnTheBoundary) {
    EXPECT_EQ(decision(1e-300), 1);
    EXPECT_EQ(decision(-1e-300), -1);
    EXPECT_EQ(decision(0.0), 0);
    EXPECT_EQ(decision(-0.0), 0);
    EXPECT_EQ(threshold_output({make_vector({1.0}), 0}, make_vector({0.0})), 0);
}

TEST(Neuron, NamesBothLengthsWhenAnInputIsMissing) {
    const Neuron neuron{make_vector({1.0, 1.0, 1.0}), 0};
    try {
        net_input(neuron, make_vector({1.0, 2.0}));
        FAIL() << "accepted";
    } catch (const ShapeError& error) {
        EXPECT_STREQ(error.what(),
                     "net_input: x has 2 entries, the neuron has 3 weights (one weight per input, the bias apart)");
    }
    EXPECT_THROW(from_augmented(Vector<double>(0)), ShapeError);
}

}  // namespace
}  // namespace bp::neuron
