#include "train/evaluation.hpp"

#include <cmath>
#include <gtest/gtest.h>

#include "tests/train/noise.hpp"

namespace bp {
namespace {

TEST(Evaluate, AnswersEverySampleAndLeavesTheParametersAlone) {
    const Noise noise(9);
    Parameters<double> parameters = first_parameters();
    const std::vector<double> before(parameters.values().begin(), parameters.values().end());
    const Evaluation result = evaluate(build, noise.samples(), parameters);
    ASSERT_EQ(result.answers.size(), 9U);
    std::size_t correct = 0;
    for (std::size_t i = 0; i < 9; ++i) {
        if (noise.targets(i, result.answers[i]) == 1) ++correct;
    }
    EXPECT_DOUBLE_EQ(result.accuracy, static_cast<double>(correct) / 9);
    EXPECT_TRUE(std::equal(before.begin(), before.end(), parameters.values().begin()));
}

TEST(Evaluate, RefusesALossThatIsNotFinite) {
    Noise noise(3);
    noise.inputs(0, 0) = HUGE_VAL;
    noise.inputs(0, 1) = -HUGE_VAL;
    Parameters<double> parameters = first_parameters();
    EXPECT_THROW(evaluate(build, noise.samples(), parameters), NumericError);
}

// One output that is right where it lies on the target's side of ½: for a sigmoid that is a logit on its side of 0.
TEST(Evaluate, TakesASingleOutputAsYesOrNo) {
    const Tensor<double> x = make_tensor<double>({{-0.3}, {0.3}, {0.7}}), t = make_tensor<double>({{0}, {1}, {1}});
    for (const auto& [loss, answers] : {std::pair{Loss::sigmoid_cross_entropy, std::vector<std::size_t>{0, 1, 1}},
                                        {Loss::squared_sigmoid, {0, 1, 1}},
                                        {Loss::squared, {0, 0, 1}}}) {
        const Build neuron = [loss = loss](Graph& graph, std::size_t sample_count) {
            return trainable(graph, {1, {}, 1}, {loss}, sample_count);
        };
        Graph graph;
        neuron(graph, 1);
        Parameters<double> parameters(graph);
        parameters.values()[0] = 1;  // the logit is the input
        const Evaluation result = evaluate(neuron, {view(x), view(t)}, parameters);
        EXPECT_EQ(result.answers, answers) << name_of(loss);
        EXPECT_DOUBLE_EQ(result.accuracy, loss == Loss::squared ? 2.0 / 3 : 1) << name_of(loss);
    }
}

// Three samples with the losses 1/2 · 1², 1/2 · 2² and 1/2 · 3² under the squared loss.
TEST(Evaluate, GivesTheMeanLossWhateverTheNetworkIsTrainedFor) {
    const Tensor<double> x = make_tensor<double>({{0}, {0}, {0}}), t = make_tensor<double>({{1}, {2}, {3}});
    for (const Objective& objective : {Objective{Loss::squared, Reduction::mean, 0},
                                       {Loss::squared, Reduction::sum, 0},
                                       {Loss::squared, Reduction::sum, 5}}) {
        const Build neuron = [objective](Graph& graph, std::size_t sample_count) {
            return trainable(graph, {1, {}, 1}, objective, sample_count);
        };
        Graph graph;
        neuron(graph, 1);
        Parameters<double> parameters(graph);
        EXPECT_DOUBLE_EQ(evaluate(neuron, {view(x), view(t)}, parameters).loss, 7.0 / 3);
    }
}

TEST(Evaluate, RefusesToJudgeNothing) {
    Parameters<double> parameters = first_parameters();
    EXPECT_THROW(evaluate(build, Noise(0).samples(), parameters), InputError);
}

}  // namespace
}  // namespace bp
