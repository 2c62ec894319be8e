#include <cmath>
#include <set>
#include <gtest/gtest.h>

#include "neuron/boolean_function.hpp"
#include "tests/neuron/generators.hpp"

namespace bp::neuron {
namespace {

bool equal(const Vector<double>& a, const Vector<double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

// By hand, rows in the order 00, 10, 01, 11: 3 + 1 + 2 + 2 + 1 mistakes, then an epoch without any.
TEST(Perceptron, LearnsOrInNineMistakesAndSixEpochs) {
    const PerceptronRun run = learn_perceptron(samples_of({2, 0b1110}), EpochLimit{100});
    EXPECT_TRUE(run.has_settled);
    EXPECT_EQ(run.mistakes, 9U);
    EXPECT_EQ(run.epochs, 6U);
    EXPECT_EQ(run.neuron.bias, -1);
    EXPECT_TRUE(equal(run.neuron.weight, make_vector({2.0, 2.0})));
}

TEST(Perceptron, SaysThatItHasNotSettledWhenTheLimitComesFirst) {
    const PerceptronRun run = learn_perceptron(samples_of({2, 0b1110}), EpochLimit{5});
    EXPECT_FALSE(run.has_settled);
    EXPECT_EQ(run.mistakes, 9U);
    EXPECT_EQ(run.epochs, 5U);
}

// At w = 0 every score is 0, which must count as a mistake or nothing would ever move.
TEST(Perceptron, CountsAScoreOfExactlyZeroAsAMistakeForBothClasses) {
    const Vector<double> zero(2, 0.0), x = make_vector({1.0, -3.0});
    for (const int target : {1, -1}) {
        Vector<double> w = zero;
        EXPECT_TRUE(is_mistake(w, {x, target}));
        EXPECT_TRUE(perceptron_step(w, {x, target}));
        EXPECT_TRUE(equal(w, make_vector({1.0 * target, -3.0 * target})));
    }
}

RC_GTEST_PROP(Perceptron, ChangesItsWeightsOnMistakesAloneAndThenByExactlyTargetTimesInput, ()) {
    const std::size_t input_count = *count_between(1, 5);
    const Vector<double> before = *half_integers(input_count), x = *half_integers(input_count);
    const int target = *rc::gen::element(1, -1);
    double score = 0;
    for (std::size_t i = 0; i < input_count; ++i) score += before(i) * x(i);
    const bool is_right = target == 1 ? score > 0 : score < 0;

    Vector<double> w = before;
    RC_ASSERT(perceptron_step(w, {x, target}) == !is_right);
    for (std::size_t i = 0; i < input_count; ++i) {
        RC_ASSERT(w(i) == (is_right ? before(i) : target == 1 ? before(i) + x(i) : before(i) - x(i)));
    }
}

/// Points on the two sides of a planted boundary, none on it; at least one.
std::vector<Sample> planted(const Neuron& truth) {
    std::vector<Sample> samples;
    for (std::size_t n = *count_between(1, 30); n > 0; --n) {
        const Vector<double> x = *half_integers(truth.weight.size());
        const int side = decision(net_input(truth, x));
        if (side != 0) samples.push_back({x, side});
    }
    if (samples.empty()) samples.push_back({truth.weight, decision(net_input(truth, truth.weight))});
    return samples;
}

RC_GTEST_PROP(Perceptron, MakesAtMostRSquaredOverGammaSquaredMistakesOnSeparablePoints, ()) {
    const std::size_t input_count = *count_between(1, 4);
    Neuron truth{*half_integers(input_count), *half_integer()};
    if (decision(net_input(truth, truth.weight)) == 0) truth.bias += 1;
    const std::vector<Sample> samples = planted(truth);
    const double bound = mistake_bound(samples, truth);
    // every epoch but the last has a mistake, so with the bound as limit the run must settle
    const PerceptronRun run = learn_perceptron(samples, EpochLimit{static_cast<std::size_t>(bound) + 1});
    RC_ASSERT(run.has_settled);
    RC_ASSERT(static_cast<double>(run.mistakes) <= bound);
    for (const Sample& sample : samples) RC_ASSERT(decision(net_input(run.neuron, sample.x)) == sample.target);
}

// AND by x_1 + x_2 > 3/2: R² = 3, the smallest score is 1/2 and ‖w‖² = 17/4, so (R/γ)² = 3 · 17/4 · 4.
TEST(MistakeBound, IsFiftyOneForTheUsualAndGate) {
    EXPECT_EQ(mistake_bound(samples_of({2, 0b1000}), {make_vector({1.0, 1.0}), -1.5}), 51);
}

TEST(MistakeBound, RefusesANeuronThatDoesNotSeparate) {
    try {
        mistake_bound(samples_of({2, 0b1000}), {make_vector({1.0, 1.0}), -0.5});
        FAIL() << "accepted";
    } catch (const InputError& error) {
        EXPECT_STREQ(error.what(),
                     "mistake_bound: the neuron does not separate the samples (its smallest t z is -0.5; it must be "
                     "positive)");
    }
}

// XOR is not linearly separable, so learning never ends: 10⁵ steps, states come back, every epoch has mistakes.
TEST(Perceptron, ComesBackToAnEarlierStateOnXorAndNeverSettles) {
    const std::vector<Sample> inputs = augmented(samples_of({2, 0b0110}));
    Vector<double> w(3, 0.0);
    std::set<std::vector<double>> states;
    bool is_back = false;
    for (int epoch = 0; epoch < 25'000; ++epoch) {
        is_back = !states.insert({w.begin(), w.end()}).second || is_back;
        int mistakes = 0;
        for (const Sample& sample : inputs) mistakes += perceptron_step(w, sample) ? 1 : 0;
        ASSERT_GT(mistakes, 0);
    }
    EXPECT_TRUE(is_back);
    EXPECT_LT(states.size(), 10U);
    EXPECT_FALSE(learn_perceptron(samples_of({2, 0b0110}), EpochLimit{25'000}).has_settled);
}

// The slide's definition has no bias: the point 0 then always scores 0, which is on neither side.
TEST(Perceptron, CannotPlaceTheOriginWithoutABias) {
    for (const double w1 : {-1.0, 0.0, 2.0}) {
        EXPECT_TRUE(is_mistake(make_vector({w1, 1.0}), {make_vector({0.0, 0.0}), -1}));
        EXPECT_TRUE(is_mistake(make_vector({w1, 1.0}), {make_vector({0.0, 0.0}), 1}));
    }
    EXPECT_TRUE(learn_perceptron(samples_of({2, 0b1000}), EpochLimit{100}).has_settled);
}

template <class Kind> std::string refusal(const std::vector<Sample>& samples) {
    try {
        learn_perceptron(samples, EpochLimit{10});
    } catch (const Kind& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Perceptron, RefusesTargetsZeroAndOneByName) {
    EXPECT_EQ(refusal<InputError>({{make_vector({1.0}), 1}, {make_vector({0.0}), 0}}),
              "learn_perceptron: sample 2 has target 0; targets must be +1 or -1 (with 0 the product t x is zero, and "
              "that class teaches nothing)");
}

TEST(Perceptron, RefusesSamplesItCannotLearnFrom) {
    EXPECT_EQ(refusal<InputError>({}), "learn_perceptron: there are no samples");
    EXPECT_EQ(refusal<InputError>({{make_vector<double>({1, NAN}), 1}}),
              "learn_perceptron: sample 1 holds a number that is not finite");
    EXPECT_EQ(refusal<ShapeError>({{make_vector({1.0}), 1}, {make_vector({0.0, 2.0}), 1}}),
              "learn_perceptron: sample 2 has 2 inputs, sample 1 has 1 (all must have the same number)");
    Vector<double> w(3, 0.0);
    EXPECT_THROW(perceptron_step(w, {make_vector({1.0, 2.0}), 1}), ShapeError);
}

}  // namespace
}  // namespace bp::neuron
