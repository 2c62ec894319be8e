#include "data/standardise.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace bp {
namespace {

// Column 1: 1 and 3, so mean 2 and deviation 1. Column 2: 10 and 30, so 20 and 10.
TEST(Standardise, TakesMeanAndDeviationFromOnePartAndAppliesThemToTheOther) {
    const Tensor<double> train = make_tensor<double>({{1, 10}, {3, 30}}), test = make_tensor<double>({{5, 20}});
    const Columns columns = columns_of(train);
    EXPECT_EQ(columns.mean, (std::vector<double>{2, 20}));
    EXPECT_EQ(columns.deviation, (std::vector<double>{1, 10}));
    EXPECT_EQ(standardised(train, columns).data(), (std::vector<double>{-1, -1, 1, 1}));
    EXPECT_EQ(standardised(test, columns).data(), (std::vector<double>{3, 0}));
}

RC_GTEST_PROP(Standardise, LeavesEveryColumnWithMean0AndDeviation1, ()) {
    const auto rows = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(2, 30));
    Tensor<double> inputs(rows, 2);
    for (double& x : inputs.data()) x = 0.25 * *rc::gen::resize(100, rc::gen::inRange(-400, 400));
    inputs(0, 0) = 101, inputs(0, 1) = 102;  // no column is constant
    const Tensor<double> scaled = standardised(inputs, columns_of(inputs));
    for (std::size_t j = 0; j < 2; ++j) {
        double sum = 0, squares = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            sum += scaled(i, j);
            squares += scaled(i, j) * scaled(i, j);
        }
        RC_ASSERT(std::abs(sum) <= 1e-10);
        RC_ASSERT(std::abs(squares / static_cast<double>(rows) - 1) <= 1e-12);
    }
}

// 0.1 three times: a rounded mean of 0.10000000000000002 would make a deviation of it.
TEST(Standardise, MakesAConstantColumnZero) {
    const Tensor<double> inputs = make_tensor<double>({{0.1}, {0.1}, {0.1}});
    const Columns columns = columns_of(inputs);
    EXPECT_EQ(columns.deviation[0], 0);
    EXPECT_EQ(standardised(inputs, columns).data(), (std::vector<double>{0, 0, 0}));
    EXPECT_EQ(standardised(make_tensor<double>({{0.6}}), columns)(0, 0), 0.5);
}

TEST(Standardise, RefusesWhatHasNoMean) {
    EXPECT_THROW(columns_of(Tensor<double>(0, 2)), InputError);
    EXPECT_THROW(columns_of(make_tensor<double>({{1e308}, {-1e308}})), NumericError);
    EXPECT_THROW(standardised(Tensor<double>(2, 3), columns_of(make_tensor<double>({{1, 2}}))), ShapeError);
}

}  // namespace
}  // namespace bp
