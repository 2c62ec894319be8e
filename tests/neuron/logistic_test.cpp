#include <cmath>
#include <numeric>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "neuron/logistic.hpp"
#include "neuron/sigmoid.hpp"
#include "tests/neuron/generators.hpp"

namespace bp::neuron {
namespace {

// w = 2, x = 3, b = -6, t = 0: z = 0 and y = 1/2, so the squared loss is 1/8 with δ = 1/8, the cross-entropy ln 2 with
// δ = o - t = 1/2; δ x is three times as much.
TEST(SigmoidNeuron, HasTheGradientsOfTheWorkedExample) {
    const Neuron neuron{make_vector({2.0}), -6};
    const Targets sample{make_tensor<double>({{3}}), make_vector({0.0})};
    EXPECT_EQ(mean_loss(neuron, sample, Loss::squared), 0.125);
    EXPECT_EQ(mean_gradient(neuron, sample, Loss::squared).weight(0), 0.375);
    EXPECT_EQ(mean_gradient(neuron, sample, Loss::squared).bias, 0.125);
    EXPECT_NEAR(mean_loss(neuron, sample, Loss::cross_entropy), std::log(2), 1e-15);
    EXPECT_EQ(mean_gradient(neuron, sample, Loss::cross_entropy).weight(0), 1.5);
    EXPECT_EQ(mean_gradient(neuron, sample, Loss::cross_entropy).bias, 0.5);
}

/// The mean loss straight from its definition, in long double, with one weight or the bias moved by h.
long double defined_loss(const Neuron& neuron, const Targets& samples, Loss loss, std::size_t moved, long double h) {
    long double total = 0;
    for (std::size_t n = 0; n < samples.t.size(); ++n) {
        long double z = neuron.bias;
        for (std::size_t i = 0; i < neuron.weight.size(); ++i) {
            z += (neuron.weight(i) + (i == moved ? h : 0)) * samples.X(n, i);
        }
        if (moved == neuron.weight.size()) z += h;
        const long double o = 1 / (1 + std::exp(-z)), t = samples.t(n);
        total += loss == Loss::squared ? (o - t) * (o - t) / 2 : -t * std::log(o) - (1 - t) * std::log(1 - o);
    }
    return total / static_cast<long double>(samples.t.size());
}

struct Problem {
    Neuron neuron;
    Targets samples;
};

Problem random_problem() {
    const std::size_t input_count = *count_between(1, 4), sample_count = *count_between(1, 6);
    Problem problem{{*half_integers(input_count) / 4, *half_integer() / 4},
                    {Tensor<double>(sample_count, input_count), *half_integers(sample_count)}};
    for (double& x : problem.samples.X.data()) x = *half_integer();
    for (double& t : problem.samples.t) t = std::abs(t) / 4;  // 0, 1/8, … 1
    return problem;
}

// Central difference with h = 2⁻¹⁸: its error is below 1e-11 for slopes and net inputs of this size.
RC_GTEST_PROP(SigmoidNeuron, HasTheGradientThatCentralDifferencesOfItsLossGive, ()) {
    const auto [neuron, samples] = random_problem();
    for (const Loss loss : {Loss::squared, Loss::cross_entropy}) {
        const Neuron gradient = mean_gradient(neuron, samples, loss);
        RC_ASSERT(std::abs(mean_loss(neuron, samples, loss) -
                           static_cast<double>(defined_loss(neuron, samples, loss, 0, 0))) < 1e-13);
        for (std::size_t i = 0; i <= neuron.weight.size(); ++i) {
            const long double h = 0x1p-18L;
            const auto slope = static_cast<double>(
                (defined_loss(neuron, samples, loss, i, h) - defined_loss(neuron, samples, loss, i, -h)) / (2 * h));
            const double found = i < neuron.weight.size() ? gradient.weight(i) : gradient.bias;
            RC_ASSERT(std::abs(found - slope) < 1e-9);
        }
    }
}

RC_GTEST_PROP(MeanGradient, DoesNotChangeWhenEverySampleOccursTwice, ()) {
    const auto [neuron, samples] = random_problem();
    const std::size_t n = samples.t.size();
    Targets twice{Tensor<double>(2 * n, samples.X.size2()), Vector<double>(2 * n)};
    for (std::size_t i = 0; i < 2 * n; ++i) {
        for (std::size_t j = 0; j < samples.X.size2(); ++j) twice.X(i, j) = samples.X(i % n, j);
        twice.t(i) = samples.t(i % n);
    }
    const Neuron once = mean_gradient(neuron, samples, Loss::cross_entropy);
    const Neuron doubled = mean_gradient(neuron, twice, Loss::cross_entropy);
    RC_ASSERT(norm_inf(once.weight - doubled.weight) < 1e-14);
    RC_ASSERT(std::abs(once.bias - doubled.bias) < 1e-14);
}

// At t = 1 and z = -40 the answer is as wrong as can be; only the cross-entropy still has a slope.
TEST(CrossEntropy, StillPullsWhereTheSquaredLossHasGoneFlat) {
    const Neuron neuron{make_vector({-40.0}), 0};
    const Targets sample{make_tensor<double>({{1}}), make_vector({1.0})};
    EXPECT_NEAR(mean_gradient(neuron, sample, Loss::cross_entropy).bias, -1, 1e-15);
    EXPECT_LT(std::abs(mean_gradient(neuron, sample, Loss::squared).bias), 1e-17);
}

TEST(CrossEntropy, IsFiniteAndRightAtNetInputsOf800) {
    const Targets samples{make_tensor<double>({{1}, {1}}), make_vector({0.0, 1.0})};
    EXPECT_EQ(mean_loss({make_vector({800.0}), 0}, samples, Loss::cross_entropy), 400);
    EXPECT_EQ(mean_loss({make_vector({-800.0}), 0}, samples, Loss::cross_entropy), 400);
}

const Neuron kTruth{make_vector({1.5, -1.0}), 0.5};

/// Labels drawn from P(y = 1 given x) = σ(wᵀx + b) of a known neuron, inputs from a normal distribution.
Targets drawn(std::size_t sample_count, std::uint64_t seed) {
    Random random(seed);
    Targets samples{Tensor<double>(sample_count, 2), Vector<double>(sample_count)};
    for (double& x : samples.X.data()) x = random.normal();
    for (std::size_t n = 0; n < sample_count; ++n) {
        const auto x = make_vector({samples.X(n, 0), samples.X(n, 1)});
        samples.t(n) = random.uniform() < output(kTruth, x) ? 1 : 0;
    }
    return samples;
}

double squared_distance(const Neuron& found) {
    const Vector<double> difference = found.weight - kTruth.weight;
    return inner_prod(difference, difference) + (found.bias - kTruth.bias) * (found.bias - kTruth.bias);
}

// "A neuron estimates P(y = 1 given x)": given data from such a neuron, maximum likelihood finds it, with an error that
// shrinks as n^(-1/2).
TEST(MaximumLikelihood, ComesCloserToTheTruthByTheSquareRootOfTheSampleCount) {
    std::vector<double> log_n, log_error;
    for (const std::size_t sample_count : {100U, 1'000U, 10'000U, 100'000U}) {
        const std::uint64_t repeats = sample_count == 100'000 ? 6 : 40;
        double total = 0;
        for (std::uint64_t seed = 0; seed < repeats; ++seed) {
            total += squared_distance(fit(drawn(sample_count, 1000 + seed), Loss::cross_entropy, {4, 120}).neuron);
        }
        log_n.push_back(std::log(static_cast<double>(sample_count)));
        log_error.push_back(std::log(total / static_cast<double>(repeats)) / 2);
    }
    const double mean_n = std::accumulate(log_n.begin(), log_n.end(), 0.0) / 4;
    double above = 0, below = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        above += (log_n[i] - mean_n) * log_error[i];
        below += (log_n[i] - mean_n) * (log_n[i] - mean_n);
    }
    EXPECT_NEAR(above / below, -0.5, 0.1);
}

// Calibration: among the samples to which the fitted neuron gives about 30 %, about 30 % are positive.
TEST(MaximumLikelihood, GivesProbabilitiesThatComeTrueInEachOfTenBins) {
    const Targets samples = drawn(50'000, 7);
    const Fit found = fit(samples, Loss::cross_entropy, {4, 300});
    EXPECT_LT(found.gradient_norm, 1e-8);
    std::vector<double> count(10), predicted(10), positive(10), variance(10);
    for (std::size_t n = 0; n < samples.t.size(); ++n) {
        const double o = output(found.neuron, make_vector({samples.X(n, 0), samples.X(n, 1)}));
        const auto bin = std::min<std::size_t>(9, static_cast<std::size_t>(10 * o));
        count[bin] += 1, predicted[bin] += o, positive[bin] += samples.t(n), variance[bin] += o * (1 - o);
    }
    for (std::size_t bin = 0; bin < 10; ++bin) {
        ASSERT_GT(count[bin], 100);
        EXPECT_LT(std::abs(positive[bin] - predicted[bin]), 3 * std::sqrt(variance[bin])) << "bin " << bin;
    }
}

TEST(MaximumLikelihood, HasNoMinimumOnSeparableSamples) {
    const Targets samples{make_tensor<double>({{-1}, {1}}), make_vector({0.0, 1.0})};
    const Fit early = fit(samples, Loss::cross_entropy, {1, 100}),
              late = fit(samples, Loss::cross_entropy, {1, 10'000});
    EXPECT_GT(late.neuron.weight(0), early.neuron.weight(0) + 1);
    EXPECT_LT(late.loss, early.loss / 10);
}

template <class Kind> std::string refusal(const Targets& samples) {
    try {
        fit(samples, Loss::squared, {1, 1});
    } catch (const Kind& error) {
        return error.what();
    }
    return "accepted";
}

TEST(SigmoidNeuron, RefusesTargetsThatAreNoProbabilities) {
    EXPECT_EQ(refusal<InputError>({make_tensor<double>({{1}, {2}}), make_vector({1.0, -1.0})}),
              "logistic: target of sample 2 is -1; a probability lies in [0, 1] (write classes as 0 and 1 here, not as "
              "-1 and +1)");
    EXPECT_EQ(refusal<InputError>({Tensor<double>(0, 2), Vector<double>(0)}), "logistic: there are no samples");
    EXPECT_EQ(refusal<ShapeError>({make_tensor<double>({{1}, {2}}), make_vector({1.0})}),
              "logistic: X is 2x1, t has 1 entries (one target per row of X)");
    EXPECT_THROW(mean_loss(kTruth, {make_tensor<double>({{1}}), make_vector({1.0})}, Loss::squared), ShapeError);
}

}  // namespace
}  // namespace bp::neuron
