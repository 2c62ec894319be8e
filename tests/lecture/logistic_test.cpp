#include "tests/lecture/worked_example.hpp"

namespace bp {
namespace {

/// s = wx + b, y = σ(s), L = ½ (y - t)².  "An implementation perspective"
struct Logistic : WorkedExample {
    // In this order, since each uses those before it. squared_loss includes the ½; x and t have an error signal too.
    Var w, x, b, t, wx = w * x, s = wx + b, y = sigmoid(s), loss = squared_loss(y, t);

    Logistic(double w_, double x_, double b_, double t_) : w(learned(w_)), x(given(x_)), b(learned(b_)), t(given(t_)) {}
};

TEST(UnivariateLogisticLeastSquares, HasTheErrorSignalsOfTheSlidesFormulas) {
    Logistic e(2, 1.0 / 2, -1, 1);
    e.run(e.loss);
    expect_equal(e.value(e.s), 0);
    expect_equal(e.value(e.y), 1.0 / 2);
    expect_equal(e.value(e.loss), 1.0 / 8);
    expect_equal(e.delta(e.loss), 1);
    expect_equal(e.delta(e.y), -1.0 / 2);
    expect_equal(e.delta(e.s), -1.0 / 8);
    expect_equal(e.delta(e.w), -1.0 / 16);
    expect_equal(e.delta(e.b), -1.0 / 8);
}

// In the example above x = y = ½, so that δ_s y and δ_s (1 - y), among others, give the right δ_w too. Here they do
// not.
TEST(UnivariateLogisticLeastSquares, TellsTheInputFromTheOutputInASecondExample) {
    Logistic e(2, 3, -6, 0);
    e.run(e.loss);
    expect_equal(e.value(e.s), 0);
    expect_equal(e.value(e.loss), 1.0 / 8);
    expect_equal(e.delta(e.y), 1.0 / 2);
    expect_equal(e.delta(e.s), 1.0 / 8);
    expect_equal(e.delta(e.w), 3.0 / 8);
    expect_equal(e.delta(e.b), 1.0 / 8);
    expect_equal(e.delta(e.x), 1.0 / 4);
    expect_equal(e.delta(e.t), -1.0 / 2);
}

// At s = 0: σ' = y² = (1 - y)² = ¼. At s = ln 3 they are 3/16, 9/16 and 1/16.
TEST(UnivariateLogisticLeastSquares, HasTheSlopeYTimesOneMinusYAwayFromZero) {
    Logistic e(ln3, 1, 0, 0);
    e.run(e.loss);
    expect_equal(e.value(e.y), 3.0 / 4, kNearly);
    expect_equal(e.value(e.loss), 9.0 / 32, kNearly);
    expect_equal(e.delta(e.y), 3.0 / 4, kNearly);
    expect_equal(e.delta(e.s), 9.0 / 64, kNearly);
    expect_equal(e.delta(e.w), 9.0 / 64, kNearly);
}

TEST(UnivariateLogisticLeastSquares, IsAGraphOfFourLeavesAndOneNodePerElementaryOperation) {
    const Logistic e(2, 1.0 / 2, -1, 1);
    EXPECT_EQ(e.graph().size(), 4U + 4U);  // w, x, b, t; wx, s, y, L
    EXPECT_EQ(e.graph().edge_count(), 2U + 2U + 1U + 2U);
}

/// The same with R = ½ w² and L_reg = L + λ R: w has two children.  "L2-Regularized regression"
struct Regularised : Logistic {
    Var penalty = 0.5 * square(w), loss_reg;

    Regularised(double penalty_strength, double w_, double x_, double b_, double t_)
        : Logistic(w_, x_, b_, t_), loss_reg(loss + penalty_strength * penalty) {}
};

// The seven blanks of the slide "General Backpropagation", which calls our s there z, with λ = ¼.
TEST(RegularisedRegression, FillsTheBlanksOfTheSlide) {
    Regularised e(1.0 / 4, 2, 1.0 / 2, -1, 1);
    e.run(e.loss_reg);
    expect_equal(e.value(e.penalty), 2);
    expect_equal(e.value(e.loss_reg), 5.0 / 8);
    expect_equal(e.delta(e.loss_reg), 1);
    expect_equal(e.delta(e.penalty), 1.0 / 4);
    expect_equal(e.delta(e.loss), 1);
    expect_equal(e.delta(e.y), -1.0 / 2);
    expect_equal(e.delta(e.s), -1.0 / 8);
    expect_equal(e.delta(e.w), -1.0 / 16 + 1.0 / 4 * 2);  // δ_s x + δ_R w: one message from each child
    expect_equal(e.delta(e.b), -1.0 / 8);
}

TEST(RegularisedRegression, HasOtherNumbersForAPenaltyOfATenth) {
    Regularised e(0.1, 2, 1.0 / 2, -1, 1);
    e.run(e.loss_reg);
    expect_equal(e.value(e.loss_reg), 0.325, kNearly);
    expect_equal(e.delta(e.penalty), 0.1);
    expect_equal(e.delta(e.w), 0.1375, kNearly);
    expect_equal(e.delta(e.b), -0.125);
}

TEST(RegularisedRegression, PullsAtTheWeightAloneAndNotAtTheBias) {
    Regularised e(1.0 / 4, 2, 3, -6, 0), unpenalised(0, 2, 3, -6, 0);
    e.run(e.loss_reg);
    unpenalised.run(unpenalised.loss_reg);
    expect_equal(e.delta(e.w), 3.0 / 8 + 1.0 / 2);
    expect_equal(unpenalised.delta(unpenalised.w), 3.0 / 8);
    expect_equal(e.delta(e.b), 1.0 / 8);
    expect_equal(unpenalised.delta(unpenalised.b), 1.0 / 8);
}

}  // namespace
}  // namespace bp
