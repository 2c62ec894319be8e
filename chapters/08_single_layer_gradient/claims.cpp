#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <fmt/format.h>

#include "base/dual.hpp"
#include "base/random.hpp"
#include "inspect/derivative.hpp"
#include "layered/backward.hpp"
#include "parts.hpp"

// The statements about the chain rule and about difference quotients; claims_layer.cpp has those about the layer.
namespace bp::chapters::ch08 {

namespace {

using course::Truth;

/// A function of one number with its slope written by hand; `carry` takes a dual number through the function.
struct Link {
    Dual (*carry)(Dual z);
    double (*slope)(double z);
};

double sigma(double z) { return 1 / (1 + std::exp(-z)); }

constexpr std::array kLinks{
    Link{[](Dual z) { return tanh(z); }, [](double z) { return 1 / (std::cosh(z) * std::cosh(z)); }},
    Link{[](Dual z) { return Dual(1) / (Dual(1) + exp(-z)); }, [](double z) { return sigma(z) * sigma(-z); }},
    Link{[](Dual z) { return sqrt(Dual(1) + z * z); }, [](double z) { return z / std::hypot(1, z); }},
    Link{[](Dual z) { return log1p(exp(z)); }, sigma},
    Link{[](Dual z) { return Dual(1.5) * z - Dual(0.25); }, [](double) { return 1.5; }},
    Link{[](Dual z) { return exp(-z * z); }, [](double z) { return -2 * z * std::exp(-z * z); }}};

course::Claim chain_rule() {
    constexpr int kTries = 10'000;
    Random random(52);
    double worst = 0;
    for (int n = 0; n < kTries; ++n) {
        Dual y(random.uniform(-2, 2), 1);
        double product = 1;
        for (std::size_t depth = 1 + random.below(6); depth > 0; --depth) {
            const Link& link = kLinks[random.below(kLinks.size())];
            product *= link.slope(y.value);
            y = link.carry(y);
        }
        worst = std::max(worst, std::abs(product - y.tangent) / std::max(std::abs(product), 1e-3));
    }
    return {
        .id = "52",
        .slide = "Formal definition",
        .statement = "The derivative of f(g(x)) is the derivative of f, taken at g(x), times that of g, taken at x.",
        .truth = Truth::holds,
        .measured = fmt::format("{} chains of up to 6 functions: products of hand-written slopes and dual numbers "
                                "differ by at most {:.0e} of the slope",
                                kTries, worst),
        .confirmed = worst <= 1e-12};
}

/// y = tanh(3 σ(2 x)) as a network of two layers, and its slope at x = 1/4 from the backward pass.
course::Claim change_is_predicted() {
    const layered::Network net{{make_tensor<double>({{2}}), make_vector({0.0}), layered::Activation::sigmoid},
                               {make_tensor<double>({{3}}), make_vector({0.0}), layered::Activation::tanh}};
    const auto y = [&net](double x) { return layered::forward(net, make_vector({x})).output()(0); };
    const layered::ForwardPass pass = layered::forward(net, make_vector({0.25}));
    const double slope = layered::delta_input(net, layered::backward(net, pass, make_vector({1.0})))(0);
    const auto remainder = [&](double dx) { return std::abs(y(0.25 + dx) - y(0.25) - slope * dx); };
    double least = 9, most = 0;
    for (double dx = 0x1p-5; dx >= 0x1p-11; dx /= 2) {
        const double order = std::log2(remainder(dx) / remainder(dx / 2));
        least = std::min(least, order);
        most = std::max(most, order);
    }
    return {
        .id = "53",
        .slide = "Check: Δy",
        .statement = "Δy is (dy/dx) Δx up to a remainder that falls by 4 when Δx is halved; printed as an equation.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("y = tanh(3 σ(2x)) at 1/4, Δx from 1/32 to 1/4096: the remainder is of order {:.2f} "
                                "to {:.2f} in Δx",
                                least, most),
        .confirmed = least > 1.95 && most < 2.05};
}

/// Relative error of a central difference of sin at 1.
double error_at(double h) { return std::abs((std::sin(1 + h) - std::sin(1 - h)) / (2 * h) / std::cos(1) - 1); }

course::Claim best_step() {
    bool falls = true;
    for (double h = 1e-2; h > 5e-5; h /= 10) falls = falls && std::abs(error_at(h) / (h * h / 6) - 1) < 0.01;
    double best = 1e-2;
    for (double h = 1e-2; h > 1e-10; h *= 0.9) best = error_at(h) < error_at(best) ? h : best;
    double rounding = 0;  // at one step the rounding may happen to cancel
    for (double h = 1e-10; h < 2e-10; h *= 1.1) rounding = std::max(rounding, error_at(h));
    return {
        .id = "54",
        .slide = "Check: Δy",
        .statement = "A central difference is best at a middling step: its formula errs by h²/6, its rounding by 1/h.",
        .truth = Truth::holds_under_conditions,
        .measured =
            fmt::format("sin at 1: relative error {:.1e} at h = 0.01, {:.1e} at 0.001, {:.1e} at 0.0001, "
                        "{:.1e} at 1e-5, {:.1e} at 6e-6; {:.0e} and more near h = 1e-10",
                        error_at(1e-2), error_at(1e-3), error_at(1e-4), error_at(1e-5), error_at(6e-6), rounding),
        .confirmed = falls && best > 1e-7 && best < 1e-4 && rounding > 1e-8};
}

/// Σ cos(3ⁿ π x) / 2ⁿ, Weierstrass' function up to n = 20: continuous; down to h of about 3^-20 it has no slope.
double weierstrass(double x) {
    double sum = 0;
    for (int n = 0; n <= 20; ++n) sum += std::pow(0.5, n) * std::cos(std::pow(3.0, n) * std::numbers::pi * x);
    return sum;
}

/// The largest difference quotient of f at 64 places with steps from `h` down to h/16.
double steepest(double (*f)(double), double h) {
    Random random(57);
    double largest = 0;
    for (int place = 0; place < 64; ++place) {
        const double x = random.uniform();
        for (double step = h; step >= h / 16; step /= 2)
            largest = std::max(largest, std::abs(f(x + step) - f(x)) / step);
    }
    return largest;
}

course::Claim continuity_is_not_enough() {
    const double wide = steepest(weierstrass, 0x1p-4), narrow = steepest(weierstrass, 0x1p-16);
    const double smooth = steepest(sigma, 0x1p-4) / steepest(sigma, 0x1p-16);
    const auto kink = [](double h) { return std::abs(h) / h; };
    const bool has_two_slopes = kink(-0x1p-20) == -1 && kink(0x1p-20) == 1;
    return {.id = "57",
            .slide = "Error gradients for single layer network",
            .statement =
                "Continuous g and E are not enough: they must be differentiable, or locally Lipschitz with a "
                "convention at kinks.",
            .truth = Truth::wrong_as_printed,
            .measured = fmt::format("the steepest quotient of Weierstrass' function grows from {:.0f} at h = 1/16 to "
                                    "{:.0f} at h = 1/65536, that of σ stays ({:.2f} times); |x| at 0 has the slopes -1 "
                                    "and 1",
                                    wide, narrow, smooth),
            .confirmed = narrow > 8 * wide && std::abs(smooth - 1) < 0.05 && has_two_slopes};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all{chain_rule(), change_is_predicted(), best_step()};
    for (course::Claim& claim : claims_of_layer()) all.push_back(std::move(claim));
    all.insert(all.end() - 2, continuity_is_not_enough());
    return all;
}

}  // namespace bp::chapters::ch08
