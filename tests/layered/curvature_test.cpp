#include <cmath>
#include <gtest/gtest.h>

#include "layered/curvature.hpp"
#include "layered/minimise.hpp"
#include "tests/layered/generators.hpp"
#include "tests/layered/oracle.hpp"

namespace bp::layered {
namespace {

Vector<double> vector_of(const std::vector<double>& numbers) {
    Vector<double> v(numbers.size());
    std::copy(numbers.begin(), numbers.end(), v.begin());
    return v;
}

/// (I - 2 v vᵀ / vᵀv) D (I - 2 v vᵀ / vᵀv): the numbers of D are its eigenvalues, whatever v is.
Tensor<double> reflected(const std::vector<double>& D, const Vector<double>& v) {
    const std::size_t n = D.size();
    Tensor<double> Q(n, n), diagonal(n, n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        diagonal(i, i) = D[i];
        for (std::size_t j = 0; j < n; ++j) Q(i, j) = (i == j ? 1 : 0) - 2 * v(i) * v(j) / inner_prod(v, v);
    }
    const Tensor<double> half = prod(Q, diagonal), H = prod(half, Q);
    return 0.5 * (H + trans(H));
}

TEST(Curvatures, AreThoseOfABowlThatLiesAskew) {
    const Vector<double> found = curvatures(make_tensor<double>({{2, 1}, {1, 2}}));
    EXPECT_NEAR(found(0), 1, 1e-15);
    EXPECT_NEAR(found(1), 3, 1e-15);
}

RC_GTEST_PROP(Curvatures, AreFoundHoweverTheBowlIsTurned, ()) {
    const std::size_t n = draw_count(1, 8);
    std::vector<double> D;
    for (const double d : draw_vector(n, {64, 0.125})) D.push_back(d);
    Vector<double> v = draw_vector(n, {8, 0.125});
    v(0) += 2;
    const Vector<double> found = curvatures(reflected(D, v));
    std::sort(D.begin(), D.end());
    for (std::size_t i = 0; i < n; ++i) RC_ASSERT(std::abs(found(i) - D[i]) < 1e-13 * 64);
}

TEST(Curvatures, RefuseWhatIsNoMatrixOfSecondDerivatives) {
    EXPECT_THROW(curvatures(Tensor<double>(2, 3)), ShapeError);
    EXPECT_THROW(curvatures(make_tensor<double>({{1, 2}, {3, 4}})), NumericError);
    EXPECT_THROW(curvatures(make_tensor<double>({{0, NAN}, {NAN, 0}})), NumericError);
    EXPECT_THROW(contraction({}, {0.1}), InputError);
    EXPECT_THROW(largest_stable_rate(make_vector({-1.0, 0.0})), NumericError);
}

/// The distance from the bottom after 40 steps over that after 39, on a bowl that lies askew.
double measured_contraction(const std::vector<double>& D, double rate) {
    const Vector<double> v = make_vector({1.0, 2.0, -1.0});
    const Tensor<double> H = reflected(D, v);
    const auto distance = [&](std::size_t steps) {
        const Vector<double> start = make_vector({1.0, 0.25, -2.0});
        return norm_2(
            minimise([&H](const Vector<double>& w) { return Vector<double>(prod(H, w)); }, start, {{rate}, steps, -1})
                .w);
    };
    return distance(400) / distance(399);
}

TEST(Contraction, IsWhatDescentDoesInTheLongRun) {
    const std::vector<double> D{0.5, 1, 4};
    for (const double rate : {0.05, 0.2, 0.35, 0.49, 0.51, 0.7}) {
        EXPECT_NEAR(measured_contraction(D, rate), contraction(vector_of(D), {rate}), 1e-6) << rate;
    }
}

TEST(LargestStableRate, PartsDescentThatConvergesFromDescentThatFlees) {
    const std::vector<double> D{0.5, 1, 4};
    const double limit = largest_stable_rate(vector_of(D)).value;
    EXPECT_EQ(limit, 0.5);
    EXPECT_LT(measured_contraction(D, 0.99 * limit), 1);
    EXPECT_GT(measured_contraction(D, 1.01 * limit), 1);
}

// o = Wᵀx + b, so the second derivatives of ½ (o - t)² are the products of the inputs and the constant 1.
TEST(Hessian, OfALinearNeuronIsTheSumOfProductsOfItsInputs) {
    const Network net{Layer{make_tensor<double>({{1}, {-2}}), make_vector({0.5})}};
    const Samples samples{make_tensor<double>({{1, 2}, {3, -1}}), make_tensor<double>({{4}, {-5}})};
    const Tensor<double> H = hessian({}, net, samples);
    const Tensor<double> expected = make_tensor<double>({{10, -1, 4}, {-1, 5, 1}, {4, 1, 2}});
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) EXPECT_NEAR(H(i, j), expected(i, j), 1e-8) << i << ' ' << j;
    }
}

RC_GTEST_PROP(Hessian, IsTheSecondDifferenceOfTheObjectiveItself, ()) {
    const std::vector<std::size_t> widths = draw_widths(draw_count(1, 2));
    const Network net = draw_network(widths, {Activation::tanh, Activation::sigmoid}, kEighths);
    const Samples samples = draw_samples(draw_count(1, 3), widths, kEighths);
    const Objective objective{Loss::squared, Reduction::mean, 0.25};
    const Tensor<double> H = hessian(objective, net, samples);
    const oracle::Numbers at = oracle::parameters_of(net);
    const std::size_t i = draw_count(0, at.size() - 1), j = draw_count(0, at.size() - 1);
    const double h = 1e-3;
    const auto E = [&](double up_i, double up_j) {
        oracle::Numbers moved = at;
        moved[i] += up_i * h;
        moved[j] += up_j * h;
        return oracle::objective(objective, net, samples, moved).value;
    };
    const long double second = (E(1, 1) - E(1, -1) - E(-1, 1) + E(-1, -1)) / (4 * h * h);
    RC_ASSERT(std::abs(H(i, j) - second) < 1e-4);
}

TEST(Minimise, MakesTheStepsOfTheSlide) {
    const auto slope = [](const Vector<double>& w) { return Vector<double>(2.0 * w); };
    EXPECT_EQ(minimise(slope, make_vector({8.0}), {{0.25}, 3, 0}).w(0), 1);
    const Descended run = minimise(slope, make_vector({8.0}), {{0.25}, 100, 1});
    EXPECT_EQ(run.w(0), 0.5) << "the slope there is 1, not steeper than the tolerance";
    EXPECT_EQ(run.steps, 4U);
}

TEST(Minimise, AsksForTheGradientOncePerStep) {
    int calls = 0;
    const auto slope = [&calls](const Vector<double>& w) { return ++calls, w; };
    minimise(slope, make_vector({1.0, -3.0}), {{0.5}, 10, 0});
    EXPECT_EQ(calls, 10);
}

TEST(Minimise, NeverSettlesOnNaNAndRefusesAGradientOfAnotherLength) {
    const auto nan = [](const Vector<double>& w) { return Vector<double>(w.size(), NAN); };
    EXPECT_EQ(minimise(nan, make_vector({1.0}), {{0.1}, 7, 1e9}).steps, 7U);
    const auto longer = [](const Vector<double>& w) { return Vector<double>(w.size() + 1, 1.0); };
    EXPECT_THROW(minimise(longer, make_vector({1.0}), {}), ShapeError);
}

}  // namespace
}  // namespace bp::layered
