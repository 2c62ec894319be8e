#include <cmath>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "base/random.hpp"
#include "represent/flat_product.hpp"

namespace bp::represent {
namespace {

TEST(FlatProduct, IsExactlyAProductOfHyperbolicSines) {
    Random random(35);
    for (std::size_t n = 1; n <= 8; ++n) {
        for (const double lambda : {1.0, 0.5, 0.25}) {
            const FlatProduct net = flat_product(n, lambda);
            EXPECT_EQ(net.w.size(), std::size_t{1} << n);
            Vector<double> x(n);
            double expected = 1, largest = 1;  // of the summands, which rounding is relative to
            for (double& x_i : x) {
                x_i = random.uniform(-2, 2);
                expected *= std::sinh(lambda * x_i) / lambda;
                largest *= std::cosh(lambda * x_i) / lambda;
            }
            EXPECT_NEAR(output(net, x), expected, 1e-13 * largest) << n << " inputs, lambda " << lambda;
        }
    }
}

TEST(FlatProduct, ComesFourTimesCloserWithHalfTheLambda) {
    const Vector<double> x = make_vector({1.0, -0.5, 0.75});
    const double far = output(flat_product(3, 0.25), x) + 0.375, near = output(flat_product(3, 0.125), x) + 0.375;
    EXPECT_NEAR(far / near, 4, 0.05);
}

TEST(SubsetRanks, OfAllSignPatternsAreFullSoWeightsExist) {
    for (std::size_t n = 1; n <= 8; ++n) {
        const SubsetRanks ranks = subset_ranks(sign_patterns(n), n);
        EXPECT_EQ(ranks.units, std::size_t{1} << n);
        EXPECT_EQ(ranks.with_target, ranks.units);
    }
}

TEST(SubsetRanks, WithOneUnitLessLeaveNoWeights) {
    for (std::size_t n = 1; n <= 8; ++n) {
        WholeWeights weights = sign_patterns(n);
        weights.pop_back();
        EXPECT_EQ(subset_ranks(weights, n).with_target, weights.size() + 1);
    }
}

// A column is (1, a, b, ab) for a unit with the weights a, b.
TEST(SubsetRanks, AreThoseOfSmallMatricesWorkedOutByHand) {
    EXPECT_EQ(subset_ranks({{3}, {3}}, 1).units, 1U);
    EXPECT_EQ(subset_ranks({{3}, {5}}, 1).units, 2U);
    EXPECT_EQ(subset_ranks({{1, 2}, {2, 1}, {1, 2}}, 2).units, 2U);
    EXPECT_EQ(subset_ranks({{0, 0}, {1, 0}, {0, 1}, {1, 1}}, 2).units, 4U);
    EXPECT_EQ(subset_ranks({{1, 0}, {2, 0}, {3, 0}}, 2).units, 2U);  // without x_1: (1, a, 0, 0)
    EXPECT_EQ(subset_ranks({}, 2).with_target, 1U);
}

TEST(SubsetRanks, OfNegativeWeightsAreTheSame) {
    EXPECT_EQ(subset_ranks({{-1, -1}, {1, 1}, {-1, 1}, {1, -1}}, 2).units, 4U);
    EXPECT_EQ(subset_ranks({{-2}, {-2}}, 1).units, 1U);
}

TEST(FlatProduct, RefusesTooManyInputsAndUnitsWithoutAWeightForEach) {
    EXPECT_THROW(flat_product(0, 1), InputError);
    EXPECT_THROW(sign_patterns(13), InputError);
    EXPECT_THROW(subset_ranks({{1, 2}, {1}}, 2), ShapeError);
}

}  // namespace
}  // namespace bp::represent
