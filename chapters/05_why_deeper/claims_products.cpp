#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "layered/counts.hpp"
#include "layered/forward.hpp"
#include "parts.hpp"
#include "product_graph.hpp"
#include "represent/product_gate.hpp"

// Claim 35: products by trees of gates and by a single layer.
namespace bp::chapters::ch05 {

namespace {

const char* const kPolynomialSlide = "Example: multivariate polynomials";

double product_of(const Numbers& x) {
    double product = 1;
    for (const double x_i : x) product *= x_i;
    return product;
}

/// Numbers of either sign between ½ and 3/2 in size, so that no factor hides the others.
Numbers any_factors(std::size_t n, Random& random) {
    Numbers x(n);
    for (double& x_i : x) x_i = random.uniform(0.5, 1.5) * (random.below(2) == 0 ? 1 : -1);
    return x;
}

double gate_error(const represent::Bend& bend, double lambda) {
    return std::abs(represent::product_gate(1, 1, bend, lambda) - 1);
}

/// The largest error of the product and of its slopes, each of which is the product of the other factors.
template <class Net> std::array<double, 2> errors(const Net& net, const Numbers& x) {
    const ValueAndSlopes found = evaluate(net, x);
    std::array<double, 2> errors{std::abs(found.value - product_of(x)), 0};
    for (std::size_t i = 0; i < x.size(); ++i) {
        Numbers others = x;
        others[i] = 1;
        errors[1] = std::max(errors[1], std::abs(found.slopes[i] - product_of(others)));
    }
    return errors;
}

struct Trees {
    bool has_right_size = true;
    double least_ratio = 1e9, most_ratio = 0;  ///< of errors at λ = 1/32 and 1/64
    double value_error = 0, slope_error = 0;   ///< at λ = 1/64
    double sigmoid_error = 0;                  ///< of sigmoid layers, at λ = 1/64
};

Trees try_trees() {
    Random random(35);
    Trees all;
    for (std::size_t n = 2; n <= 16; ++n) {
        const Numbers x = any_factors(n, random);
        const ProductGraph coarse(n, 1.0 / 32), fine(n, 1.0 / 64);
        const auto [far, slope_far] = errors(coarse, x);
        const auto [near, slope_near] = errors(fine, x);
        all.has_right_size = all.has_right_size && fine.unit_count() == 4 * (n - 1);
        all.least_ratio = std::min(all.least_ratio, far / near);
        all.most_ratio = std::max(all.most_ratio, far / near);
        all.value_error = std::max(all.value_error, near / std::abs(product_of(x)));
        all.slope_error = std::max(all.slope_error, slope_near / std::abs(product_of(x)));
        if ((n & (n - 1)) != 0) continue;
        const layered::Network layers = represent::product_tree_network(n, 1, 1.0 / 64);
        all.has_right_size = all.has_right_size && layered::count(layered::widths_of(layers)).units == 4 * (n - 1) + 1;
        bp::Vector<double> input(n);
        std::ranges::copy(x, input.begin());
        const double error = std::abs(layered::forward(layers, input).output()(0) / product_of(x) - 1);
        all.sigmoid_error = std::max(all.sigmoid_error, error);
    }
    return all;
}

/// The largest relative distance of flat sums from ∏ sinh(λ x_i)/λ, relative to the largest summand.
double flat_distance() {
    Random random(36);
    double worst = 0;
    for (std::size_t n = 1; n <= 8; ++n) {
        const Numbers x = any_factors(n, random);
        double expected = 1, scale = 1;
        for (const double x_i : x) {
            expected *= 2 * std::sinh(x_i / 2);
            scale *= 2 * std::cosh(x_i / 2);
        }
        worst = std::max(worst, std::abs(evaluate(FlatGraph(n, 0.5), x).value - expected) / scale);
    }
    return worst;
}

}  // namespace

course::Claim products_by_trees() {
    const represent::Bend softplus = represent::softplus_bend(), sigmoid = represent::sigmoid_bend(1);
    std::string gates;
    bool falls_by_four = true;
    for (double lambda = 1; lambda >= 1.0 / 16; lambda /= 2) {
        gates += fmt::format("{}{:.3g}", gates.empty() ? "" : ", ", gate_error(softplus, lambda));
        const double ratio = gate_error(softplus, lambda) / gate_error(softplus, lambda / 2);
        falls_by_four = falls_by_four && ratio > 3.3 && ratio < 4.1;
    }
    const double sigmoid_ratio = gate_error(sigmoid, 1.0 / 16) / gate_error(sigmoid, 1.0 / 32);
    const Trees trees = try_trees();
    const double flat = flat_distance();
    return {.id = "35",
            .slide = kPolynomialSlide,
            .statement =
                "A product of n inputs takes a number of units that grows linearly with n in a deep net, "
                "exponentially in a single layer: a tree of gates has 4 (n - 1) units, the flat sum 2^n. Both come as "
                "close as you like, as λ vanishes and output weights grow like 1/λ² and 1/λ^n.",
            .truth = course::Truth::holds_under_conditions,
            .measured = fmt::format(
                "softplus gate at u = v = 1, λ = 1 … 1/16: error {}; sigmoid with bias 1: a factor of {:.2f} for half "
                "the λ; trees of 2 to 16 inputs as graphs: 4 (n - 1) units{}, errors fall by {:.2f} to {:.2f}, at "
                "λ = 1/64 {:.1e} of the product and {:.1e} of its slopes by backpropagation; as sigmoid layers {:.1e}; "
                "the flat sum of e^z is ∏ sinh(λx)/λ up to {:.0e} for n ≤ 8",
                gates, sigmoid_ratio, trees.has_right_size ? "" : " NOT", trees.least_ratio, trees.most_ratio,
                trees.value_error, trees.slope_error, trees.sigmoid_error, flat),
            .confirmed = falls_by_four && std::abs(sigmoid_ratio - 4) < 0.1 && trees.has_right_size &&
                         trees.least_ratio > 3.5 && trees.most_ratio < 4.5 && trees.value_error < 0.01 &&
                         trees.slope_error < 0.05 && trees.sigmoid_error < 0.05 && flat < 1e-13};
}

}  // namespace bp::chapters::ch05
