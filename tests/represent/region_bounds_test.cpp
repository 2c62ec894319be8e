#include <gtest/gtest.h>

#include "base/error.hpp"
#include "represent/region_bounds.hpp"

namespace bp::represent {
namespace {

TEST(RegionBounds, OfTwoInputsAreThoseWorkedOutByHand) {
    EXPECT_EQ(deep_regions_at_least({2, 8, 3}), 256U * 37U);  // 4⁴ (1 + 8 + 28)
    EXPECT_EQ(shallow_regions_at_most({2, 8, 3}), 301U);      // 1 + 24 + 276
    EXPECT_EQ(deep_regions_at_least({2, 4, 3}), 16U * 11U);
    EXPECT_EQ(shallow_regions_at_most({2, 4, 3}), 79U);
    EXPECT_EQ(deep_regions_at_least({2, 16, 4}), 35'913'728U);
    EXPECT_EQ(shallow_regions_at_most({2, 16, 4}), 2081U);
}

TEST(RegionBounds, OfASingleLayerAreTheSame) {
    for (std::uint64_t n = 2; n <= 9; ++n) {
        EXPECT_EQ(deep_regions_at_least({2, n, 1}), shallow_regions_at_most({2, n, 1}));
    }
}

// As many units as inputs fold nothing: the factor is 1, and the shallow network may have more.
TEST(RegionBounds, SayNothingForDepthWithNarrowLayers) {
    EXPECT_EQ(deep_regions_at_least({3, 3, 10}), 8U);
    EXPECT_EQ(deep_regions_at_least({3, 5, 10}), 26U);
}

TEST(RegionBounds, RefuseLayersNarrowerThanTheInputAndNumbersBeyond64Bits) {
    EXPECT_THROW(deep_regions_at_least({3, 2, 2}), InputError);
    EXPECT_THROW(deep_regions_at_least({0, 2, 2}), InputError);
    EXPECT_THROW(deep_regions_at_least({2, 2, 0}), InputError);
    EXPECT_EQ(deep_regions_at_least({1, 2, 63}), std::uint64_t{3} << 62);
    EXPECT_THROW(deep_regions_at_least({1, 2, 64}), InputError);
}

}  // namespace
}  // namespace bp::represent
