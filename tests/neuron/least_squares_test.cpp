#include <gtest/gtest.h>

#include "neuron/least_squares.hpp"
#include "tests/neuron/generators.hpp"

namespace bp::neuron {
namespace {

double mean_squared_error(const Neuron& neuron, const Tensor<double>& X, const Vector<double>& t) {
    double total = 0;
    for (std::size_t n = 0; n < t.size(); ++n) {
        double o = neuron.bias;
        for (std::size_t i = 0; i < X.size2(); ++i) o += neuron.weight(i) * X(n, i);
        total += (o - t(n)) * (o - t(n));
    }
    return total / static_cast<double>(t.size());
}

const Tensor<double> kCorners = make_tensor<double>({{0, 0}, {1, 0}, {0, 1}, {1, 1}});

TEST(LeastSquares, AnswersAHalfToEverythingOnXor) {
    const Vector<double> t = make_vector({0.0, 1.0, 1.0, 0.0});
    const Neuron best = least_squares(kCorners, t);
    EXPECT_EQ(best.weight(0), 0);
    EXPECT_EQ(best.weight(1), 0);
    EXPECT_EQ(best.bias, 0.5);
    EXPECT_EQ(mean_squared_error(best, kCorners, t), 0.25);
}

// AND as a plane: by hand w = (1/2, 1/2), b = -1/4 and residuals of ±1/4.
TEST(LeastSquares, FitsAndUpToAQuarter) {
    const Vector<double> t = make_vector({0.0, 0.0, 0.0, 1.0});
    const Neuron best = least_squares(kCorners, t);
    EXPECT_NEAR(best.weight(0), 0.5, 1e-15);
    EXPECT_NEAR(best.weight(1), 0.5, 1e-15);
    EXPECT_NEAR(best.bias, -0.25, 1e-15);
    EXPECT_NEAR(mean_squared_error(best, kCorners, t), 0.0625, 1e-15);
}

RC_GTEST_PROP(LeastSquares, CannotBeImprovedByMovingTheNeuron, ()) {
    const Vector<double> t = *half_integers(4);
    const Neuron best = least_squares(kCorners, t);
    Neuron moved{best.weight + *half_integers(2), best.bias + *half_integer()};
    RC_ASSERT(mean_squared_error(moved, kCorners, t) >= mean_squared_error(best, kCorners, t) - 1e-12);
}

TEST(LeastSquares, RefusesSamplesThatDoNotDetermineTheWeights) {
    const Tensor<double> on_a_line = make_tensor<double>({{1, 2}, {2, 4}, {3, 6}});
    EXPECT_THROW(least_squares(on_a_line, make_vector({1.0, 2.0, 3.0})), NumericError);
    EXPECT_THROW(least_squares(kCorners, make_vector({1.0, 2.0, 3.0})), ShapeError);
}

}  // namespace
}  // namespace bp::neuron
