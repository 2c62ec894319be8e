#include <cmath>
#include <gtest/gtest.h>

#include "base/error.hpp"
#include "layered/counts.hpp"
#include "layered/forward.hpp"
#include "represent/fold.hpp"

namespace bp::represent {
namespace {

/// The distance of 2^L x from the next even number: what L folds make of x in [0, 1].
double triangle_wave(double x, std::size_t L) {
    const double y = std::ldexp(x, static_cast<int>(L));
    return std::abs(y - 2 * std::round(y / 2));
}

TEST(Tent, RisesToOneInTheMiddleAndFallsAgain) {
    EXPECT_EQ(tent().units.size(), 2U);
    EXPECT_EQ(output(tent(), relu, 0), 0);
    EXPECT_EQ(output(tent(), relu, 0.25), 0.5);
    EXPECT_EQ(output(tent(), relu, 0.5), 1);
    EXPECT_EQ(output(tent(), relu, 0.875), 0.25);
    EXPECT_EQ(output(tent(), relu, 1), 0);
}

TEST(FoldedTent, IsATriangleWaveExactlyOnDyadicNumbers) {
    for (std::size_t L = 1; L <= 8; ++L) {
        const layered::Network net = folded_tent(L);
        for (int k = 0; k <= 1024; ++k) {
            const double x = k / 1024.0;
            ASSERT_EQ(layered::forward(net, make_vector({x})).output()(0), triangle_wave(x, L))
                << L << " folds of " << x;
        }
    }
}

TEST(FoldedTent, HasTwoUnitsForEachFold) {
    const std::vector<std::size_t> widths = layered::widths_of(folded_tent(3));
    EXPECT_EQ(widths, (std::vector<std::size_t>{1, 2, 2, 2, 1}));
    EXPECT_EQ(layered::count(widths).units, 7U);  // the output unit is one of them
}

TEST(FoldedTent, RefusesNoFoldAndTooMany) {
    EXPECT_THROW(folded_tent(0), InputError);
    EXPECT_THROW(folded_tent(51), InputError);
}

}  // namespace
}  // namespace bp::represent
