#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <fmt/format.h>

#include "base/random.hpp"
#include "neuron/sigmoid.hpp"
#include "parts.hpp"
#include "represent/approximators.hpp"

// Hornik's theorem on an interval, by construction, and what its conditions are for.
namespace bp::chapters::ch03 {

namespace {

using course::Truth;

const char* const kSlide = "Universal approximation";

double largest_error(const represent::OneInputNetwork& net, represent::Activation f) {
    constexpr int kPoints = 4999;
    double largest = 0;
    for (int i = 0; i <= kPoints; ++i) {
        const double x = static_cast<double>(i) / kPoints;
        largest = std::max(largest, std::abs(represent::output(net, f, x) - wave(x)));
    }
    return largest;
}

/// How the error of an approximation falls with n: the slope in a log-log plot, by least squares, and whether the
/// error stayed within its bound.
struct Fall {
    double slope, last_error;
    bool is_within_bound;
};

template <class Error, class Bound> Fall fall(const Error& error, const Bound& bound) {
    double sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0, count = 0;
    Fall result{0, 0, true};
    for (std::size_t n = 16; n <= 256; n *= 2, ++count) {
        result.last_error = error(n);
        result.is_within_bound = result.is_within_bound && result.last_error <= bound(static_cast<double>(n));
        const double x = std::log(static_cast<double>(n)), y = std::log(result.last_error);
        sum_x += x, sum_y += y, sum_xx += x * x, sum_xy += x * y;
    }
    result.slope = (count * sum_xy - sum_x * sum_y) / (count * sum_xx - sum_x * sum_x);
    return result;
}

double bound_of_steps(double n) { return 2 * std::numbers::pi / n; }
double bound_of_relus(double n) { return std::numbers::pi * std::numbers::pi / (2 * n * n); }

/// A staircase whose steps are so steep that their softness is small beside a piece.
Fall fall_of_steps(represent::Activation f, represent::Interval limits, double steepness) {
    return fall(
        [&](std::size_t n) {
            const double gain = steepness * static_cast<double>(n);
            return largest_error(represent::staircase(represent::values_at_knots(wave, n), {gain}, limits), f);
        },
        bound_of_steps);
}

Fall fall_of_relus() {
    return fall(
        [](std::size_t n) {
            return largest_error(represent::interpolator(represent::values_at_knots(wave, n)), represent::relu);
        },
        bound_of_relus);
}

course::Claim continuous_functions() {
    const Fall steps = fall_of_steps(represent::threshold, {0, 1}, 1), relus = fall_of_relus();
    return {.id = "22",
            .slide = kSlide,
            .statement =
                "One hidden layer and a linear output approximate a continuous function on a bounded closed set "
                "as well as you like. On [0, 1], n steps are within L/n, n relus within M/(8 n²). (Hornik 1991: "
                "bounded, non-constant activations; Leshno et al. 1993: any that is no polynomial.)",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("sin(2πx), n = 16 … 256: error of steps ~ n^{:.2f}, of relus ~ n^{:.2f}, {} within "
                                    "their bounds; with 256 units {:.4f} and {:.1e}",
                                    steps.slope, relus.slope,
                                    steps.is_within_bound && relus.is_within_bound ? "all" : "not all",
                                    steps.last_error, relus.last_error),
            .confirmed = steps.is_within_bound && relus.is_within_bound && std::abs(steps.slope + 1) < 0.1 &&
                         std::abs(relus.slope + 2) < 0.1};
}

/// A network over one input whose units square their net inputs.
represent::OneInputNetwork random_squares(Random& random, std::size_t width) {
    represent::OneInputNetwork net{random.normal(), {}};
    for (std::size_t j = 0; j < width; ++j) net.units.push_back({random.normal(), random.normal(), random.normal()});
    return net;
}

double square(double z) { return z * z; }

/// -f(-1) + 3 f(-½) - 3 f(0) + f(½): 0 for every polynomial of degree 2, and at most 8 times the largest |f|.
template <class F> double third_difference(const F& f) { return -f(-1.0) + 3 * f(-0.5) - 3 * f(0.0) + f(0.5); }

course::Claim squares_are_not_enough() {
    Random random(23);
    double largest = 0;
    std::size_t widest = 0;
    for (int i = 0; i < 1000; ++i) {
        const std::size_t width = 1 + random.below(256);
        const represent::OneInputNetwork net = random_squares(random, width);
        const double difference = third_difference([&](double x) { return represent::output(net, square, x); });
        largest = std::max(largest, std::abs(difference));
        widest = std::max(widest, width);
    }
    const double floor = third_difference([](double x) { return std::abs(x); }) / 8;
    double reached = 0, by_relus = 0;
    const represent::OneInputNetwork two_relus{0, {{1, 0, 1}, {-1, 0, 1}}};
    for (double x = -1; x <= 1; x += 1.0 / 512) {
        reached = std::max(reached, std::abs(x * x + 0.125 - std::abs(x)));
        by_relus = std::max(by_relus, std::abs(represent::output(two_relus, represent::relu, x) - std::abs(x)));
    }
    return {
        .id = "23",
        .slide = kSlide,
        .statement =
            "Not every activation will do: with squares the network is a polynomial of degree 2 however "
            "wide it is, and cannot come closer to |x| than 1/8 on [-1, 1].",
        .truth = Truth::holds,
        .measured = fmt::format("third difference of {} random networks of up to {} squares at most {:.0e}, of |x| it "
                                "is {}: an error of at least {}, which x² + 1/8 has ({}); two relus have {}",
                                1000, widest, largest, 8 * floor, floor, reached, by_relus),
        .confirmed = largest < 1e-9 && floor == 0.125 && reached == 0.125 && by_relus == 0};
}

course::Claim many_activations() {
    const std::array<std::pair<const char*, Fall>, 4> falls{
        {{"sigmoid", fall_of_steps(neuron::sigmoid, {0, 1}, 40)},
         {"tanh", fall_of_steps([](double z) { return std::tanh(z); }, {-1, 1}, 20)},
         {"arctan",
          fall_of_steps([](double z) { return std::atan(z); }, {-std::numbers::pi / 2, std::numbers::pi / 2}, 2000)},
         {"relu", fall_of_relus()}}};
    std::string measured = "error of sin(2πx) ~";
    bool are_as_expected = true;
    for (const auto& [name, found] : falls) {
        measured += fmt::format(" n^{:.2f} ({})", found.slope, name);
        are_as_expected = are_as_expected && std::abs(found.slope + (std::string_view{name} == "relu" ? 2 : 1)) < 0.15;
    }
    return {.id = "24",
            .slide = kSlide,
            .statement = "Sigmoid and tanh will do, and many other activations.",
            .truth = Truth::holds,
            .measured = measured + "; steep enough, every activation with two limits makes steps",
            .confirmed = are_as_expected};
}

}  // namespace

std::vector<course::Claim> claims_of_approximation() {
    return {continuous_functions(), squares_are_not_enough(), many_activations()};
}

}  // namespace bp::chapters::ch03
