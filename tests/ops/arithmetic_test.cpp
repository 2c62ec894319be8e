#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "ops/all_ops.hpp"
#include "tests/ops/rule_call.hpp"
#include "tests/ops/samples.hpp"

namespace bp {
namespace {

using Values = std::vector<Tensor<double>>;

Tensor<double> number(double x) { return make_tensor<double>({{x}}); }
std::vector<double> flat(const Tensor<double>& t) { return {t.data().begin(), t.data().end()}; }

/// Value and messages of op at the given numbers, for an error signal of 1.
struct Outcome {
    double value;
    std::vector<double> messages;
    bool operator==(const Outcome&) const = default;
};

Outcome at(const Op& op, const std::vector<double>& x, double delta = 1) {
    Values values;
    for (const double number_ : x) values.push_back(number(number_));
    RuleCall<double> call(op, values);
    Outcome outcome{call.forward()(0, 0), {}};
    for (const Tensor<double>& message : call.backward(number(delta))) outcome.messages.push_back(message(0, 0));
    return outcome;
}

// Lecture, "Patterns in backward flow": an add node copies the error signal, a multiplicative node swaps the factors.
TEST(Add, CopiesTheErrorSignal) { EXPECT_EQ(at(ops::Add{}, {3, 4}, 5), (Outcome{7, {5, 5}})); }
TEST(Subtract, TurnsTheSignOfTheSecondMessage) { EXPECT_EQ(at(ops::Subtract{}, {3, 4}, 5), (Outcome{-1, {5, -5}})); }
TEST(Multiply, SendsEachTheOthersValue) { EXPECT_EQ(at(ops::Multiply{}, {3, 4}, 5), (Outcome{12, {20, 15}})); }
TEST(Divide, SendsTheQuotientRule) { EXPECT_EQ(at(ops::Divide{}, {3, 4}, 16), (Outcome{0.75, {4, -3}})); }
TEST(Negate, TurnsTheSign) { EXPECT_EQ(at(ops::Negate{}, {3}, 5), (Outcome{-3, {-5}})); }
TEST(Square, SendsTwiceTheValue) { EXPECT_EQ(at(ops::Square{}, {-3}, 5), (Outcome{9, {-30}})); }
TEST(Scale, ScalesBothWays) { EXPECT_EQ(at(ops::Scale::from({{"factor", -2.5}}), {3}, 4), (Outcome{-7.5, {-10}})); }

TEST(Add, SumsTheErrorSignalOverWhatItStretched) {
    RuleCall<double> call(ops::Add{},
                          {make_tensor<double>({{10, 20, 30}, {40, 50, 60}}), make_tensor<double>({{1, 2, 3}})});
    EXPECT_EQ(flat(call.forward()), (std::vector<double>{11, 22, 33, 41, 52, 63}));
    const Tensor<double> delta = make_tensor<double>({{1, 2, 4}, {8, 16, 32}});
    const Values messages = call.backward(delta);
    EXPECT_EQ(flat(messages[0]), flat(delta));
    EXPECT_EQ(flat(messages[1]), (std::vector<double>{9, 18, 36}));
}

TEST(Multiply, SumsOverRowsColumnsOrBoth) {
    const Tensor<double> x = make_tensor<double>({{1, 2, 3}, {4, 5, 6}}), delta(2, 3, 1.0);
    const auto message_to = [&](const Tensor<double>& stretched) {
        RuleCall<double> call(ops::Multiply{}, {x, stretched});
        call.forward();
        return flat(call.backward(delta)[1]);
    };
    EXPECT_EQ(message_to(make_tensor<double>({{1, 1, 1}})), (std::vector<double>{5, 7, 9}));
    EXPECT_EQ(message_to(make_tensor<double>({{1}, {1}})), (std::vector<double>{6, 15}));
    EXPECT_EQ(message_to(number(1)), (std::vector<double>{21}));
}

TEST(Multiply, StretchesARowAgainstAColumn) {
    RuleCall<double> call(ops::Multiply{}, {make_tensor<double>({{2, 3, 5}}), make_tensor<double>({{7}, {11}})});
    EXPECT_EQ(flat(call.forward()), (std::vector<double>{14, 21, 35, 22, 33, 55}));
    const Values messages = call.backward(Tensor<double>(2, 3, 1.0));
    EXPECT_EQ(flat(messages[0]), (std::vector<double>{18, 18, 18}));
    EXPECT_EQ(flat(messages[1]), (std::vector<double>{10, 10}));
}

TEST(Multiply, SendsOfKFactorsTheProductOfTheOthersEvenWithZeros) {
    EXPECT_EQ(at(ops::Multiply{}, {2, 3, 5}), (Outcome{30, {15, 10, 6}}));
    EXPECT_EQ(at(ops::Multiply{}, {2, 0, 5}), (Outcome{0, {0, 10, 0}}));
    EXPECT_EQ(at(ops::Multiply{}, {0, 3, 0}), (Outcome{0, {0, 0, 0}}));
    EXPECT_EQ(at(ops::Multiply{}, {0, 0, 0, 0}), (Outcome{0, {0, 0, 0, 0}}));
}

RC_GTEST_PROP(Multiply, AgreesWithTheDefinitionForTwoToSixFactors, ()) {
    const auto k = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(2, 7));
    const auto drawn = *rc::gen::container<std::vector<int>>(k, rc::gen::resize(100, rc::gen::inRange(-3, 4)));
    const std::vector<double> x(drawn.begin(), drawn.end());
    Outcome expected{1, {}};
    for (const double factor : x) expected.value *= factor;
    for (std::size_t i = 0; i < k; ++i) {
        double others = 7;
        for (std::size_t j = 0; j < k; ++j) others *= i == j ? 1 : x[j];
        expected.messages.push_back(others);
    }
    RC_ASSERT(at(ops::Multiply{}, x, 7) == expected);
}

TEST(Multiply, GivesForTwoFactorsWhatTheRuleForManyGives) {
    // The pair on the slide against k factors of which all but two are 1, whatever the order of multiplication.
    for (const double x : {0.0, -1.5, 3.0, 1e200}) {
        for (const double y : {0.0, 2.0, -0.25}) {
            const Outcome pair = at(ops::Multiply{}, {x, y}, 3), many = at(ops::Multiply{}, {x, y, 1}, 3);
            EXPECT_EQ(pair.value, many.value);
            EXPECT_EQ(pair.messages[0], many.messages[0]);
            EXPECT_EQ(pair.messages[1], many.messages[1]);
        }
    }
}

TEST(Multiply, CountsTheSameNodeOncePerPosition) {
    for (std::size_t k = 2; k <= 6; ++k) {  // d(x^k)/dx = k x^(k-1)
        RuleCall<double> call(ops::Multiply{}, {number(3)}, std::vector<std::size_t>(k, 0));
        EXPECT_EQ(call.forward()(0, 0), std::pow(3, k));
        EXPECT_EQ(call.backward(number(1))[0](0, 0), static_cast<double>(k) * std::pow(3, k - 1)) << k;
    }
}

TEST(Multiply, OfManyStretchesEachFactorByItself) {
    RuleCall<double> call(ops::Multiply{},
                          {make_tensor<double>({{2, 3, 5}}), make_tensor<double>({{7}, {11}}), number(2)});
    EXPECT_EQ(flat(call.forward()), (std::vector<double>{28, 42, 70, 44, 66, 110}));
    const Values messages = call.backward(Tensor<double>(2, 3, 1.0));
    EXPECT_EQ(flat(messages[0]), (std::vector<double>{36, 36, 36}));
    EXPECT_EQ(flat(messages[1]), (std::vector<double>{20, 20}));
    EXPECT_EQ(flat(messages[2]), (std::vector<double>{180}));
}

TEST(Power, HasDerivativesAtZeroWhereTheyExist) {
    const auto power = [](double exponent) { return Op(ops::Power::from({{"exponent", exponent}})); };
    EXPECT_EQ(at(power(0), {0}), (Outcome{1, {0}}));
    EXPECT_EQ(at(power(1), {0}), (Outcome{0, {1}}));
    EXPECT_EQ(at(power(2), {0}), (Outcome{0, {0}}));
    EXPECT_EQ(at(power(3), {-2}), (Outcome{-8, {12}}));
    EXPECT_TRUE(std::isnan(at(power(0.5), {-1}).value));
}

TEST(NumericEdges, AreWhatIeeeSays) {
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(at(ops::Log{}, {0}), (Outcome{-infinity, {infinity}}));
    EXPECT_TRUE(std::isnan(at(ops::Log{}, {-1}).value));
    EXPECT_EQ(at(ops::Sqrt{}, {0}), (Outcome{0, {infinity}}));
    EXPECT_EQ(at(ops::Exp{}, {1000}).value, infinity);
    EXPECT_EQ(at(ops::Exp{}, {-1000}), (Outcome{0, {0}}));
    EXPECT_EQ(at(ops::Divide{}, {1, 0}).value, infinity);
}

}  // namespace
}  // namespace bp
