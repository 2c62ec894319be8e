#include "beyond/newton.hpp"

#include <gtest/gtest.h>

#include "base/error.hpp"

namespace bp::beyond {
namespace {

using Numbers = std::vector<double>;

/// The diagonal as H.
Product diagonal(const Numbers& h) {
    return [h](std::span<const double> v) {
        Numbers product;
        for (std::size_t i = 0; i < v.size(); ++i) product.push_back(h[i] * v[i]);
        return product;
    };
}

TEST(NewtonStep, GivesEachDirectionItsOwnRate) {
    const Numbers step = newton_step(Numbers{1, 1, 1}, diagonal({1, 10, 1000}));
    EXPECT_NEAR(step[0], -1, 1e-10);
    EXPECT_NEAR(step[1], -0.1, 1e-10);
    EXPECT_NEAR(step[2], -0.001, 1e-10);
}

TEST(NewtonStep, StaysWhereTheGradientIsZero) { EXPECT_EQ(newton_step(Numbers{0}, diagonal({2})), Numbers{0}); }

TEST(NewtonStep, RefusesToClimbUnlessDamped) {
    try {
        newton_step(Numbers{1}, diagonal({-0.25}));
        FAIL() << "it climbed";
    } catch (const NumericError& error) {
        EXPECT_EQ(std::string{error.what()},
                  "newton step: along a direction the curvature is -0.25, but must be positive for the loss to have a "
                  "bottom there; raise the damping, now 0");
    }
    EXPECT_NEAR(newton_step(Numbers{1}, diagonal({-0.25}), {.damping = 0.75})[0], -2, 1e-15);
}

TEST(NewtonStep, MayStopBeforeItIsExact) {
    const Numbers step = newton_step(Numbers{3, 3}, diagonal({1, 2}), {.most_products = 1});
    EXPECT_NEAR(step[0], -2, 1e-15);  // along (-3, -3): 18 / 27
    EXPECT_NEAR(step[1], -2, 1e-15);
}

TEST(NewtonStep, RefusesAProductOfAnotherLength) {
    EXPECT_THROW(newton_step(Numbers{1, 2}, [](std::span<const double>) { return Numbers{1}; }), ShapeError);
}

}  // namespace
}  // namespace bp::beyond
