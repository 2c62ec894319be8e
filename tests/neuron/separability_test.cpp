#include <set>
#include <gtest/gtest.h>

#include "neuron/boolean_function.hpp"
#include "tests/neuron/generators.hpp"

namespace bp::neuron {
namespace {

/// Every truth table that integer weights of at most 3 and a half-integer threshold give, in integers: Σ w_i x_i over
/// the true inputs against θ - ½. For up to 4 inputs these weights reach every threshold function.
std::set<std::uint32_t> threshold_functions(int input_count) {
    std::set<std::uint32_t> tables;
    int weight_count = 1;
    for (int i = 0; i < input_count; ++i) weight_count *= 7;
    for (int code = 0; code < weight_count; ++code) {
        for (int theta = -12; theta <= 13; ++theta) {
            std::uint32_t table = 0;
            for (int row = 0; row < 1 << input_count; ++row) {
                int sum = 0, rest = code;
                for (int i = 0; i < input_count; ++i, rest /= 7) sum += (row >> i & 1) * (rest % 7 - 3);
                if (2 * sum > 2 * theta - 1) table |= 1U << row;
            }
            tables.insert(table);
        }
    }
    return tables;
}

bool separates(const Neuron& neuron, const std::vector<Sample>& samples) {
    for (const Sample& sample : samples) {
        double z = neuron.bias;
        for (std::size_t i = 0; i < sample.x.size(); ++i) z += neuron.weight(i) * sample.x(i);
        if (!(sample.target == 1 ? z > 0 : z < 0)) return false;
    }
    return true;
}

/// Whether m_i ≥ 0, not all 0, add up to Σ m_i t_i (1, x_i) = 0; inputs are given in whole steps.
bool proves_impossible(const std::vector<std::int64_t>& m, const std::vector<Sample>& samples, double step) {
    if (m.size() != samples.size()) return false;
    std::vector<std::int64_t> sum(samples.front().x.size() + 1, 0);
    std::int64_t total = 0;
    for (std::size_t i = 0; i < m.size(); ++i) {
        if (m[i] < 0) return false;
        total += m[i];
        sum[0] += m[i] * samples[i].target;
        for (std::size_t d = 0; d < samples[i].x.size(); ++d) {
            sum[d + 1] += m[i] * samples[i].target * static_cast<std::int64_t>(samples[i].x(d) / step);
        }
    }
    return total > 0 && std::count(sum.begin(), sum.end(), 0) == static_cast<std::ptrdiff_t>(sum.size());
}

/// Decides every function of so many inputs and checks every answer by its proof; returns how many are separable.
std::size_t count_separable(std::size_t input_count, const std::set<std::uint32_t>& expected) {
    std::size_t count = 0;
    for (std::uint32_t table = 0; table < boolean_function_count(input_count); ++table) {
        const BooleanFunction function{input_count, table};
        const std::vector<Sample> samples = samples_of(function);
        const Separability answer = separability(function);
        const bool is_separable = answer.verdict == Verdict::separable;
        const bool is_proved = is_separable ? separates(answer.separator, samples)
                                            : answer.verdict == Verdict::not_separable &&
                                                  proves_impossible(answer.certificate, samples, 1);
        if (!is_proved) ADD_FAILURE() << "no proof for table " << table;
        if (is_separable != expected.contains(table)) ADD_FAILURE() << "wrong verdict for table " << table;
        count += is_separable ? 1 : 0;
    }
    return count;
}

TEST(Separability, HoldsForFourteenOfTheSixteenFunctionsOfTwoInputs) {
    EXPECT_EQ(count_separable(1, threshold_functions(1)), 4U);
    EXPECT_EQ(count_separable(2, threshold_functions(2)), 14U);
    EXPECT_FALSE(is_linearly_separable({2, 0b0110}));
    EXPECT_FALSE(is_linearly_separable({2, 0b1001}));
}

TEST(Separability, HoldsFor104OfThe256FunctionsOfThreeInputs) {
    EXPECT_EQ(count_separable(3, threshold_functions(3)), 104U);
}

TEST(Separability, HoldsFor1882OfThe65536FunctionsOfFourInputs) {
    EXPECT_EQ(count_separable(4, threshold_functions(4)), 1882U);
}

// The four inequalities of XOR: w_0 < 0, w_0 + w_1 > 0, w_0 + w_2 > 0, w_0 + w_1 + w_2 < 0. The two in the middle give
// 2 w_0 + w_1 + w_2 > 0, the outer two 2 w_0 + w_1 + w_2 < 0: added up with signs they read 0 > 0.
TEST(Separability, RefutesXorWithAllFourInequalitiesEquallyOften) {
    const Separability answer = separability(BooleanFunction{2, 0b0110});
    ASSERT_EQ(answer.verdict, Verdict::not_separable);
    for (const std::int64_t m : answer.certificate) EXPECT_EQ(m, answer.certificate.front());
    EXPECT_GT(answer.certificate.front(), 0);
}

TEST(Separability, NeedsAtMost66EpochsForFourInputs) {
    std::size_t most = 0;
    for (std::uint32_t table = 0; table < boolean_function_count(4); ++table) {
        most = std::max(most, separability(BooleanFunction{4, table}).epochs);
    }
    EXPECT_EQ(most, 66U);
}

// 1 lies between -1 and 5/2, and no threshold is true, then false, then true.
TEST(Separability, RefutesAPointOfOneClassBetweenTwoOfTheOther) {
    const std::vector<Sample> samples{{make_vector({-1.0}), 1}, {make_vector({1.0}), -1}, {make_vector({2.5}), 1}};
    const Separability answer = separability(samples, EpochLimit{10'000});
    ASSERT_EQ(answer.verdict, Verdict::not_separable);
    EXPECT_TRUE(proves_impossible(answer.certificate, samples, 0.5));
}

RC_GTEST_PROP(Separability, NeverGivesAnAnswerWithoutAProofForRandomPoints, ()) {
    std::vector<Sample> samples;
    for (std::size_t n = *count_between(1, 8); n > 0; --n) {
        samples.push_back({*half_integers(2), *rc::gen::element(1, -1)});
    }
    const Separability answer = separability(samples, EpochLimit{20'000});
    RC_CLASSIFY(answer.verdict == Verdict::separable, "separable");
    RC_CLASSIFY(answer.verdict == Verdict::not_separable, "not separable");
    if (answer.verdict == Verdict::separable) RC_ASSERT(separates(answer.separator, samples));
    if (answer.verdict == Verdict::not_separable) RC_ASSERT(proves_impossible(answer.certificate, samples, 0.5));
    RC_ASSERT(answer.verdict != Verdict::not_decided);
}

TEST(Separability, OfTheSamePointInBothClassesIsRefuted) {
    const std::vector<Sample> samples{{make_vector({3.0, 0.5}), 1}, {make_vector({3.0, 0.5}), -1}};
    const Separability answer = separability(samples, EpochLimit{100});
    EXPECT_EQ(answer.verdict, Verdict::not_separable);
    EXPECT_TRUE(proves_impossible(answer.certificate, samples, 0.5));
}

TEST(Separability, SaysNotDecidedWhenTheLimitIsTooLow) {
    const Separability answer = separability(samples_of({2, 0b1000}), EpochLimit{3});
    EXPECT_EQ(answer.verdict, Verdict::not_decided);
    EXPECT_EQ(answer.epochs, 3U);
    EXPECT_TRUE(answer.certificate.empty());
}

TEST(Separability, RefusesNumbersWhoseScoresWouldBeRounded) {
    const std::vector<Sample> samples{{make_vector({0.1}), 1}, {make_vector({0.3}), -1}};
    try {
        separability(samples, EpochLimit{100});
        FAIL() << "accepted";
    } catch (const NumericError& error) {
        EXPECT_NE(std::string{error.what()}.find("round them"), std::string::npos);
    }
    EXPECT_THROW(separability(std::vector<Sample>{}, EpochLimit{100}), InputError);
}

}  // namespace
}  // namespace bp::neuron
