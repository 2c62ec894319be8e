#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <gtest/gtest.h>

#include "ops/all_ops.hpp"
#include "tests/ops/rule_call.hpp"

namespace bp {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Tensor<double> number(double x) { return make_tensor<double>({{x}}); }
std::vector<double> flat(const Tensor<double>& t) { return {t.data().begin(), t.data().end()}; }
std::uint64_t bits(double x) { return std::bit_cast<std::uint64_t>(x); }

std::string text(const std::vector<double>& x) {
    std::string all;
    for (const double number_ : x) all += (all.empty() ? "" : ", ") + std::to_string(number_);
    return all;
}

/// The value of max or min and its messages for an error signal of 3.
struct Outcome {
    double value;
    std::vector<double> messages;
};

Outcome at(const Op& op, const std::vector<double>& x) {
    std::vector<Tensor<double>> values;
    for (const double number_ : x) values.push_back(number(number_));
    RuleCall<double> call(op, values);
    Outcome outcome{call.forward()(0, 0), {}};
    for (const Tensor<double>& message : call.backward(number(3))) outcome.messages.push_back(message(0, 0));
    return outcome;
}

/// The whole error signal goes to one position, exactly +0 to all others, and the value is the winner's, bit for bit.
void expect_winner(const Op& op, const std::vector<double>& x, std::size_t winner) {
    const Outcome outcome = at(op, x);
    EXPECT_EQ(bits(outcome.value), bits(x[winner])) << op.name() << "(" << text(x) << ")";
    for (std::size_t i = 0; i < x.size(); ++i) {
        EXPECT_EQ(bits(outcome.messages[i]), bits(i == winner ? 3 : 0)) << op.name() << "(" << text(x) << ") at " << i;
    }
}

/// Calls visit with every tuple of length k over the given numbers.
template <class Visit> void for_each_tuple(const std::vector<double>& numbers, std::size_t k, Visit visit) {
    std::size_t count = 1;
    for (std::size_t i = 0; i < k; ++i) count *= numbers.size();
    for (std::size_t code = 0; code < count; ++code) {
        std::vector<double> tuple;
        for (std::size_t i = 0, rest = code; i < k; ++i, rest /= numbers.size()) {
            tuple.push_back(numbers[rest % numbers.size()]);
        }
        visit(tuple);
    }
}

// Lecture, "Max node": "1 for the largest input, 0 for the rest". On a tie, the first of the largest.
TEST(Max, SendsTheWholeErrorSignalToTheLargestInput) {
    expect_winner(ops::Max{}, {2, 5, 3}, 1);
    expect_winner(ops::Max{}, {5, 2}, 0);
    expect_winner(ops::Min{}, {2, 5, 1}, 2);
}

TEST(Max, GivesEveryTieToTheFirstOfTheLargest) {
    int tuples = 0;
    for (std::size_t k = 1; k <= 4; ++k) {
        for_each_tuple({-1, -0.0, 0.0, 1}, k, [&](const std::vector<double>& x) {
            std::size_t largest = 0, smallest = 0;
            for (std::size_t i = 1; i < k; ++i) {
                if (x[i] > x[largest]) largest = i;
                if (x[i] < x[smallest]) smallest = i;
            }
            expect_winner(ops::Max{}, x, largest);
            expect_winner(ops::Min{}, x, smallest);
            ++tuples;
        });
    }
    EXPECT_EQ(tuples, 4 + 16 + 64 + 256);
}

TEST(Max, LetsTheFirstNanWin) {
    for (std::size_t k = 1; k <= 4; ++k) {
        for_each_tuple({kNan, -kInfinity, 0, kInfinity}, k, [&](const std::vector<double>& x) {
            const auto nan = std::find_if(x.begin(), x.end(), [](double v) { return std::isnan(v); });
            if (nan == x.end()) return;
            expect_winner(ops::Max{}, x, static_cast<std::size_t>(nan - x.begin()));
            expect_winner(ops::Min{}, x, static_cast<std::size_t>(nan - x.begin()));
        });
    }
}

TEST(Max, OfANodeWithItselfHasDerivativeOne) {
    RuleCall<double> call(ops::Max{}, {number(7)}, {0, 0, 0});
    EXPECT_EQ(call.forward()(0, 0), 7);
    EXPECT_EQ(call.backward(number(3))[0](0, 0), 3);
}

TEST(Max, ChoosesElementByElementAndStretches) {
    RuleCall<double> call(ops::Max{},
                          {make_tensor<double>({{1, 5, 3}, {4, 2, 3}}), make_tensor<double>({{3, 3, 3}}), number(3)});
    EXPECT_EQ(flat(call.forward()), (std::vector<double>{3, 5, 3, 4, 3, 3}));
    const auto messages = call.backward(make_tensor<double>({{1, 2, 4}, {8, 16, 32}}));
    EXPECT_EQ(flat(messages[0]), (std::vector<double>{0, 2, 4, 8, 0, 32}));  // ties in the last column go to it
    EXPECT_EQ(flat(messages[1]), (std::vector<double>{1, 16, 0}));
    EXPECT_EQ(flat(messages[2]), (std::vector<double>{0}));
}

TEST(Max, DecidesOneNumberAsItDecidesAMatrix) {
    // A 1x1 node has a path of its own: put every tuple into the columns of a matrix and compare.
    std::vector<std::vector<double>> tuples;
    for_each_tuple({-1, -0.0, 0.0, 1, kNan}, 3, [&](const std::vector<double>& x) { tuples.push_back(x); });
    for (const Op& op : {Op(ops::Max{}), Op(ops::Min{})}) {
        std::vector<Tensor<double>> rows(3, Tensor<double>(1, tuples.size()));
        for (std::size_t j = 0; j < tuples.size(); ++j) {
            for (std::size_t i = 0; i < 3; ++i) rows[i](0, j) = tuples[j][i];
        }
        RuleCall<double> call(op, rows);
        const Tensor<double> out = call.forward();
        const auto messages = call.backward(Tensor<double>(1, tuples.size(), 3.0));
        for (std::size_t j = 0; j < tuples.size(); ++j) {
            const Outcome alone = at(op, tuples[j]);
            EXPECT_EQ(bits(out(0, j)), bits(alone.value)) << text(tuples[j]);
            for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(messages[i](0, j), alone.messages[i]) << text(tuples[j]);
        }
    }
}

TEST(Max, OfDualsMovesWithItsWinner) {
    RuleCall<Dual> call(ops::Max{}, {Tensor<Dual>(1, 1, Dual(2, 10)), Tensor<Dual>(1, 1, Dual(2, 20))});
    EXPECT_EQ(call.forward()(0, 0).tangent, 10);
}

TEST(RowMax, SendsEachRowsErrorSignalToItsFirstLargest) {
    RuleCall<double> call(ops::RowMax{},
                          {make_tensor<double>({{1, 5, 5}, {7, -2, 0}, {0.0, -0.0, -1}, {1, kNan, kNan}})});
    const Tensor<double> out = call.forward();
    EXPECT_EQ(out(0, 0), 5);
    EXPECT_EQ(out(1, 0), 7);
    EXPECT_TRUE(std::isnan(out(3, 0)));
    EXPECT_EQ(flat(call.backward(make_tensor<double>({{1}, {2}, {4}, {8}}))[0]),
              (std::vector<double>{0, 1, 0, 2, 0, 0, 4, 0, 0, 0, 8, 0}));
}

}  // namespace
}  // namespace bp
