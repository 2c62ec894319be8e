#include <gtest/gtest.h>

#include "ops/all_ops.hpp"
#include "tests/ops/rule_call.hpp"
#include "tests/tensor/message.hpp"

namespace bp {
namespace {

using Values = std::vector<Tensor<double>>;

Shape shape(const Op& op, const std::vector<Shape>& in) { return op.shape(in); }

const Tensor<double> kX = make_tensor<double>({{1, 2, 3}, {4, 5, 6}});

TEST(MatMul, SendsDeltaTimesWTransposedAndXTransposedTimesDelta) {
    RuleCall<double> call(ops::MatMul{}, {kX, make_tensor<double>({{1, 0}, {2, 1}, {0, 3}})});
    EXPECT_EQ(flat(call.forward()), (std::vector<double>{5, 11, 14, 23}));
    const Values messages = call.backward(make_tensor<double>({{1, 2}, {3, 4}}));
    EXPECT_EQ(flat(messages[0]), (std::vector<double>{1, 4, 6, 3, 10, 12}));
    EXPECT_EQ(flat(messages[1]), (std::vector<double>{13, 18, 17, 24, 21, 30}));
}

TEST(MatMul, OfAMatrixWithItselfSendsBothMessages) {
    // d tr(A A)/dA = 2 A^T
    RuleCall<double> call(ops::MatMul{}, {make_tensor<double>({{1, 2}, {3, 4}})}, {0, 0});
    call.forward();
    EXPECT_EQ(flat(call.backward(make_tensor<double>({{1, 0}, {0, 1}}))[0]), (std::vector<double>{2, 6, 4, 8}));
}

TEST(MatMul, HasTheRowsOfXAndTheColumnsOfW) {
    EXPECT_EQ(shape(ops::MatMul{}, {{2, 3}, {3, 5}}), Shape(2, 5));
    EXPECT_EQ(message<ShapeError>([] {
                  shape(ops::MatMul{}, {{2, 3}, {4, 5}});
              }),
              "matmul: inner dimensions differ: X is 2x3, W is 4x5 (X.cols must equal W.rows)");
}

TEST(Sum, RunsDownTheRowsAlongThemOrOverAll) {
    const auto sums = [](const Settings& settings) {
        return flat(RuleCall<double>(make_op("sum", settings), {kX}).forward());
    };
    EXPECT_EQ(sums({{"axis", 0}}), (std::vector<double>{5, 7, 9}));
    EXPECT_EQ(sums({{"axis", 1}}), (std::vector<double>{6, 15}));
    EXPECT_EQ(sums({}), (std::vector<double>{21}));
    EXPECT_EQ(shape(make_op("sum", {{"axis", 0}}), {{2, 3}}), Shape(1, 3));
    EXPECT_EQ(shape(make_op("sum", {{"axis", 1}}), {{2, 3}}), Shape(2, 1));
    EXPECT_EQ(shape(make_op("sum"), {{2, 3}}), Shape(1, 1));
}

TEST(Sum, SendsEveryElementTheErrorSignalOfItsSum) {
    const auto messages = [](const Op& op, const Tensor<double>& delta) {
        RuleCall<double> call(op, {kX});
        call.forward();
        return flat(call.backward(delta)[0]);
    };
    EXPECT_EQ(messages(make_op("sum", {{"axis", 0}}), make_tensor<double>({{1, 2, 4}})),
              (std::vector<double>{1, 2, 4, 1, 2, 4}));
    EXPECT_EQ(messages(make_op("sum", {{"axis", 1}}), make_tensor<double>({{1}, {2}})),
              (std::vector<double>{1, 1, 1, 2, 2, 2}));
    EXPECT_EQ(messages(make_op("sum"), make_tensor<double>({{5}})), (std::vector<double>(6, 5)));
    EXPECT_EQ(messages(make_op("mean", {{"axis", 1}}), make_tensor<double>({{3}, {6}})),
              (std::vector<double>{1, 1, 1, 2, 2, 2}));
    EXPECT_EQ(messages(make_op("mean", {{"axis", 0}}), make_tensor<double>({{2, 4, 6}})),
              (std::vector<double>{1, 2, 3, 1, 2, 3}));
    EXPECT_EQ(messages(make_op("mean"), make_tensor<double>({{12}})), (std::vector<double>(6, 2)));
}

TEST(Transpose, ExchangesBothWays) {
    RuleCall<double> call(ops::Transpose{}, {kX});
    EXPECT_EQ(flat(call.forward()), (std::vector<double>{1, 4, 2, 5, 3, 6}));
    EXPECT_EQ(flat(call.backward(make_tensor<double>({{1, 2}, {3, 4}, {5, 6}}))[0]),
              (std::vector<double>{1, 3, 5, 2, 4, 6}));
}

TEST(Concatenate, GivesEachPartItsOwnErrorSignal) {
    const Tensor<double> wide = make_tensor<double>({{1, 2}, {3, 4}}), narrow = make_tensor<double>({{5}, {6}});
    RuleCall<double> beside(make_op("concatenate", {{"axis", 1}}), {wide, narrow});
    EXPECT_EQ(flat(beside.forward()), (std::vector<double>{1, 2, 5, 3, 4, 6}));
    const Values messages = beside.backward(kX);
    EXPECT_EQ(flat(messages[0]), (std::vector<double>{1, 2, 4, 5}));
    EXPECT_EQ(flat(messages[1]), (std::vector<double>{3, 6}));

    RuleCall<double> below(make_op("concatenate", {{"axis", 0}}), {wide, make_tensor<double>({{5, 6}})});
    EXPECT_EQ(flat(below.forward()), (std::vector<double>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(flat(below.backward(make_tensor<double>({{1, 2}, {3, 4}, {5, 6}}))[1]), (std::vector<double>{5, 6}));
}

TEST(Concatenate, RefusesPartsThatDoNotFit) {
    EXPECT_EQ(message<ShapeError>([] {
                  shape(make_op("concatenate", {{"axis", 1}}), {{2, 3}, {3, 2}});
              }),
              "concatenate: parts are 2x3 and 3x2; side by side they need equally many rows");
    EXPECT_THROW(shape(make_op("concatenate", {{"axis", 0}}), {{2, 3}, {3, 2}}), ShapeError);
}

TEST(Slice, SendsNothingToWhatItCutOff) {
    RuleCall<double> columns(make_op("slice", {{"axis", 1}, {"from", 1}, {"to", 3}}), {kX});
    EXPECT_EQ(flat(columns.forward()), (std::vector<double>{2, 3, 5, 6}));
    EXPECT_EQ(flat(columns.backward(make_tensor<double>({{1, 2}, {3, 4}}))[0]),
              (std::vector<double>{0, 1, 2, 0, 3, 4}));
    RuleCall<double> rows(make_op("slice", {{"axis", 0}, {"from", 1}, {"to", 2}}), {kX});
    EXPECT_EQ(flat(rows.forward()), (std::vector<double>{4, 5, 6}));
}

TEST(Slice, RefusesWhatDoesNotLieInX) {
    const auto slice = [](double from, double to) {
        return shape(make_op("slice", {{"axis", 1}, {"from", from}, {"to", to}}), {{2, 3}});
    };
    EXPECT_EQ(slice(0, 3), Shape(2, 3));
    EXPECT_THROW(slice(0, 4), ShapeError);
    EXPECT_THROW(slice(2, 2), ShapeError);
    EXPECT_THROW(slice(2, 1), ShapeError);
}

}  // namespace
}  // namespace bp
