#include "beyond/perturbation.hpp"

#include <cmath>
#include <limits>
#include <gtest/gtest.h>

namespace bp::beyond {
namespace {

using Numbers = std::vector<double>;

// E = w_0² + w_1 at (1, 0): the gradient is (2, 1).
double loss(std::span<const double> w) { return w[0] * w[0] + w[1]; }

TEST(WeightPerturbation, IsTheSlopeAlongTheNoiseTimesTheNoise) {
    const Numbers estimate = weight_perturbation(loss, Numbers{1, 0}, Numbers{2, 1}, 0.25);
    EXPECT_NEAR(estimate[0], 10, 1e-14);
    EXPECT_NEAR(estimate[1], 5, 1e-14);
    EXPECT_EQ(weight_perturbation(loss, Numbers{1, 0}, Numbers{1, -2}, 0.25), (Numbers{0, 0}));
}

TEST(WeightPerturbation, IsTheGradientOnAverageWithTheErrorOfTheLaw) {
    constexpr int kDraws = 20'000;
    const Numbers g{3, -1, 2, 0.5, 1};
    const LossAt plane = [&](std::span<const double> w) {
        double sum = 0;
        for (std::size_t i = 0; i < g.size(); ++i) sum += g[i] * w[i];
        return sum;
    };
    double square = 0;
    for (const double slope : g) square += slope * slope;
    Random random(5);
    Numbers mean(g.size());
    double off = 0;
    for (int n = 0; n < kDraws; ++n) {
        const Numbers estimate = weight_perturbation(plane, Numbers(5, 0.0), normal_numbers(5, random), 1);
        for (std::size_t i = 0; i < g.size(); ++i) {
            mean[i] += estimate[i] / kDraws;
            off += (estimate[i] - g[i]) * (estimate[i] - g[i]) / kDraws;
        }
    }
    for (std::size_t i = 0; i < g.size(); ++i) EXPECT_NEAR(mean[i], g[i], 4 * std::sqrt(2 * square / kDraws));
    EXPECT_NEAR(off / square, 6, 0.4);  // P + 1; its standard error is about 0.07
}

TEST(WeightPerturbation, RefusesNoiseOfAnotherLengthAndOfNoSize) {
    EXPECT_THROW(weight_perturbation(loss, Numbers{1, 0}, Numbers{1}, 0.1), ShapeError);
    for (const double sigma : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_THROW(weight_perturbation(loss, Numbers{1, 0}, Numbers{1, 1}, sigma), InputError);
    }
}

}  // namespace
}  // namespace bp::beyond
