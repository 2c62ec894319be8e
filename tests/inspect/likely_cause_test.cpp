#include "inspect/likely_cause.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace bp::inspect {
namespace {

/// f = Σ a_i x_i² + x_1 x_2 + ¼ sin(x_n): no two derivatives alike.
double judged(std::span<const double> x) {
    double sum = x[0] * x[1] + std::sin(x.back()) / 4;
    for (std::size_t i = 0; i < x.size(); ++i) sum += (1 + static_cast<double>(i)) / 8 * x[i] * x[i];
    return sum;
}

std::vector<double> gradient(std::span<const double> x) {
    std::vector<double> g(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) g[i] = (1 + static_cast<double>(i)) / 4 * x[i];
    g[0] += x[1];
    g[1] += x[0];
    g.back() += std::cos(x.back()) / 4;
    return g;
}

const std::vector<double> kX{0.5, -1.25, 2, 0.75};

/// What is said when the right gradient at kX is spoilt so.
template <class Spoil> std::string cause_of(Spoil spoil) {
    std::vector<double> g = gradient(kX);
    spoil(g);
    const CheckedPoint point{kX, check_gradient(judged, kX, g)};
    return likely_cause(std::span(&point, 1));
}

template <class Change> std::string cause_of_each(Change change) {
    return cause_of([change](std::vector<double>& g) {
        for (std::size_t i = 0; i < g.size(); ++i) g[i] = change(g[i], kX[i]);
    });
}

TEST(LikelyCause, OneNumberHasNoOtherOrder) {
    const std::vector<double> x{1.0}, nearly{2 + 1e-11};
    const CheckedPoint point{x, check_gradient([](std::span<const double> at) { return at[0] * at[0]; }, x, nearly)};
    ASSERT_EQ(point.components[0].verdict, Verdict::fail);
    for (const Cause& cause : likely_causes(std::span(&point, 1))) EXPECT_NE(cause.pattern, "order");
}

TEST(LikelyCause, SaysNothingOfARightGradient) {
    EXPECT_EQ(cause_of([](auto&) {}), "");
}

TEST(LikelyCause, NamesAConstantRatio) {
    EXPECT_NE(cause_of_each([](double g, double) { return -g; }).find("wrong sign"), std::string::npos);
    EXPECT_NE(cause_of_each([](double g, double) { return 2 * g; }).find("twice"), std::string::npos);
    EXPECT_NE(cause_of_each([](double g, double) { return g / 2; }).find("half"), std::string::npos);
    EXPECT_NE(cause_of_each([](double g, double) { return 4 * g; }).find("4 times"), std::string::npos);
    EXPECT_NE(cause_of_each([](double g, double) { return g / 4; }).find("1/4"), std::string::npos);
    EXPECT_NE(cause_of_each([](double g, double) { return 0.7 * g; }).find("0.7 times"), std::string::npos);
}

TEST(LikelyCause, NamesTheRatioOfTheWrongOnesAlone) {
    EXPECT_NE(cause_of([](auto& g) { g[2] = -g[2]; }).find("wrong sign"), std::string::npos);
}

TEST(LikelyCause, NamesZerosAndWhatIsNotFinite) {
    EXPECT_NE(cause_of([](auto& g) { g[1] = g[2] = 0; }).find(" is 0"), std::string::npos);
    EXPECT_NE(cause_of([](auto& g) { g[1] = std::nan(""); }).find("not finite"), std::string::npos);
}

TEST(LikelyCause, NamesAnotherOrder) {
    EXPECT_NE(cause_of([](auto& g) { std::swap(g[0], g[3]); }).find("wrong places"), std::string::npos);
}

TEST(LikelyCause, NamesAPenalty) {
    const std::string missing = cause_of_each([](double g, double x) { return g - 0.3 * x; });
    EXPECT_NE(missing.find("-0.3 times x"), std::string::npos) << missing;
    EXPECT_NE(missing.find("missing"), std::string::npos);
    EXPECT_NE(cause_of_each([](double g, double x) { return g + x; }).find("1 times x"), std::string::npos);
}

TEST(LikelyCause, NamesAFloatAmongDoubles) {
    EXPECT_NE(cause_of_each([](double g, double) { return double{static_cast<float>(g)}; }).find("float"),
              std::string::npos);
}

TEST(LikelyCause, NamesTheOnlyPlaces) {
    EXPECT_NE(cause_of([](auto& g) { g[2] += 0.1; }).find("only derivative 3 of 4 is ever wrong"), std::string::npos);
    const std::string three = cause_of([](auto& g) {
        g[1] += 0.1;
        g[2] -= 0.3;
        g[3] *= 7;
    });
    EXPECT_NE(three.find("only derivatives 2 to 4 of 4"), std::string::npos) << three;
}

TEST(LikelyCause, SaysHowManyPointsAreWrongWhereTheOthersAreRight) {
    const std::vector<double> right = gradient(kX);
    std::vector<double> wrong = right;
    for (double& g : wrong) g += std::sin(9 * g);
    const std::vector<CheckedPoint> points{{kX, check_gradient(judged, kX, right)},
                                           {kX, check_gradient(judged, kX, wrong)}};
    EXPECT_EQ(likely_cause(points).rfind("wrong at 1 of 2 points", 0), 0U) << likely_cause(points);
}

TEST(LikelyCause, GivesAtMostThreeLikeliestFirst) {
    const CheckedPoint point{kX, check_gradient(judged, kX, [] {
                                 std::vector<double> g = gradient(kX);
                                 g[2] = -g[2];
                                 return g;
                             }())};
    const std::vector<Cause> causes = likely_causes(std::span(&point, 1));
    ASSERT_EQ(causes.size(), 2U);
    EXPECT_EQ(causes[0].pattern, "sign");
    EXPECT_EQ(causes[1].pattern, "places");
}

TEST(LikelyCause, SaysNothingWithoutAPattern) {
    EXPECT_EQ(cause_of([](auto& g) {
                  g[0] += 1;
                  g[1] *= 3;
                  g[2] = 0.3;
                  g[3] -= 0.1;
              }),
              "");
}

}  // namespace
}  // namespace bp::inspect
