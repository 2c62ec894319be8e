#include <cmath>
#include <limits>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ops/all_ops.hpp"
#include "tests/ops/rule_call.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

using Values = std::vector<Tensor<double>>;

Tensor<double> row(std::initializer_list<double> entries) { return make_tensor<double>({entries}); }

/// A loss of two arguments with its messages, for an error signal of 1.
struct Loss {
    double value;
    std::vector<double> to_output, to_target;
};

Loss loss(const Op& op, const Tensor<double>& output, const Tensor<double>& target, double delta = 1) {
    RuleCall<double> call(op, {output, target});
    const double value = call.forward()(0, 0);
    const Values messages = call.backward(row({delta}));
    return {value, flat(messages[0]), flat(messages[1])};
}

void expect_near(const std::vector<double>& found, const std::vector<double>& expected, double tolerance = 1e-15) {
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_NEAR(found[i], expected[i], tolerance * std::max(1.0, std::abs(expected[i]))) << i;
    }
}

TEST(SquaredLoss, IsHalfTheSumOfSquaresAndSendsTheDifference) {
    const Loss found =
        loss(ops::SquaredLoss{}, make_tensor<double>({{1, 2}, {3, 4}}), make_tensor<double>({{1, 0}, {0, 8}}), 2);
    EXPECT_EQ(found.value, (0 + 4 + 9 + 16) / 2.0);
    EXPECT_EQ(found.to_output, (std::vector<double>{0, 4, 6, -8}));
    EXPECT_EQ(found.to_target, (std::vector<double>{0, -4, -6, 8}));
}

// Lecture, "Multiclass logistic regression": δ_z = y - t.
TEST(SoftmaxCrossEntropy, SendsOutputMinusTarget) {
    // e^z = 1, 2, 5, so y = 1/8, 2/8, 5/8
    const Tensor<double> logits = row({std::log(1), std::log(2), std::log(5)});
    const Loss found = loss(ops::SoftmaxCrossEntropy{}, logits, row({0, 1, 0}));
    EXPECT_NEAR(found.value, std::log(4), 1e-15);
    expect_near(found.to_output, {0.125, -0.75, 0.625});
    expect_near(found.to_target, {std::log(8), std::log(4), std::log(1.6)});
}

TEST(SoftmaxCrossEntropy, SumsOverTheRows) {
    const Tensor<double> logits = make_tensor<double>({{0, 0}, {0, 0}, {0, 0}});
    const Loss found = loss(ops::SoftmaxCrossEntropy{}, logits, make_tensor<double>({{1, 0}, {0, 1}, {1, 0}}));
    EXPECT_NEAR(found.value, 3 * std::log(2), 1e-15);
    EXPECT_EQ(found.to_output, (std::vector<double>{-0.5, 0.5, 0.5, -0.5, -0.5, 0.5}));
}

TEST(SoftmaxCrossEntropy, TakesTargetsThatDoNotSumToOne) {
    // -Σ t log y with T = Σ t sends T y - t
    const Tensor<double> logits = row({std::log(1), std::log(2), std::log(5)});
    const Loss found = loss(ops::SoftmaxCrossEntropy{}, logits, row({0.5, 2, 1.5}), 8);
    EXPECT_NEAR(found.value, 0.5 * std::log(8) + 2 * std::log(4) + 1.5 * std::log(1.6), 1e-14);
    expect_near(found.to_output, {8 * (0.5 - 0.5), 8 * (1 - 2.0), 8 * (2.5 - 1.5)}, 1e-14);
}

TEST(SoftmaxCrossEntropy, IsRightForHugeLogits) {
    const Tensor<double> logits = row({1e300, -1e300});
    const Loss right = loss(ops::SoftmaxCrossEntropy{}, logits, row({1, 0}));
    EXPECT_EQ(right.value, 0);
    EXPECT_EQ(right.to_output, (std::vector<double>{0, 0}));
    const Loss wrong = loss(ops::SoftmaxCrossEntropy{}, logits, row({0, 1}));
    EXPECT_EQ(wrong.value, 2e300);
    EXPECT_EQ(wrong.to_output, (std::vector<double>{1, -1}));
    EXPECT_EQ(wrong.to_target, (std::vector<double>{0, 2e300}));
    for (const double z : {1e300, -1e300, 1e15, -1e15}) {  // only differences count
        const Loss equal = loss(ops::SoftmaxCrossEntropy{}, row({z, z}), row({1, 0}));
        EXPECT_EQ(equal.value, std::log(2)) << z;
        EXPECT_EQ(equal.to_output, (std::vector<double>{-0.5, 0.5})) << z;
    }
}

TEST(SoftmaxCrossEntropy, PassesNanOn) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto& logits : {row({nan, 0, 1}), row({0, nan, 1}), row({0, 1, nan})}) {
        const Loss found = loss(ops::SoftmaxCrossEntropy{}, logits, row({1, 0, 0}));
        EXPECT_TRUE(std::isnan(found.value));
        for (const double message : found.to_output) EXPECT_TRUE(std::isnan(message));
    }
}

RC_GTEST_PROP(SoftmaxCrossEntropy, DoesNotChangeWhenAllLogitsMoveTogether, ()) {
    const auto halves = [](int from, int to) {
        return rc::gen::map(rc::gen::resize(100, rc::gen::inRange(from, to)), [](int i) { return i / 2.0; });
    };
    const auto z = *rc::gen::container<std::vector<double>>(3, halves(-40, 41));
    const double shift = std::ldexp(*halves(-8, 9), *rc::gen::resize(100, rc::gen::inRange(0, 20)));
    const Tensor<double> target = row({0.25, 0.5, 0.25});
    const Loss here = loss(ops::SoftmaxCrossEntropy{}, row({z[0], z[1], z[2]}), target);
    const Loss there = loss(ops::SoftmaxCrossEntropy{}, row({z[0] + shift, z[1] + shift, z[2] + shift}), target);
    RC_ASSERT(here.value == there.value);  // the maximum is subtracted first, so this is exact
    RC_ASSERT(here.to_output == there.to_output);
    RC_ASSERT(std::abs(here.to_output[0] + here.to_output[1] + here.to_output[2]) < 1e-15);
}

TEST(CrossEntropy, LeavesOutWhatHasNoWeight) {
    const Loss found = loss(ops::CrossEntropy{}, row({0, 0.25, 0.5}), row({0, 1, 0}));
    EXPECT_EQ(found.value, -std::log(0.25));
    EXPECT_EQ(found.to_output, (std::vector<double>{0, -4, 0}));
    EXPECT_EQ(loss(ops::CrossEntropy{}, row({0}), row({1})).value, std::numeric_limits<double>::infinity());
}

TEST(SigmoidCrossEntropy, SendsOutputMinusTargetAndNeverOverflows) {
    const Loss found = loss(ops::SigmoidCrossEntropy{}, row({0, std::log(3)}), row({1, 0}));
    EXPECT_NEAR(found.value, std::log(2) + std::log(4), 1e-15);
    expect_near(found.to_output, {-0.5, 0.75});
    const Loss far = loss(ops::SigmoidCrossEntropy{}, row({800, -800}), row({1, 0}));
    EXPECT_EQ(far.value, 0);
    EXPECT_EQ(loss(ops::SigmoidCrossEntropy{}, row({1e300}), row({0})).value, 1e300);
}

TEST(Hinge, SendsNothingBeyondTheMargin) {
    const Loss found = loss(ops::Hinge{}, row({0.5, 2, -1, 1}), row({1, 1, 1, 1}));
    EXPECT_EQ(found.value, 0.5 + 0 + 2 + 0);
    EXPECT_EQ(found.to_output, (std::vector<double>{-1, 0, -1, 0}));
}

TEST(Softmax, IsAProbabilityForAnyLogits) {
    RuleCall<double> call(ops::Softmax{}, {make_tensor<double>({{1e300, 0}, {-1e300, -1e300}, {0, std::log(3)}})});
    expect_near(flat(call.forward()), {1, 0, 0.5, 0.5, 0.25, 0.75});
    const Tensor<double> messages = call.backward(make_tensor<double>({{1, 2}, {1, 2}, {0, 16}}))[0];
    expect_near(flat(messages), {0, 0, -0.25, 0.25, -3, 3});
}

TEST(LogSumExp, IsASmoothMaximum) {
    RuleCall<double> call(ops::LogSumExp{},
                          {make_tensor<double>({{0, 0}, {1e300, 0}, {-800, -800}, {-1e300, -1e300}})});
    expect_near(flat(call.forward()), {std::log(2), 1e300, -800 + std::log(2), -1e300});
    expect_near(flat(call.backward(make_tensor<double>({{2}, {2}, {2}, {2}}))[0]), {1, 1, 2, 0, 1, 1, 1, 1});
}

TEST(LogSoftmax, NeverTakesTheLogarithmOfZero) {
    RuleCall<double> call(ops::LogSoftmax{}, {make_tensor<double>({{0, 0}, {1e300, 0}})});
    expect_near(flat(call.forward()), {-std::log(2), -std::log(2), 0, -1e300});
    expect_near(flat(call.backward(make_tensor<double>({{1, 0}, {0, 1}}))[0]), {0.5, -0.5, -1, 1});
}

TEST(Losses, RefuseATargetOfAnotherShape) {
    for (const std::string_view name :
         {"squared_loss", "cross_entropy", "sigmoid_cross_entropy", "hinge", "softmax_cross_entropy"}) {
        const Op op = make_op(name);
        const std::vector<Shape> in{{8, 3}, {1, 3}};  // it would stretch, and hide a mistake
        const std::string text = message<ShapeError>([&] { op.shape(in); });
        EXPECT_TRUE(text.starts_with(std::string{name} + ": ")) << text;
        EXPECT_NE(text.find("8x3"), std::string::npos) << text;
        EXPECT_NE(text.find("1x3"), std::string::npos) << text;
        EXPECT_NE(text.find("must have the same shape"), std::string::npos) << text;
    }
}

}  // namespace
}  // namespace bp
