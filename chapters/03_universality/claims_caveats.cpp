#include <algorithm>
#include <cmath>
#include <numbers>
#include <fmt/format.h>

#include "base/random.hpp"
#include "layered/descent.hpp"
#include "layered/forward.hpp"
#include "parts.hpp"
#include "represent/approximators.hpp"
#include "represent/grid_approximator.hpp"

// The two caveats: how many hidden units, and how to find their parameters.
namespace bp::chapters::ch03 {

namespace {

using course::Truth;

double mean_of(const Vector<double>& x) { return sum(x) / static_cast<double>(x.size()); }

/// The largest error found at the upper corners of all cells, where it is largest for a mean, and at random points.
double largest_error(const represent::GridApproximator& net, std::size_t d, Random& random) {
    double largest = 0;
    for (int i = 0; i < 200; ++i) {
        Vector<double> x(d);
        for (double& entry : x) entry = i == 0 ? 1 : random.uniform();
        largest = std::max(largest, std::abs(net.output(x) - mean_of(x)));
    }
    return largest;
}

/// Cells of the coarsest grid whose network is within ε of the mean of d inputs.
std::size_t cells_for(double epsilon, std::size_t d, Random& random) {
    for (std::size_t n = 1;; ++n) {
        const represent::GridApproximator net(mean_of, n, d);
        if (largest_error(net, d, random) <= epsilon) return net.cell_count();
    }
}

course::Claim how_many_units() {
    Random random(25);
    std::string measured;
    bool is_as_expected = true;
    for (const std::size_t d : {1U, 2U, 3U}) {
        const std::size_t few = cells_for(0.25, d, random), many = cells_for(1.0 / 16, d, random);
        const double exponent = std::log(static_cast<double>(many) / static_cast<double>(few)) / std::log(4);
        measured += fmt::format("{}d = {}: {} units for ε = 1/4, {} for 1/16, ε^-{:.2f}", d == 1 ? "" : "; ", d, few,
                                many, exponent);
        is_as_expected = is_as_expected && std::abs(exponent - static_cast<double>(d)) < 0.15;
    }
    return {.id = "25",
            .slide = "How many hidden units?",
            .statement =
                "The theorem does not say how many units are needed. A grid of cells needs a number that grows like "
                "ε^-d with d inputs: an upper bound of one construction, with two hidden layers for d ≥ 2.",
            .truth = Truth::holds_under_conditions,
            .measured = measured,
            .confirmed = is_as_expected};
}

constexpr std::size_t kUnits = 8;

/// 33 points of the wave.
layered::Samples wave_samples() {
    layered::Samples samples{Tensor<double>(33, 1), Tensor<double>(33, 1)};
    for (std::size_t i = 0; i <= 32; ++i) {
        samples.X(i, 0) = static_cast<double>(i) / 32;
        samples.T(i, 0) = wave(samples.X(i, 0));
    }
    return samples;
}

/// Eight relus with their knots anywhere in [0, 1], and small random weights of the output.
layered::Network random_start(std::uint64_t seed) {
    Random random(seed);
    layered::Layer hidden{Tensor<double>(1, kUnits), Vector<double>(kUnits), layered::Activation::relu};
    layered::Layer output{Tensor<double>(kUnits, 1), Vector<double>(1, 0.0), layered::Activation::identity};
    for (std::size_t j = 0; j < kUnits; ++j) {
        hidden.W(0, j) = 2;
        hidden.b(j) = -2 * random.uniform();
        output.W(j, 0) = random.normal();
    }
    return {hidden, output};
}

double error_after_training(std::uint64_t seed, const layered::Samples& samples) {
    layered::Network net = random_start(seed);
    const layered::Objective objective{.over_samples = layered::Reduction::mean};
    for (int step = 0; step < 1500; ++step) layered::training_step(net, samples, objective, {.value = 0.1});
    double largest = 0;
    for (int i = 0; i <= 320; ++i) {
        const double x = i / 320.0;
        largest = std::max(largest, std::abs(layered::forward(net, make_vector({x})).output()(0) - wave(x)));
    }
    return largest;
}

double error_by_hand() {
    const auto net = represent::interpolator(represent::values_at_knots(wave, kUnits));
    double largest = 0;
    for (int i = 0; i <= 320; ++i) {
        largest = std::max(largest, std::abs(represent::output(net, represent::relu, i / 320.0) - wave(i / 320.0)));
    }
    return largest;
}

course::Claim how_to_find_them() {
    constexpr std::uint64_t kSeeds = 50;
    const layered::Samples samples = wave_samples();
    std::vector<double> errors;
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) errors.push_back(error_after_training(seed, samples));
    std::ranges::sort(errors);
    const double by_hand = error_by_hand();
    const auto better = std::ranges::count_if(errors, [&](double error) { return error < by_hand; });
    // Order statistics 18 and 33 of 50 enclose the median with 95 % confidence.
    return {
        .id = "26",
        .slide = "How to find the parameters by a learning algorithm?",
        .statement =
            "That good parameters exist does not say that learning finds them: the same eight relus, placed by "
            "hand and trained from random starts.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("largest error of sin(2πx) by hand {:.3f}; after 1500 steps of gradient descent from "
                                "{} starts: median {:.3f} (95 % interval {:.3f} to {:.3f}), best {:.3f}, worst {:.3f}, "
                                "{} better than by hand",
                                by_hand, kSeeds, (errors[24] + errors[25]) / 2, errors[17], errors[32], errors.front(),
                                errors.back(), better),
        .confirmed = errors.back() >= by_hand && by_hand <= std::numbers::pi * std::numbers::pi / (2 * 64)};
}

}  // namespace

std::vector<course::Claim> claims_of_caveats() { return {how_many_units(), how_to_find_them()}; }

}  // namespace bp::chapters::ch03
