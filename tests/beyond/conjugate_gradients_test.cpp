#include "beyond/conjugate_gradients.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "tensor/tensor.hpp"

namespace bp::beyond {
namespace {

using Numbers = std::vector<double>;

Product times(const Tensor<double>& H) {
    return [H](std::span<const double> v) {
        Numbers product(v.size());
        for (std::size_t i = 0; i < v.size(); ++i) {
            for (std::size_t j = 0; j < v.size(); ++j) product[i] += H(i, j) * v[j];
        }
        return product;
    };
}

// x = (-2, 1) for H = ((3, 1), (1, 2)) and b = (-5, 0): the lesson's Newton step. The first step of length 1/3 goes
// straight downhill.
TEST(ConjugateGradients, SolvesTwoEquationsInTwoSteps) {
    const Product H = times(make_tensor<double>({{3, 1}, {1, 2}}));
    ConjugateGradients solver(Numbers{-5, 0});
    EXPECT_TRUE(solver.step(H));
    EXPECT_NEAR(solver.x()[0], -5.0 / 3, 1e-15);
    EXPECT_EQ(solver.x()[1], 0);
    EXPECT_NEAR(solver.curvature(), 3, 1e-15);
    EXPECT_TRUE(solver.step(H));
    EXPECT_NEAR(solver.x()[0], -2, 1e-14);
    EXPECT_NEAR(solver.x()[1], 1, 1e-14);
    EXPECT_LE(solver.residual_norm(), 1e-14);
}

TEST(ConjugateGradients, NeedsAsManyStepsAsDimensions) {
    Random random(2);
    for (std::size_t n = 1; n <= 8; ++n) {
        Tensor<double> A(n, n);
        for (double& a : A.data()) a = random.normal();
        Tensor<double> H = prod(trans(A), A);
        for (std::size_t i = 0; i < n; ++i) H(i, i) += 1;
        Numbers x(n);
        for (double& x_i : x) x_i = random.normal();
        const Numbers b = times(H)(x);
        ConjugateGradients solver(b);
        for (std::size_t step = 0; step < n; ++step) solver.step(times(H));
        for (std::size_t i = 0; i < n; ++i) EXPECT_NEAR(solver.x()[i], x[i], 1e-7) << n;
    }
}

TEST(ConjugateGradients, StopsWhereNothingIsLeftOrNothingBendsUpwards) {
    ConjugateGradients done(Numbers{0, 0});
    EXPECT_FALSE(done.step(times(make_tensor<double>({{1, 0}, {0, 1}}))));
    ConjugateGradients saddle(Numbers{0, 2});
    EXPECT_FALSE(saddle.step(times(make_tensor<double>({{1, 0}, {0, -3}}))));
    EXPECT_EQ(saddle.x(), (Numbers{0, 0}));
    EXPECT_EQ(saddle.curvature(), -3);
}

TEST(ConjugateGradients, RefusesAProductOfAnotherLength) {
    ConjugateGradients solver(Numbers{1, 2});
    EXPECT_THROW(solver.step([](std::span<const double>) { return Numbers{1}; }), ShapeError);
}

TEST(BottomAlong, IsWhereTheSlopeAlongTheLineIsZero) {
    EXPECT_NEAR(bottom_along(Numbers{5, 0}, Numbers{-5, 0}, Numbers{-15, -5}), 1.0 / 3, 1e-15);
    EXPECT_EQ(bottom_along(Numbers{1, 2}, Numbers{2, 1}, Numbers{2, 4}), -0.5);
    EXPECT_THROW(bottom_along(Numbers{1}, Numbers{1}, Numbers{-1}), NumericError);
    EXPECT_THROW(bottom_along(Numbers{1}, Numbers{1}, Numbers{0}), NumericError);
    EXPECT_THROW(bottom_along(Numbers{1}, Numbers{1, 2}, Numbers{1}), ShapeError);
}

}  // namespace
}  // namespace bp::beyond
