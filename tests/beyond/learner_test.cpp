#include "beyond/learner.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace bp::beyond {
namespace {

using Numbers = std::vector<double>;

MlpLayout layout() { return {2, {{3, Activation::tanh}}, 2}; }

Task task(std::size_t samples) {
    Random random(7);
    Task some{Tensor<double>(samples, 2), Tensor<double>(samples, 2)};
    for (Tensor<double>* matrix : {&some.inputs, &some.targets}) {
        for (double& x : matrix->data()) x = random.normal();
    }
    return some;
}

Numbers copy_of(std::span<const double> numbers) { return {numbers.begin(), numbers.end()}; }

TEST(Learner, HasTheGradientOfItsLoss) {
    Learner learner(layout(), task(5), 1);
    const Numbers gradient = learner.estimate(Rule::backprop);
    constexpr double h = 0x1p-17;
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        double& w = learner.parameters()[i];
        const double middle = w;
        w = middle + h;
        const double above = learner.loss();
        w = middle - h;
        const double below = learner.loss();
        w = middle;
        EXPECT_NEAR(gradient[i], (above - below) / (2 * h), 1e-9) << i;
    }
}

TEST(Learner, StartsAlikeFromTheSameSeedAndItsEstimatesLeaveItAsItWas) {
    Learner one(layout(), task(5), 4), same(layout(), task(5), 4), other(layout(), task(5), 5);
    EXPECT_EQ(copy_of(one.parameters()), copy_of(same.parameters()));
    EXPECT_NE(copy_of(one.parameters()), copy_of(other.parameters()));
    const Numbers before = copy_of(one.parameters());
    const double loss = one.loss();
    for (const Rule rule : kRules) {
        EXPECT_EQ(one.estimate(rule), same.estimate(rule)) << name_of(rule);
        EXPECT_EQ(copy_of(one.parameters()), before) << name_of(rule);
        EXPECT_EQ(one.loss(), loss) << name_of(rule);
    }
}

// What differs is the way of the error signal to the hidden layer: its weights and biases, the first 2·3 + 3.
TEST(Learner, ChangesTheHiddenLayerAloneByFeedbackAlignment) {
    Learner learner(layout(), task(5), 2);
    const Numbers exact = learner.estimate(Rule::backprop), aligned = learner.estimate(Rule::feedback_alignment);
    for (std::size_t i = 0; i < 9; ++i) EXPECT_NE(exact[i], aligned[i]) << i;
    for (std::size_t i = 9; i < exact.size(); ++i) EXPECT_EQ(exact[i], aligned[i]) << i;
    EXPECT_EQ(learner.first_weights(exact).size(), 6u);
    EXPECT_THROW(learner.first_weights(Numbers{1}), ShapeError);
}

TEST(Learner, PerturbsToTheGradientOnAverage) {
    constexpr int kDraws = 20'000;
    Learner learner(layout(), task(3), 3);
    const Numbers g = learner.estimate(Rule::backprop);
    for (const Rule rule : {Rule::node_perturbation, Rule::weight_perturbation}) {
        Numbers mean(g.size()), square(g.size());
        for (int n = 0; n < kDraws; ++n) {
            const Numbers estimate = learner.estimate(rule);
            for (std::size_t i = 0; i < g.size(); ++i) {
                mean[i] += estimate[i] / kDraws;
                square[i] += estimate[i] * estimate[i] / kDraws;
            }
        }
        for (std::size_t i = 0; i < g.size(); ++i) {
            const double error = std::sqrt((square[i] - mean[i] * mean[i]) / kDraws);
            EXPECT_LT(error, 0.1 * std::abs(g[i]) + 0.02) << "too few draws to say anything";
            EXPECT_NEAR(mean[i], g[i], 5 * error) << name_of(rule) << ' ' << i;
        }
    }
}

TEST(StepsToGoal, CountsStepsAndGivesUp) {
    Learner learner(layout(), task(5), 1);
    const double start = learner.loss();
    EXPECT_EQ(steps_to_goal(learner, Rule::backprop, {0.1, start, 10}), 0u);
    EXPECT_EQ(steps_to_goal(learner, Rule::backprop, {0.1, 0, 10}), std::nullopt);
    Learner again(layout(), task(5), 1);
    again.step(Rule::backprop, 0.1);
    const double after_one = again.loss();
    EXPECT_LT(after_one, start);
    Learner counted(layout(), task(5), 1);
    EXPECT_EQ(steps_to_goal(counted, Rule::backprop, {0.1, after_one, 10}), 1u);
    Learner wild(layout(), task(5), 1);
    EXPECT_EQ(steps_to_goal(wild, Rule::backprop, {1e6, 1e-9, 2000}), std::nullopt);
}

TEST(Learner, RefusesATaskThatDoesNotFit) {
    Task wrong = task(5);
    wrong.targets = Tensor<double>(4, 2);
    EXPECT_THROW(Learner(layout(), wrong, 1), ShapeError);
}

}  // namespace
}  // namespace bp::beyond
