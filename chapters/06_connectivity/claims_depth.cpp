#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "layered/backward.hpp"
#include "parts.hpp"

// Claim 37: what a sequence of layers leaves of an error signal.
namespace bp::chapters::ch06 {

namespace {

constexpr std::size_t kDepth = 40, kUnits = 10;
constexpr int kRuns = 25;
/// Room for rounding in a chain of that many products.
constexpr double kRounding = 1e-12;

bp::Vector<double> unit_wide_vector(Random& random) {
    bp::Vector<double> v(kUnits);
    for (double& v_i : v) v_i = random.normal();
    return v;
}

/// ‖W‖, the most by which W lengthens a vector, by power iteration on WᵀW. What it finds is never too large, so a bound
/// that is computed from it is never too generous.
double spectral_norm(const Tensor<double>& W, Random& random) {
    bp::Vector<double> v = unit_wide_vector(random);
    double norm = 0;
    for (int n = 0; n < 100; ++n) {
        v /= norm_2(v);
        const bp::Vector<double> Wv = prod(W, v);
        norm = norm_2(Wv);
        v = prod(trans(W), Wv);
    }
    return norm;
}

/// A random W that lengthens by at most `norm`.
Tensor<double> weights_of_norm(double norm, Random& random) {
    Tensor<double> W(kUnits, kUnits);
    for (double& w : W.data()) w = random.normal();
    return W * (norm / spectral_norm(W, random));
}

/// A random rotation: it turns vectors and changes the length of none.
Tensor<double> rotation(Random& random) {
    Tensor<double> W = ublas::identity_matrix<double>(kUnits);
    for (std::size_t i = 0; i < kUnits; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const double angle = random.uniform(-3, 3);
            for (std::size_t k = 0; k < kUnits; ++k) {
                const double a = W(i, k), b = W(j, k);
                W(i, k) = std::cos(angle) * a - std::sin(angle) * b;
                W(j, k) = std::sin(angle) * a + std::cos(angle) * b;
            }
        }
    }
    return W;
}

/// log ‖∂L/∂x‖ at the output of a chain, one layer further down, two … down to the input.
template <class Weights> Numbers log_norms(layered::Activation f, Weights weights, Random& random) {
    layered::Network net;
    for (std::size_t l = 0; l < kDepth; ++l) net.push_back({weights(), 0.5 * unit_wide_vector(random), f});
    const layered::ForwardPass pass = layered::forward(net, unit_wide_vector(random));
    const bp::Vector<double> delta_output = unit_wide_vector(random);
    const layered::BackwardPass back = layered::backward(net, pass, delta_output);
    Numbers logs{std::log(norm_2(delta_output))};
    for (std::size_t l = kDepth; l >= 1; --l) logs.push_back(std::log(norm_2(prod(net[l].W, back.delta[l]))));
    return logs;
}

/// The straight line through (0, y_0), (1, y_1) … by least squares: its slope, and which share of the variance it
/// explains.
struct Line {
    double slope = 0, share = 0;
};

Line line_through(const Numbers& y) {
    const double n = static_cast<double>(y.size()), middle = (n - 1) / 2;
    double mean = 0, xx = 0, xy = 0, yy = 0;
    for (const double y_d : y) mean += y_d / n;
    for (std::size_t d = 0; d < y.size(); ++d) {
        const double x = static_cast<double>(d) - middle;
        xx += x * x;
        xy += x * (y[d] - mean);
        yy += (y[d] - mean) * (y[d] - mean);
    }
    return {xy / xx, xy * xy / (xx * yy)};
}

/// What many chains had in common.
struct Chains {
    std::size_t bounds = 0, kept = 0;
    double excess = -1e9;    ///< the most that a slope lies above log(‖W‖/4); below 0 where all obey
    double least_share = 1;  ///< of the variance that a straight line explains
};

void try_chain(Chains& all, double norm, Random& random) {
    const Numbers logs = log_norms(
        layered::Activation::sigmoid, [&] { return weights_of_norm(norm, random); }, random);
    const double log_factor = std::log(norm / 4);
    for (std::size_t d = 1; d < logs.size(); ++d) {
        ++all.bounds;
        all.kept += logs[d] <= logs[0] + static_cast<double>(d) * log_factor + kRounding ? 1 : 0;
    }
    const Line line = line_through(logs);
    all.excess = std::max(all.excess, line.slope - log_factor);
    all.least_share = std::min(all.least_share, line.share);
}

}  // namespace

course::Claim sequence_blocks() {
    Random random(37);
    Chains all;
    for (const double norm : {0.5, 1.0, 2.0, 4.0}) {
        for (int n = 0; n < kRuns; ++n) try_chain(all, norm, random);
    }
    const Numbers turned = log_norms(
        layered::Activation::identity, [&] { return rotation(random); }, random);
    const double kept = std::exp(turned.back() - turned.front());
    return {
        .id = "37",
        .slide = "Other network connectivity",
        .statement =
            "In a sequence of d sigmoid layers an error signal shrinks at least by the product of all ‖W‖/4: "
            "where ‖W‖ < 4 it fades exponentially with depth. Without the slope of σ a sequence need not block.",
        .truth = course::Truth::holds_under_conditions,
        .measured =
            fmt::format("{} of {} bounds held in {} chains of {} layers with ‖W‖ from ½ to 4; the logarithm is a "
                        "line (R² at least {:.4f}), every slope below log(‖W‖/4), by {:.2f} and more; {} linear "
                        "layers that only rotate keep {:.12f} of the signal",
                        all.kept, all.bounds, 4 * kRuns, kDepth, all.least_share, -all.excess, kDepth, kept),
        .confirmed = all.kept == all.bounds && all.excess < 0 && all.least_share > 0.99 && std::abs(kept - 1) < 1e-12};
}

}  // namespace bp::chapters::ch06
