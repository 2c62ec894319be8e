#include "train/samples.hpp"

#include <gtest/gtest.h>

namespace bp {
namespace {

TEST(Accuracy, CountsRowsWhoseLargestOutputIsAtTheTarget) {
    const Tensor<double> outputs = make_tensor<double>({{0.1, 2, -1}, {5, 4, 4}, {-3, -2, -1}, {0, 0, 1}});
    const Tensor<double> targets = make_tensor<double>({{0, 1, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}});
    EXPECT_EQ(count_correct(view(outputs), view(targets)), 2U);
}

TEST(Accuracy, LetsTheFirstOfEqualOutputsAnswer) {
    const std::vector<double> row{1, 3, 3, 2};
    EXPECT_EQ(largest_at(row), 1U);
}

// A single logit, judged against a threshold; its target is a 0 or a 1.
TEST(Accuracy, TakesASingleNumberAsYesOrNo) {
    const Tensor<double> logits = make_tensor<double>({{0.2}, {0.2}, {-0.2}, {0.7}});
    const Tensor<double> targets = make_tensor<double>({{1}, {0}, {0}, {1}});
    EXPECT_EQ(count_correct(view(logits), view(targets), 0), 3U);
    EXPECT_EQ(count_correct(view(logits), view(targets), 0.5), 3U);
    EXPECT_EQ(count_correct(view(logits), view(targets), 0.8), 2U);
    EXPECT_EQ(class_of(view(logits).row(0), 0.2), 0U);  // on the threshold is not above it
}

TEST(Accuracy, RefusesTargetsOfAnotherShape) {
    const Tensor<double> outputs(2, 3), targets(2, 4);
    EXPECT_THROW(count_correct(view(outputs), view(targets)), ShapeError);
}

}  // namespace
}  // namespace bp
