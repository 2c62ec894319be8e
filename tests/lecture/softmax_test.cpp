#include "ops/all_ops.hpp"
#include "tests/lecture/worked_example.hpp"

namespace bp {
namespace {

const double ln2 = std::log(2.0), ln5 = std::log(5.0);

/// z = x W + b, L = -Σ t log softmax(z). The logits are ln 1, ln 2 and ln 5, so y is 1/8, 2/8 and 5/8.
/// "Multiclass logistic regression"
struct Multiclass : WorkedExample {
    Var x = given(matrix({{1, 2}})), W = learned(matrix({{0, ln2, ln5}, {0, 0, 0}})), b, t;
    Var z = matmul(x, W) + b, loss = softmax_cross_entropy(z, t);

    Multiclass(const Tensor<double>& targets, double shift)
        : b(learned(matrix({{shift, shift, shift}}))), t(given(targets)) {}
};

TEST(MulticlassLogisticRegression, SendsTheLogitsOutputMinusTarget) {
    Multiclass e(matrix({{0, 0, 1}}), 0);
    e.run(e.loss);
    expect_equal(e.value(e.loss), std::log(8.0 / 5), kNearly);
    expect_equal(e.delta(e.z), matrix({{1.0 / 8, 1.0 / 4, -3.0 / 8}}), kNearly);
    expect_equal(e.delta(e.b), matrix({{1.0 / 8, 1.0 / 4, -3.0 / 8}}), kNearly);
    expect_equal(e.delta(e.W), matrix({{1.0 / 8, 1.0 / 4, -3.0 / 8}, {1.0 / 4, 1.0 / 2, -3.0 / 4}}), kNearly);
    expect_equal(e.delta(e.x), matrix({{ln2 / 4 - 3 * ln5 / 8, 0}}), kNearly);
}

TEST(MulticlassLogisticRegression, ScalesTheOutputByTheSumOfTheTargets) {
    Multiclass e(matrix({{1, 0, 1}}), 0);  // T = 2: the gradient is 2y - t
    e.run(e.loss);
    expect_equal(e.delta(e.z), matrix({{-3.0 / 4, 1.0 / 2, 1.0 / 4}}), kNearly);
    expect_equal(e.value(e.loss), std::log(8.0) + std::log(8.0 / 5), 4 * kNearly);
}

TEST(MulticlassLogisticRegression, DoesNotChangeWhenAllLogitsRiseTogether) {
    Multiclass e(matrix({{0, 0, 1}}), 1024);
    e.run(e.loss);
    expect_equal(e.value(e.loss), std::log(8.0 / 5), 1e-12);  // 1024 + ln 5 has three digits less for ln 5
    expect_equal(e.delta(e.z), matrix({{1.0 / 8, 1.0 / 4, -3.0 / 8}}), 1e-12);
}

// Every logit reaches every output: dy_k/dz_l = y_k ([k = l] - y_l).
TEST(Softmax, SendsEachOutputsErrorSignalToAllLogits) {
    WorkedExample e;
    const Var z = e.learned(matrix({{0, ln2, ln5}}));
    const Var y = make_node(make_op("softmax"), {z});
    e.run(y, matrix({{1, 0, 0}}));
    expect_equal(e.value(y), matrix({{1.0 / 8, 1.0 / 4, 5.0 / 8}}), kNearly);
    expect_equal(e.delta(z), matrix({{7.0 / 64, -2.0 / 64, -5.0 / 64}}), kNearly);
    e.run(y, matrix({{0, 0, 1}}));
    expect_equal(e.delta(z), matrix({{-5.0 / 64, -10.0 / 64, 15.0 / 64}}), kNearly);
}

TEST(CrossEntropy, OnProbabilitiesDividesTheTargetByTheOutput) {
    WorkedExample e;
    const Var o = e.learned(matrix({{1.0 / 4, 3.0 / 4}})), t = e.given(matrix({{1, 3}}));
    const Var loss = make_node(make_op("cross_entropy"), {o, t});
    e.run(loss);
    expect_equal(e.value(loss), std::log(4.0) + 3 * std::log(4.0 / 3), kNearly);
    expect_equal(e.delta(o), matrix({{-4, -4}}), kNearly);
}

}  // namespace
}  // namespace bp
