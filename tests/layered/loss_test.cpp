#include <cmath>
#include <gtest/gtest.h>

#include "layered/backward.hpp"
#include "layered/loss.hpp"
#include "tests/layered/generators.hpp"

namespace bp::layered {
namespace {

TEST(SquaredLoss, IsHalfTheSumOfSquaresSoThatItsSlopeIsTheDifference) {
    const Vector<double> o = make_vector({3.0, -1.0}), t = make_vector({1.0, 2.0});
    EXPECT_EQ(value(Loss::squared, o, t), 6.5);
    EXPECT_EQ(delta_output(Loss::squared, o, t).data(), make_vector({2.0, -3.0}).data());
}

TEST(Loss, OfABatchIsTheSumOverItsRows) {
    const Tensor<double> O = make_tensor<double>({{3, -1}, {0, 0}}), T = make_tensor<double>({{1, 2}, {1, 1}});
    EXPECT_EQ(value(Loss::squared, O, T), 7.5);
    EXPECT_EQ(delta_output(Loss::squared, O, T).data(), make_tensor<double>({{2, -3}, {-1, -1}}).data());
}

// At z = 0 every class has probability 1/K: the loss is ln K and δ is 1/K, less 1 for the right class.
TEST(SoftmaxCrossEntropy, IsLogKWhereNothingIsKnown) {
    const Vector<double> z(4, 0.0), t = make_vector({0.0, 1.0, 0.0, 0.0});
    EXPECT_NEAR(value(Loss::softmax_cross_entropy, z, t), std::log(4), 1e-15);
    EXPECT_EQ(delta_output(Loss::softmax_cross_entropy, z, t).data(), make_vector({0.25, -0.75, 0.25, 0.25}).data());
}

// Targets that sum to T = 2: the gradient is 2 y - t, not y - t.
TEST(SoftmaxCrossEntropy, WeighsTheSoftmaxByTheSumOfTheTargets) {
    const Vector<double> z = make_vector({std::log(3), 0.0}), t = make_vector({0.5, 1.5});
    const Vector<double> delta = delta_output(Loss::softmax_cross_entropy, z, t);
    EXPECT_NEAR(delta(0), 2 * 0.75 - 0.5, 1e-15);
    EXPECT_NEAR(delta(1), 2 * 0.25 - 1.5, 1e-15);
}

RC_GTEST_PROP(SoftmaxCrossEntropy, DoesNotChangeWhenAllLogitsGrowByTheSameAmount, ()) {
    const std::size_t class_count = draw_count(1, 6);
    const Vector<double> z = draw_vector(class_count, kEighths), t = draw_vector(class_count, kEighths);
    Vector<double> shifted = z;
    const double shift = std::exp2(static_cast<double>(draw_count(0, 20)));
    for (double& logit : shifted) logit += shift;  // exact: eighths and a power of two
    RC_ASSERT(softmax(shifted).data() == softmax(z).data());
    RC_ASSERT(std::abs(value(Loss::softmax_cross_entropy, shifted, t) - value(Loss::softmax_cross_entropy, z, t)) <=
              1e-15 * static_cast<double>(class_count) * (shift + 8));
    const Vector<double> delta = delta_output(Loss::softmax_cross_entropy, z, t);
    RC_ASSERT(std::abs(sum(delta)) <= 1e-14);  // whatever the targets sum to
}

TEST(SoftmaxCrossEntropy, IsFiniteForEveryFiniteLogit) {
    const Vector<double> z = make_vector({1000.0, -1000.0, 0.0}), t = make_vector({0.0, 1.0, 0.0});
    EXPECT_EQ(value(Loss::softmax_cross_entropy, z, t), 2000);
    EXPECT_EQ(delta_output(Loss::softmax_cross_entropy, z, t).data(), make_vector({1.0, -1.0, 0.0}).data());
    EXPECT_EQ(value(Loss::softmax_cross_entropy, make_vector({-1e300, 1e300}), make_vector({1.0, 0.0})), 2e300);
}

// -Σ t log o is smallest at o = t, but only among outputs that sum to 1.
RC_GTEST_PROP(CrossEntropy, IsAtLeastTheEntropyOfTheTargetsForNormalisedOutputs, ()) {
    const std::size_t class_count = draw_count(1, 6);
    const Vector<double> t = softmax(draw_vector(class_count, kEighths));
    const Vector<double> o = softmax(draw_vector(class_count, kEighths));
    RC_ASSERT(value(Loss::cross_entropy, o, t) >= value(Loss::cross_entropy, t, t) - 1e-14);
}

TEST(CrossEntropy, FallsWithoutBoundWhenOutputsNeedNotSumToOne) {
    const Vector<double> t = make_vector({1.0, 0.0});
    EXPECT_NEAR(value(Loss::cross_entropy, make_vector({1e9, 1.0}), t), -std::log(1e9), 1e-12);
    EXPECT_LT(value(Loss::cross_entropy, make_vector({1e300, 1.0}), t), -690);
}

// With a single sigmoid output -t log o charges nothing for answering 1 always; the second term does.
TEST(CrossEntropy, NeedsItsSecondTermForASingleOutput) {
    const Vector<double> always_one = make_vector({1.0}), zero = make_vector({0.0}), one = make_vector({1.0});
    EXPECT_EQ(value(Loss::cross_entropy, always_one, zero), 0);
    EXPECT_EQ(value(Loss::cross_entropy, always_one, one), 0);
    EXPECT_EQ(value(Loss::two_term_cross_entropy, always_one, zero), INFINITY);
    EXPECT_NEAR(value(Loss::two_term_cross_entropy, make_vector({0.75}), zero), std::log(4), 1e-15);
}

TEST(CrossEntropy, CountsATargetOfZeroAsZeroEvenWhereTheLogarithmIsInfinite) {
    const Vector<double> o = make_vector({0.0, 1.0}), t = make_vector({0.0, 1.0});
    EXPECT_EQ(value(Loss::cross_entropy, o, t), 0);
    EXPECT_EQ(delta_output(Loss::cross_entropy, o, t).data(), make_vector({0.0, -1.0}).data());
    EXPECT_EQ(value(Loss::two_term_cross_entropy, o, t), 0);
    EXPECT_EQ(delta_output(Loss::two_term_cross_entropy, o, t).data(), make_vector({1.0, -1.0}).data());
    EXPECT_EQ(value(Loss::cross_entropy, o, make_vector({1.0, 0.0})), INFINITY);
}

// σ' cancels: behind a sigmoid the two-term form gives δᶻ = o - t.
RC_GTEST_PROP(TwoTermCrossEntropy, LeavesOutputMinusTargetBehindASigmoid, ()) {
    const std::vector<std::size_t> widths = draw_widths(1);
    const Network net = draw_network(widths, {Activation::sigmoid}, kExact);
    const ForwardPass pass = forward(net, draw_vector(widths[0], kExact));
    Vector<double> t = draw_vector(widths[1], kExact);
    for (double& target : t) target = std::abs(target);
    const Vector<double> delta =
        backward(net, pass, delta_output(Loss::two_term_cross_entropy, pass.output(), t)).delta[1];
    RC_ASSERT(norm_inf(delta - (pass.output() - t)) <= 1e-14);
}

}  // namespace
}  // namespace bp::layered
