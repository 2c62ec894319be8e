#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "parts.hpp"
#include "values.hpp"

// The statements about a node with two children; claims_softmax.cpp has those about the softmax.
namespace bp::chapters::ch11 {

namespace {

using course::Truth;

constexpr int kTries = 10'000;

double difference(double a, double b) { return std::abs(a - b) / std::max(1.0, std::abs(b)); }

course::Claim weight_has_two_children() {
    const Solution engine = reference();
    const Regularised golden = engine.l2({.w = 2, .x = 0.5, .b = -1, .t = 1, .lambda = 0.1});
    const std::array<double, 5> expected{0.325, -0.0625, 0.2, 0.1375, -0.125};
    const std::array<double, 5> found{golden.L_reg, golden.z_to_w, golden.R_to_w, golden.delta_w, golden.delta_b};
    double apart = 0;
    for (std::size_t i = 0; i < found.size(); ++i) apart = std::max(apart, std::abs(found[i] - expected[i]));

    Random random(68);
    double worst = 0;
    for (int n = 0; n < kTries; ++n) {
        const auto any = [&random] { return random.uniform(-2, 2); };
        const Regression given{.w = any(), .x = any(), .b = any(), .t = any(), .lambda = random.uniform()};
        const auto loss = [&given](auto p) { return regularised_loss(p[0], p[0], p[1], given); };
        const Numbers right = slopes(loss, Numbers{given.w, given.b});
        const Regularised r = engine.l2(given);
        worst = std::max({worst, difference(r.delta_w, right[0]), difference(r.delta_b, right[1])});
    }
    return {.id = "68",
            .slide = "L2-Regularized regression",
            .statement = "w has two children, z and R, so δ_w is the sum of two messages; b has one child.",
            .truth = Truth::holds,
            .measured =
                fmt::format("w = 2, x = ½, b = -1, t = 1, λ = 0.1: L_reg = {:.3f}, δ_w = {:.4f} + {:.1f} = "
                            "{:.4f}, δ_b = {:.3f}; {} random models within {:.0e} of the complex step",
                            golden.L_reg, golden.z_to_w, golden.R_to_w, golden.delta_w, golden.delta_b, kTries, worst),
            .confirmed = apart <= 1e-15 && worst <= 1e-12};
}

// Functions of one and of two numbers, for nodes of the engine and for complex numbers alike.
struct Tanh {
    auto operator()(auto t) const {
        using std::tanh;
        return tanh(t);
    }
};
struct Exp {
    auto operator()(auto t) const {
        using std::exp;
        return exp(0.5 * t);
    }
};
struct Square {
    auto operator()(auto t) const { return t * t; }
};
struct Times {
    auto operator()(auto x, auto y) const { return x * y; }
};
struct TanhOfSum {
    auto operator()(auto x, auto y) const {
        using std::tanh;
        return tanh(x + 0.5 * y);
    }
};
struct Quotient {
    auto operator()(auto x, auto y) const {
        using std::exp;
        return x / exp(y);
    }
};

/// How far the engine's δ_t of f(x(t), y(t)) is from the complex step, and what the message of y alone would be.
struct Fork {
    double apart = 0, of_y_alone = 0;
};

template <class X, class Y, class F> Fork fork(X x, Y y, F f, double at) {
    Graph graph;
    const Var t = parameter(graph, {1, 1}), y_of_t = parameter(graph, {1, 1});
    const Var loss = f(x(t), y(t)), with_x_fixed = f(constant(graph, x(at)), y(y_of_t));
    Parameters<double> parameters(graph);
    std::ranges::fill(parameters.values(), at);
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, loss);
    const double delta_t = ws.delta(t)(0, 0);
    backward(graph, ws, with_x_fixed);
    const double right = inspect::complex_step_derivative([&](auto s) { return f(x(s[0]), y(s[0])); }, {&at, 1}, 0);
    return {difference(delta_t, right), difference(ws.delta(y_of_t)(0, 0), right)};
}

/// All pairs of inner functions under one outer function, at a random place each.
template <class F> std::vector<Fork> forks(F f, Random& random) {
    const auto at = [&random] { return random.uniform(-2, 2); };
    return {fork(Tanh{}, Exp{}, f, at()),     fork(Tanh{}, Square{}, f, at()), fork(Exp{}, Tanh{}, f, at()),
            fork(Exp{}, Square{}, f, at()),   fork(Square{}, Tanh{}, f, at()), fork(Square{}, Exp{}, f, at()),
            fork(Square{}, Square{}, f, at())};
}

course::Claim messages_are_added() {
    Random random(71);
    double worst = 0;
    int count = 0, missed = 0;
    for (int n = 0; n < 100; ++n) {
        for (const std::vector<Fork>& some :
             {forks(Times{}, random), forks(TanhOfSum{}, random), forks(Quotient{}, random)}) {
            for (const Fork& one : some) {
                ++count;
                worst = std::max(worst, one.apart);
                missed += one.of_y_alone > 1e-6 ? 1 : 0;
            }
        }
    }
    return {
        .id = "71",
        .slide = "Recall the distributed chain rule",
        .statement = "δ_t = δ_x dx/dt + δ_y dy/dt, if the loss depends on t through x and through y.",
        .truth = Truth::holds,
        .measured = fmt::format("{} forks f(x(t), y(t)): within {:.0e} of the complex step; the message of y alone, "
                                "which is what overwriting leaves, was wrong in {}",
                                count, worst, missed),
        .confirmed = worst <= 1e-12 && missed > count * 9 / 10};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{weight_has_two_children()};
    for (course::Claim& claim : claims_of_softmax()) all.push_back(std::move(claim));
    all.push_back(messages_are_added());
    return all;
}

}  // namespace bp::chapters::ch11
