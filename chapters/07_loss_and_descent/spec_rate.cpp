#include <algorithm>
#include <cmath>

#include "course/difference.hpp"
#include "parts.hpp"

// Exercise 7.6. What descent does is tried out: the oracles take steps and know no formula for the limit.
namespace bp::chapters::ch07 {

namespace {

using course::Case;
using course::Judge;

/// ½ λ (w - 1)² at w = 2, one step: the distance of 1 becomes this.
double distance_after_a_step(double curvature, double rate) {
    const auto E = [curvature](const Numbers& w) { return curvature * (w[0] - 1) * (w[0] - 1) / 2; };
    return std::abs(1 - rate * course::central_differences(E, {2})[0]);
}

double largest_distance(Values curvatures, double rate) {
    double largest = 0;
    for (const double curvature : curvatures) largest = std::max(largest, distance_after_a_step(curvature, rate));
    return largest;
}

/// The rate at which a step no longer comes nearer, by halving the interval it lies in.
double limit_by_trying(const std::function<double(double rate)>& distance) {
    double low = 0, high = 1;
    while (distance(high) < 1) high *= 2;
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = (low + high) / 2;
        (distance(middle) < 1 && middle > 0 ? low : high) = middle;
    }
    return low;
}

Numbers positive(Case& c, std::size_t least) {
    Numbers curvatures(least + c.choice({0, 3}));
    for (double& curvature : curvatures) curvature = static_cast<double>(1 + c.choice({0, 31})) / 8;
    return c.given("λ", curvatures);
}

void check_contraction(Case& c, const Solution& student, const Numbers& curvatures, double rate) {
    c.given("η", rate);
    c.expect({largest_distance(curvatures, rate)}, "one step on each axis from the distance 1");
    c.got({student.contraction(curvatures, rate)});
}

void check_limit(Case& c, const Solution& student, const Numbers& curvatures) {
    c.expect({limit_by_trying([&](double rate) { return largest_distance(curvatures, rate); })},
             "steps with many rates: up to here they come nearer");
    c.got({student.largest_rate(curvatures)});
}

void check_weight(Case& c, const Solution& student, const Numbers& x, const Numbers& t) {
    const auto E = [&](const Numbers& w) {
        double sum = 0;
        for (std::size_t n = 0; n < x.size(); ++n) sum += (w[0] * x[n] - t[n]) * (w[0] * x[n] - t[n]);
        return sum / 2;
    };
    const auto slope = [&](double w) { return course::central_differences(E, {w})[0]; };
    // two descents, a distance of 1 apart: as both come to the same bottom, they come nearer to each other
    const auto distance = [&](double rate) { return std::abs((1 - rate * slope(1)) - (0 - rate * slope(0))); };
    c.expect({limit_by_trying(distance)}, "two descents from 0 and 1 with many rates: up to here they come nearer");
    c.got({student.largest_rate_of_weight(x, t)});
}

}  // namespace

void rate_has_a_limit(Judge& judge, const Solution& student) {
    const char* const factor = "A step multiplies the distance along a direction of curvature λ by 1 - ηλ.";
    const char* const limit = "Descent converges as long as |1 - ηλ| < 1 for every curvature.";
    const char* const weight = "The curvature of ½ Σ (w x_n - t_n)² is its second derivative in w.";
    const auto contraction = [&](const Numbers& curvatures, double rate) {
        judge.example(
            factor, [&, curvatures, rate](Case& c) { check_contraction(c, student, c.given("λ", curvatures), rate); });
    };
    contraction({1}, 0.25);
    contraction({1, 3, 0.5}, 0.25);
    contraction({4, 1}, 0.375);
    contraction({2, 8}, 0.5);
    judge.property(factor, [&](Case& c) {
        const Numbers curvatures = positive(c, 1);
        check_contraction(c, student, curvatures, static_cast<double>(1 + c.choice({0, 15})) / 8);
    });
    for (const Numbers& curvatures : {Numbers{4}, Numbers{1, 8, 2}, Numbers{0.5, 0.125}}) {
        judge.example(limit, [&, curvatures](Case& c) { check_limit(c, student, c.given("λ", curvatures)); });
    }
    judge.property(limit, [&](Case& c) { check_limit(c, student, positive(c, 1)); });
    const auto neuron = [&](const char* claim, const Numbers& x, const Numbers& t) {
        judge.example(claim, [&, x, t](Case& c) {
            c.given("x", x);
            check_weight(c, student, x, c.given("t", t));
        });
    };
    neuron(weight, {2}, {1});
    neuron("A sum over samples bends more with every sample.", {1, -2, 0.5}, {1, 0, 2});
    neuron("However small the loss is, the limit stays.", {1, -2, 0.5}, {1, -2, 0.5});
    judge.property(weight, [&](Case& c) {
        const Numbers x = c.numbers("x", {1, 4}), t = c.numbers("t", {x.size(), x.size()});
        Numbers some = x;
        if (std::ranges::all_of(x, [](double number) { return number == 0; })) some[0] = c.given("x_0", 1.0);
        check_weight(c, student, some, t);
    });
}

}  // namespace bp::chapters::ch07
