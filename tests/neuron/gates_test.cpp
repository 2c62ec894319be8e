#include <map>
#include <gtest/gtest.h>

#include "neuron/boolean_function.hpp"
#include "neuron/features.hpp"

namespace bp::neuron {
namespace {

constexpr std::uint32_t kAnd = 0b1000, kOr = 0b1110, kNand = 0b0111, kNor = 0b0001, kXor = 0b0110;

/// The truth table a threshold neuron of two inputs has; row r has inputs (r mod 2, r / 2).
std::uint32_t table_of(const Neuron& neuron) {
    std::uint32_t table = 0;
    for (std::uint32_t row = 0; row < 4; ++row) {
        const auto x = make_vector({static_cast<double>(row % 2), static_cast<double>(row / 2)});
        if (threshold_output(neuron, x) == 1) table |= 1U << row;
    }
    return table;
}

TEST(ThresholdNeuron, ComputesAndOrNandNor) {
    EXPECT_EQ(table_of({make_vector({1.0, 1.0}), -1.5}), kAnd);
    EXPECT_EQ(table_of({make_vector({1.0, 1.0}), -0.5}), kOr);
    EXPECT_EQ(table_of({make_vector({-1.0, -1.0}), 1.5}), kNand);
    EXPECT_EQ(table_of({make_vector({-1.0, -1.0}), 0.5}), kNor);
}

TEST(ThresholdNeuron, ComputesNot) {
    const Neuron gate{make_vector({-1.0}), 0.5};
    EXPECT_EQ(threshold_output(gate, make_vector({0.0})), 1);
    EXPECT_EQ(threshold_output(gate, make_vector({1.0})), 0);
}

// Weights -2 … 2 and biases -5/2 … 5/2 in halves: 150 neurons, none of which is XOR.
TEST(ThresholdNeuron, ComputesAndAndNandInFourWaysOrAndNorInFiveAndXorInNone) {
    std::map<std::uint32_t, int> ways;
    for (int w1 = -2; w1 <= 2; ++w1) {
        for (int w2 = -2; w2 <= 2; ++w2) {
            for (double b = -2.5; b <= 2.5; ++b) ++ways[table_of({make_vector<double>({1.0 * w1, 1.0 * w2}), b})];
        }
    }
    EXPECT_EQ(ways[kAnd], 4);
    EXPECT_EQ(ways[kNand], 4);
    EXPECT_EQ(ways[kOr], 5);
    EXPECT_EQ(ways[kNor], 5);
    EXPECT_EQ(ways.count(kXor), 0U);
}

TEST(BooleanFunction, HasARowPerInputPatternWithTargetsPlusAndMinusOne) {
    const std::vector<Sample> samples = samples_of({2, kAnd});
    ASSERT_EQ(samples.size(), 4U);
    EXPECT_EQ(samples[1].x(0), 1);
    EXPECT_EQ(samples[1].x(1), 0);
    EXPECT_EQ(samples[1].target, -1);
    EXPECT_EQ(samples[3].target, 1);
}

TEST(BooleanFunction, RefusesTablesAndInputCountsItDoesNotHave) {
    EXPECT_THROW(samples_of({2, 16}), InputError);
    EXPECT_THROW(samples_of({5, 0}), InputError);
    EXPECT_THROW(samples_of({0, 0}), InputError);
}

// "Unless the input is transformed in a better representation."
TEST(Xor, IsSeparableOnceTheProductOfItsInputsIsAnInput) {
    const std::vector<Sample> better = with_products(samples_of({2, kXor}));
    const Neuron by_hand{make_vector({1.0, 1.0, -2.0}), -0.5};
    for (const Sample& sample : better) {
        EXPECT_EQ(sample.x(2), sample.x(0) * sample.x(1));
        EXPECT_EQ(decision(net_input(by_hand, sample.x)), sample.target);
    }
    const PerceptronRun run = learn_perceptron(better, EpochLimit{1000});
    EXPECT_TRUE(run.has_settled);
    EXPECT_LE(static_cast<double>(run.mistakes), mistake_bound(better, by_hand));
}

TEST(Features, AppendEveryProductOfTwoDifferentInputs) {
    const Vector<double> features = with_products(make_vector({2.0, 3.0, 5.0}));
    const Vector<double> expected = make_vector({2.0, 3.0, 5.0, 6.0, 10.0, 15.0});
    EXPECT_TRUE(std::equal(features.begin(), features.end(), expected.begin(), expected.end()));
    EXPECT_EQ(with_products(Vector<double>(0)).size(), 0U);
}

// "Can we use multiple neurons to achieve this?" OR and NAND as hidden units make XOR an AND.
TEST(Xor, IsTheAndOfAnOrAndANand) {
    for (const Sample& sample : samples_of({2, kXor})) {
        const auto hidden = make_vector({threshold_output({make_vector({1.0, 1.0}), -0.5}, sample.x),
                                         threshold_output({make_vector({-1.0, -1.0}), 1.5}, sample.x)});
        EXPECT_EQ(threshold_output({make_vector({1.0, 1.0}), -1.5}, hidden), sample.target == 1 ? 1 : 0);
    }
}

}  // namespace
}  // namespace bp::neuron
