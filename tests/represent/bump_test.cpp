#include <cmath>
#include <gtest/gtest.h>

#include "represent/bump.hpp"

namespace bp::represent {
namespace {

/// The trapezoidal sum over the interval, which converges faster than any power for what is smooth and flat at the
/// ends.
template <class F> double integral(const F& f, Interval over, int steps) {
    const double h = over.width() / steps;
    double sum = (f(over.from) + f(over.to)) / 2;
    for (int i = 1; i < steps; ++i) sum += f(over.from + i * h);
    return h * sum;
}

TEST(Bump, IsTheDifferenceOfTwoStepsAtLn3) {
    const double ln3 = std::log(3);  // σ(ln 3) = 3/4, σ(-ln 3) = 1/4
    EXPECT_NEAR(bump(0, {-1, 1}, {ln3}), 0.5, 1e-15);
    EXPECT_NEAR(bump(1, {-1, 1}, {ln3}), 0.9 - 0.5, 1e-15);  // σ(2 ln 3) = 9/10
}

TEST(Bump, HasTheWidthAsItsAreaHoweverSteepItIs) {
    for (const double k : {1.0, 3.0, 10.0, 40.0}) {
        const double area = integral([k](double x) { return bump(x, {-0.5, 1.25}, {k}); }, {-60, 60}, 40'000);
        EXPECT_NEAR(area, 1.75, 1e-12) << k;
    }
}

TEST(Bump, HasSettledAtTheSettlingDistance) {
    for (const double epsilon : {0.1, 0.01, 1e-6}) {
        const Gain gain{8};
        const double d = settling_distance(gain, epsilon);
        const Interval interval{0, 2 * d};
        EXPECT_GE(bump(d, interval, gain), 1 - 2 * epsilon - 1e-15);
        EXPECT_LE(bump(-d, interval, gain), epsilon + 1e-15);
        EXPECT_LE(bump(3 * d, interval, gain), epsilon + 1e-15);
        EXPECT_LT(bump(0.9 * d, {0, 1.8 * d}, gain), 1 - 2 * epsilon);  // nearer it has not
    }
}

TEST(DeltaLike, PicksTheValueOfASmoothFunctionWithAnErrorThatQuartersWithTheWidth) {
    const double place = 0.3;
    const auto error = [place](double width) {
        const auto weighted = [&](double x) {
            return std::cos(x) * delta_like(x, {place - width / 2, place + width / 2}, {20 / width});
        };
        return integral(weighted, {place - 4, place + 4}, 40'000) - std::cos(place);
    };
    for (const double width : {0.4, 0.2, 0.1}) EXPECT_NEAR(error(width) / error(width / 2), 4, 0.02) << width;
}

}  // namespace
}  // namespace bp::represent
