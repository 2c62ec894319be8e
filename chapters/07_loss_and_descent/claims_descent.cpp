#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "layered/curvature.hpp"
#include "layered/minimise.hpp"
#include "parts.hpp"
#include "xor.hpp"

// The bound on η, from both sides: on bowls of known curvature, and at the bottom of a real network's loss.
namespace bp::chapters::ch07 {

namespace {

using course::Truth;

/// E = ½ wᵀ H w, a bowl that lies askew: H = Q D Q with the mirror Q = I - 2 v vᵀ / vᵀv, so D holds its curvatures.
struct Bowl {
    bp::Vector<double> D;
    Tensor<double> H;
    bp::Vector<double> start;

    double loss(const bp::Vector<double>& w) const { return inner_prod(w, prod(H, w)) / 2; }
    bp::Vector<double> after(std::size_t steps, double rate) const {
        const auto gradient = [this](const bp::Vector<double>& w) { return bp::Vector<double>(prod(H, w)); };
        return layered::minimise(gradient, start, {{rate}, steps, -1}).w;
    }
};

Bowl any_bowl(Random& random) {
    const std::size_t n = 1 + random.below(5);
    Bowl bowl{bp::Vector<double>(n), Tensor<double>(n, n, 0.0), bp::Vector<double>(n)};
    bp::Vector<double> v(n);
    for (std::size_t i = 0; i < n; ++i) {
        bowl.D(i) = random.uniform(0.5, 4);
        v(i) = random.normal();
        bowl.start(i) = random.normal();
    }
    Tensor<double> Q(n, n), diagonal(n, n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        diagonal(i, i) = bowl.D(i);
        for (std::size_t j = 0; j < n; ++j) Q(i, j) = (i == j ? 1 : 0) - 2 * v(i) * v(j) / inner_prod(v, v);
    }
    const Tensor<double> half = prod(Q, diagonal), H = prod(half, Q);
    bowl.H = 0.5 * (H + trans(H));
    return bowl;
}

/// What was found on many bowls.
struct Found {
    int converged = 0, fled = 0, fell = 0;
    double contraction = 0;  ///< largest difference of the measured factor to max |1 - ηλ|
    double curvature = 0;    ///< largest relative difference of a computed curvature
};

void look_at(const Bowl& bowl, Found& found) {
    const bp::Vector<double> curvatures = layered::curvatures(bowl.H);
    bp::Vector<double> D = bowl.D;
    std::sort(D.begin(), D.end());
    for (std::size_t i = 0; i < D.size(); ++i) {
        found.curvature = std::max(found.curvature, std::abs(curvatures(i) / D(i) - 1));
    }
    const double limit = layered::largest_stable_rate(curvatures).value, distance = norm_2(bowl.start);
    found.converged += norm_2(bowl.after(2000, 0.99 * limit)) < 1e-9 * distance ? 1 : 0;
    found.fled += norm_2(bowl.after(2000, 1.01 * limit)) > 1e6 * distance ? 1 : 0;
    const double rate = 1.005 * limit, factor = norm_2(bowl.after(2001, rate)) / norm_2(bowl.after(2000, rate));
    found.contraction = std::max(found.contraction, std::abs(factor - layered::contraction(curvatures, {rate})));
    bool falls = true;
    double loss = bowl.loss(bowl.start);
    for (std::size_t steps = 1; steps <= 20; ++steps) {
        const double next = bowl.loss(bowl.after(steps, limit / 2));  // 1 / λ_max
        falls = falls && (next < loss || next == 0);
        loss = next;
    }
    found.fell += falls ? 1 : 0;
}

course::Claim bound_on_the_rate() {
    constexpr int kBowls = 200;
    Random random(50);
    Found found;
    for (int n = 0; n < kBowls; ++n) look_at(any_bowl(random), found);
    return {
        .id = "50",
        .slide = "Parameter learning: Backward Pass",
        .statement =
            "w ← w - η ∂E/∂w comes down if η < 2/λ_max, the largest curvature, and flees if η is larger; "
            "in between each step leaves max |1 - ηλ| of the distance.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("{} bowls askew: with η 1 % below the bound {} converge, 1 % above {} flee; factor "
                                "per step within {:.0e} of max |1 - ηλ|; with η = 1/λ_max the loss falls in each "
                                "step of {}; curvatures within {:.0e}",
                                kBowls, found.converged, found.fled, found.contraction, found.fell, found.curvature),
        .confirmed = found.converged == kBowls && found.fled == kBowls && found.contraction < 1e-6 &&
                     found.fell == kBowls && found.curvature < 1e-12};
}

/// The cross-entropies with a penalty that keeps the weights finite, so that there is a bottom.
constexpr layered::Objective kWithPenalty{
    .loss = layered::Loss::two_term_cross_entropy, .over_samples = layered::Reduction::sum, .penalty_strength = 0.01};

double norm_of(const layered::Gradient& gradient) {
    double sum = 0;
    for (const layered::LayerGradient& layer : gradient) {
        for (const double slope : layer.W.data()) sum += slope * slope;
        sum += inner_prod(layer.b, layer.b);
    }
    return std::sqrt(sum);
}

/// How the gradient's norm changes in 500 steps from a little beside the bottom.
double growth(layered::Network net, double rate) {
    const layered::Samples samples = xor_samples();
    Random random(50);
    for (layered::Layer& layer : net) {
        for (double& w : layer.W.data()) w += 1e-6 * random.normal();
        for (double& b : layer.b) b += 1e-6 * random.normal();
    }
    const double before = norm_of(gradient(kWithPenalty, net, samples));
    for (int step = 0; step < 500; ++step) training_step(net, samples, kWithPenalty, {rate});
    return norm_of(gradient(kWithPenalty, net, samples)) / before;
}

course::Claim bound_of_a_network() {
    const layered::Samples samples = xor_samples();
    layered::Network net = xor_network(1);
    for (int step = 0; step < 20'000; ++step) training_step(net, samples, kWithPenalty, {0.5});
    const bp::Vector<double> curvatures = layered::curvatures(hessian(kWithPenalty, net, samples));
    const double limit = layered::largest_stable_rate(curvatures).value;
    const double below = growth(net, 0.97 * limit), above = growth(net, 1.03 * limit);
    return {.id = "50",
            .slide = "Parameter learning: Backward Pass",
            .statement =
                "Near its bottom a network's loss is such a bowl: the curvature there bounds η, and neither "
                "the size of the loss nor that of the weights does.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("a 2-2-1 network that learned XOR, loss {:.3f}: curvatures {:.3f} to {:.3f}, "
                                    "bound {:.3f}; in 500 steps the gradient changes by {:.1e} at 97 % of it, by "
                                    "{:.1e} at 103 %",
                                    value(kWithPenalty, net, samples), curvatures(0), curvatures(curvatures.size() - 1),
                                    limit, below, above),
            .confirmed = curvatures(0) > 0 && below < 0.1 && above > 100};
}

}  // namespace

std::vector<course::Claim> claims_of_descent() { return {bound_on_the_rate(), bound_of_a_network()}; }

}  // namespace bp::chapters::ch07
