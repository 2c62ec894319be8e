#include "train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

#include "tests/train/noise.hpp"
#include "train/evaluation.hpp"

namespace bp {
namespace {

std::string refusal(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Trainer, LearnsTwentySamplesByHeart) {
    const Noise noise(20);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.epoch_count = 2000, .batch_size = 5});
    const EpochResult last = trainer.run(Momentum(Sgd{0.1}, 0.9, parameters.size()));
    EXPECT_EQ(last.epoch, 2000U);
    EXPECT_EQ(last.accuracy, 1);
    EXPECT_LT(last.loss, 1e-3);
    EXPECT_LT(evaluate(build, noise.samples(), parameters).loss, 1e-3);
}

// The squared loss can reach 0, which a cross-entropy only approaches: 20 samples are met exactly, digit after digit.
TEST(Trainer, MeetsTwentySamplesToAMillionthWithTheSquaredLoss) {
    const Noise noise(20);
    const Build squared = [](Graph& graph, std::size_t sample_count) {
        return trainable(graph, {4, {{32, Activation::tanh}}, 3}, {Loss::squared}, sample_count);
    };
    Parameters<double> parameters = first_parameters(squared);
    Trainer trainer(squared, noise.samples(), parameters, {.epoch_count = 8000, .batch_size = 20});
    trainer.run(Momentum(Sgd{0.1}, 0.9, parameters.size()));
    EXPECT_LT(evaluate(squared, noise.samples(), parameters).loss, 1e-6);
}

TEST(Trainer, ShowsEverySampleOnceAnEpochAndThePartialBatchToo) {
    const Noise noise(10);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.batch_size = 4});
    std::size_t updates = 0;
    const EpochResult result = trainer.run_epoch([&](auto, auto) { ++updates; });
    EXPECT_EQ(updates, 3U);  // 4 + 4 + 2 samples
    // Nothing was learned, so the mean over the batches is the mean over all samples.
    const Evaluation whole = evaluate(build, noise.samples(), parameters);
    EXPECT_NEAR(result.loss, whole.loss, 1e-14);
    EXPECT_NEAR(result.accuracy, whole.accuracy, 1e-15);
}

// Over an epoch without updates the batches' gradients, weighted by their sizes, add up to that of all samples, so no
// sample was left out or shown twice.
TEST(Trainer, GivesGradientsThatAddUpToTheWholeGradient) {
    const Noise noise(11);
    Parameters<double> parameters = first_parameters();
    const std::vector<double> sizes{4, 4, 3};
    std::vector<double> sum(parameters.size());
    Trainer batches(build, noise.samples(), parameters, {.batch_size = 4});
    std::size_t batch = 0;
    batches.run_epoch([&](auto, std::span<const double> g) {
        for (std::size_t i = 0; i < g.size(); ++i) sum[i] += sizes[batch] / 11 * g[i];
        ++batch;
    });
    Trainer whole(build, noise.samples(), parameters, {.batch_size = 11});
    whole.run_epoch([&](auto, std::span<const double> g) {
        for (std::size_t i = 0; i < g.size(); ++i) EXPECT_NEAR(sum[i], g[i], 1e-14) << i;
    });
}

TEST(Trainer, ChangesParametersByExactlyTheRateTimesTheGradient) {
    const Noise noise(7);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.batch_size = 3});
    trainer.run_epoch([](std::span<double> w, std::span<const double> g) {
        const std::vector<double> before(w.begin(), w.end());
        Sgd{0.5}(w, g);
        for (std::size_t i = 0; i < w.size(); ++i) ASSERT_EQ(w[i], before[i] - 0.5 * g[i]);
    });
}

TEST(Trainer, GivesTheSameBytesForTheSameSeed) {
    const Noise noise(30);
    std::vector<std::vector<double>> runs;
    for (const std::uint64_t seed : {4U, 4U, 5U}) {
        Parameters<double> parameters = first_parameters();
        Trainer trainer(build, noise.samples(), parameters, {.epoch_count = 5, .batch_size = 4, .seed = seed});
        trainer.run(Sgd{0.1});
        runs.emplace_back(parameters.values().begin(), parameters.values().end());
    }
    EXPECT_EQ(runs[0], runs[1]);
    EXPECT_NE(runs[0], runs[2]);  // another order of the samples
}

TEST(Trainer, ReportsEveryEpochAsItEnds) {
    const Noise noise(6);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.epoch_count = 3, .batch_size = 2});
    std::vector<std::size_t> epochs;
    trainer.run(Sgd{0.1}, [&](const EpochResult& result) { epochs.push_back(result.epoch); });
    EXPECT_EQ(epochs, (std::vector<std::size_t>{1, 2, 3}));
}

TEST(Trainer, StopsADivergingRunAndNamesEpochAndRemedy) {
    const Noise noise(20);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.epoch_count = 100, .batch_size = 5});
    const std::string message = refusal([&] { trainer.run(Sgd{1e308}); });
    EXPECT_NE(message.find("training: in epoch 1 "), std::string::npos) << message;
    EXPECT_NE(message.find("choose a smaller learning rate"), std::string::npos) << message;
}

TEST(Trainer, DoesNotLearnFromALossThatIsNotFinite) {
    Noise noise(4);
    noise.inputs(2, 1) = std::nan("");
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.batch_size = 4});
    const std::vector<double> before(parameters.values().begin(), parameters.values().end());
    const std::string message = refusal([&] { trainer.run(Sgd{0.1}); });
    EXPECT_EQ(message,
              "training: in epoch 1 the loss became nan; choose a smaller learning rate, such as a tenth of "
              "it, and scale inputs to about 1");
    EXPECT_TRUE(std::equal(before.begin(), before.end(), parameters.values().begin()));
}

TEST(Trainer, NoticesAParameterThatTheLastUpdateSpoilt) {
    const Noise noise(4);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.batch_size = 4});
    const std::string message = refusal([&] { trainer.run([](std::span<double> w, auto) { w[3] = -HUGE_VAL; }); });
    EXPECT_NE(message.find("in epoch 1 a parameter became -inf"), std::string::npos) << message;
}

TEST(Trainer, RefusesWhatCannotBeTrained) {
    const Noise noise(4), other(5), none(0);
    Parameters<double> parameters = first_parameters();
    const auto train = [&](Samples samples, Plan plan) {
        return refusal([&] { Trainer(build, samples, parameters, plan); });
    };
    EXPECT_EQ(train(none.samples(), {}), "training: there are no samples");
    EXPECT_EQ(train(noise.samples(), {.batch_size = 0}), "training: the batch size is 0; it must be at least 1");
    EXPECT_EQ(train({view(noise.inputs), view(other.targets)}, {}),
              "training: 4 inputs have 5 targets; each sample needs one row of both");
}

TEST(Trainer, RefusesSamplesThatDoNotFitTheNetwork) {
    const Tensor<double> wide(4, 5);
    const Noise noise(4);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, {view(wide), view(noise.targets)}, parameters, {.batch_size = 2});
    EXPECT_EQ(refusal([&] { trainer.run(Sgd{0.1}); }), "batch: the samples have 5 columns, the network's node has 4");
}

TEST(Trainer, EndsAsSoonAsItIsEnough) {
    const Noise noise(6);
    Parameters<double> parameters = first_parameters();
    Trainer trainer(build, noise.samples(), parameters, {.epoch_count = 100, .batch_size = 2});
    const EpochResult last = trainer.run_until(Sgd{0.1}, [](const EpochResult& epoch) { return epoch.epoch == 4; });
    EXPECT_EQ(last.epoch, 4U);
}

// A penalty is part of what is minimised, but no sample's loss; weights shrink under it.
TEST(Trainer, ReportsTheLossOfTheSamplesWithoutThePenalty) {
    const Noise noise(12);
    const Build penalised = [](Graph& graph, std::size_t sample_count) {
        return trainable(graph, kLayout, {.penalty_strength = 3}, sample_count);
    };
    Parameters<double> parameters = first_parameters(), same = first_parameters();
    Trainer with(penalised, noise.samples(), parameters, {.batch_size = 12}),
        without(build, noise.samples(), same, {.batch_size = 12});
    EXPECT_EQ(with.run_epoch(Sgd{0.01}).loss, without.run_epoch(Sgd{0.01}).loss);
    double squares = 0, squares_without = 0;
    for (const double w : parameters.values()) squares += w * w;
    for (const double w : same.values()) squares_without += w * w;
    EXPECT_LT(squares, 0.97 * squares_without);
}

// With the sum over a batch of N a step is N times as long as with the mean.
TEST(Trainer, StepsNTimesAsFarWithTheSumOverABatchAsWithTheMean) {
    const Noise noise(8);
    const Build summed = [](Graph& graph, std::size_t sample_count) {
        return trainable(graph, kLayout, {.over_samples = Reduction::sum}, sample_count);
    };
    Parameters<double> by_sum = first_parameters(), by_mean = first_parameters();
    Trainer(summed, noise.samples(), by_sum, {.batch_size = 8}).run(Sgd{0.125});
    Trainer(build, noise.samples(), by_mean, {.batch_size = 8}).run(Sgd{1});
    for (std::size_t i = 0; i < by_sum.size(); ++i) EXPECT_NEAR(by_sum.values()[i], by_mean.values()[i], 1e-15) << i;
}

}  // namespace
}  // namespace bp
