#include "train/optimiser.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"

namespace bp {
namespace {

// "Parameter learning": w <- w - η dE/dw. All numbers are multiples of powers of two, so nothing rounds.
TEST(Sgd, TakesOneStepOfTheLectureRule) {
    std::vector<double> w{2, -1, 0.5};
    const std::vector<double> g{-0.0625, -0.125, 4};
    Sgd{0.5}(w, g);
    EXPECT_EQ(w, (std::vector<double>{2.03125, -0.9375, -1.5}));
}

RC_GTEST_PROP(Sgd, GivesTheParameterMinusTheRateTimesTheGradientBitForBit, ()) {
    const auto numbers = *rc::gen::resize(100, rc::gen::container<std::vector<std::pair<int, int>>>(rc::gen::pair(
                                                   rc::gen::inRange(-1000, 1000), rc::gen::inRange(-1000, 1000))));
    const double learning_rate = 0.1;
    std::vector<double> w, g;
    for (const auto& [a, b] : numbers) {
        w.push_back(a / 7.0);
        g.push_back(b / 3.0);
    }
    const std::vector<double> before = w;
    Sgd{learning_rate}(w, g);
    for (std::size_t i = 0; i < w.size(); ++i) {
        const volatile double change = learning_rate * g[i];  // rounded before it is subtracted: never fused
        RC_ASSERT(w[i] == before[i] - change);
    }
}

// Steps along a constant gradient of 1 with μ = 1/2: v is 1, 1.5, 1.75, so w goes to -1, -2.5, -4.25.
TEST(Momentum, AddsUpStepsInACommonDirection) {
    Momentum update(Sgd{1}, 0.5, 1);
    std::vector<double> w{0};
    const std::vector<double> g{1};
    for (const double expected : {-1.0, -2.5, -4.25}) {
        update(w, g);
        EXPECT_EQ(w[0], expected);
    }
}

TEST(Momentum, OfZeroIsPlainGradientDescent) {
    Momentum update(Sgd{0.25}, 0, 2);
    std::vector<double> w{1, 2}, plain{1, 2};
    for (const std::vector<double>& g : {std::vector<double>{3, -1}, {0.5, 7}}) {
        update(w, g);
        Sgd{0.25}(plain, g);
        EXPECT_EQ(w, plain);
    }
}

// f(w) = λ/2 w²: each step multiplies w by 1 - ηλ, so descent converges for η < 2/λ and diverges beyond.
TEST(Sgd, ConvergesBelowTwiceTheInverseCurvatureAndDivergesAbove) {
    const double curvature = 3;
    for (const auto& [learning_rate, converges] :
         {std::pair{0.99 * 2 / curvature, true}, {1.01 * 2 / curvature, false}}) {
        std::vector<double> w{1};
        for (int i = 0; i < 1000; ++i) Sgd{learning_rate}(w, std::vector<double>{curvature * w[0]});
        EXPECT_EQ(std::abs(w[0]) < 1, converges) << learning_rate;
    }
}

TEST(Update, RefusesSpansOfDifferentLength) {
    std::vector<double> w{1, 2};
    const std::vector<double> g{1};
    EXPECT_THROW(Momentum(Sgd{1}, 0.5, 2)(w, g), ShapeError);
    try {
        Sgd{1}(w, g);
        FAIL() << "two parameters took one gradient";
    } catch (const ShapeError& error) {
        EXPECT_STREQ(error.what(),
                     "update: there are 2 parameters and 1 gradients; both must come from graphs built "
                     "the same way");
    }
    EXPECT_EQ(w, (std::vector<double>{1, 2}));
}

}  // namespace
}  // namespace bp
