#include <algorithm>
#include <cmath>
#include <optional>
#include <fmt/format.h>

#include "base/dual.hpp"
#include "chapters/shared/layered_types.hpp"
#include "inspect/cost.hpp"
#include "layered/layer.hpp"
#include "layered_graph.hpp"
#include "oracle.hpp"
#include "parts.hpp"
#include "tries.hpp"

namespace bp::chapters::ch09 {

namespace {

using course::Truth;

constexpr int kTries = 1'000;

const char* const kForward = "Gradient descent iteration: forward pass, dependency graph";
const char* const kFinal = "Gradient descent iteration: the final layer";
const char* const kOneMore = "Gradient descent iteration: one more layer";

course::Claim order_of_the_graph() {
    int in_order = 0;
    constexpr std::size_t kDeepest = 6;
    for (std::size_t depth = 1; depth <= kDeepest; ++depth) {
        const LayeredGraph drawn = layered_graph(std::vector<std::size_t>(depth + 1, 2));
        const std::vector<std::size_t> levels = levels_below(drawn.graph, drawn.loss);
        bool matches = true;
        for (std::size_t l = 1; l <= depth; ++l) {
            matches = matches && levels[index(drawn.weights[l])] == 3 + 2 * (depth - l);
        }
        in_order += matches ? 1 : 0;
    }
    return {.id = "60",
            .slide = kForward,
            .statement = "Start with the final layer: in the dependency graph its weights are the nearest to the loss.",
            .truth = Truth::holds,
            .measured = fmt::format("W of the last layer stands 3 edges from the loss and every layer below 2 further, "
                                    "as drawn by hand, in {} of {} graphs of 1 to 6 layers",
                                    in_order, kDeepest),
            .confirmed = in_order == static_cast<int>(kDeepest)};
}

course::Claim shape_of_the_gradient() {
    Random random(61);
    double worst = 0;
    int same_shape = 0;
    for (int n = 0; n < kTries; ++n) {
        const Numbers x = any_numbers(random, 3), delta = any_numbers(random, 5);
        const Tensor<double> gradient = layered::gradient(vector_of(x), vector_of(delta)).W;
        same_shape += shape_of(gradient) == Shape{3, 5} ? 1 : 0;
        const auto sum = [&]<class T>(std::span<const T> W) {
            T total = 0;
            for (std::size_t j = 0; j < W.size(); ++j) total += delta[j % 5] * W[j] * x[j / 5];
            return total;
        };
        const Numbers slopes = slopes_of(sum, Numbers(15, 0.5));
        for (std::size_t j = 0; j < 15; ++j) worst = std::max(worst, gap(gradient.data()[j], slopes[j]));
    }
    return {.id = "61",
            .slide = kFinal,
            .statement = "∂L/∂W⁽ᴸ⁾ is x⁽ᴸ⁻¹⁾ δ⁽ᴸ⁾ᵀ, in the shape of W⁽ᴸ⁾; \"the derivative of Wᵀx is xᵀ\" is notation.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("3 inputs, 5 units: x δᵀ had the shape of W, 3x5, in {} of {} tries and was within "
                                    "{:.0e} of the complex step",
                                    same_shape, kTries, worst),
            .confirmed = same_shape == kTries && worst <= 1e-12};
}

/// diag(f'(s)) as a matrix: ∂x/∂s of a layer.
Matrix slopes_on_diagonal(const Activation& f, const Numbers& s) {
    Matrix diagonal(s.size(), s.size());
    for (std::size_t k = 0; k < s.size(); ++k) diagonal(k, k) = slope_of(f, s[k]);
    return diagonal;
}

/// The slide's five factors from left to right, each a matrix of derivatives, for the layer below the last.
Matrix product_of_five_factors(const Try& one) {
    const std::size_t L = one.net.size();
    const ForwardPass pass = evaluated(one.net, one.x);
    Matrix chain(1, one.t.size());
    for (std::size_t k = 0; k < one.t.size(); ++k) chain(0, k) = pass.x[L][k] - one.t[k];
    chain = multiply(chain, slopes_on_diagonal(one.net[L].f, pass.s[L]));
    chain = multiply(chain, transposed(one.net[L].W));
    chain = multiply(chain, slopes_on_diagonal(one.net[L - 1].f, pass.s[L - 1]));
    return outer(pass.x[L - 2], chain.flat());
}

/// The multiply-adds of a backward pass that looks for one gradient, or for all of them.
std::size_t multiply_adds_back(const std::vector<std::size_t>& widths, std::optional<std::size_t> only = {}) {
    const LayeredGraph drawn = layered_graph(widths, only);
    return static_cast<std::size_t>(
        inspect::total(inspect::costs_by_counting(drawn.graph, drawn.loss)).backward.multiply_adds);
}

course::Claim one_layer_further() {
    Random random(62);
    double worst = 0;
    int equals_last = 0;
    for (int n = 0; n < kTries; ++n) {
        const Try one = any_try(random, std::vector<std::size_t>(3 + random.below(3), 3));  // square: shapes agree
        const std::size_t L = one.net.size();
        const ForwardPass pass = evaluated(one.net, one.x);
        const Matrix product = product_of_five_factors(one);
        const Numbers below = gradient_of(one.net, L - 1, pass, one.t), last = gradient_of(one.net, L, pass, one.t);
        double to_last = 0;
        for (std::size_t j = 0; j < product.flat().size(); ++j) {
            worst = std::max(worst, gap(product.flat()[j], below[j]));
            to_last = std::max(to_last, gap(product.flat()[j], last[j]));
        }
        equals_last += to_last < 1e-6 ? 1 : 0;
    }
    constexpr std::size_t L = 6, units = 4, weights = units * units;
    const std::vector<std::size_t> widths(L + 1, units);
    std::size_t anew = 0;
    for (std::size_t l = 1; l <= L; ++l) anew += multiply_adds_back(widths, l);
    const std::size_t once = multiply_adds_back(widths);
    // twice for each weight but once in layer 1, once for each slope, once for each output of the loss
    constexpr std::size_t once_by_hand = (2 * L - 1) * weights + L * units + units;
    // l layers from the loss down to the one in question, each with its weights and slopes, for l = 1 … L
    constexpr std::size_t anew_by_hand = (weights + units) * L * (L + 1) / 2 + L * units;
    return {
        .id = "62",
        .slide = kOneMore,
        .statement = "The five factors are ∂L/∂W⁽ᴸ⁻¹⁾, where the slide prints ∂L/∂W⁽ᴸ⁾; the first two are shared.",
        .truth = Truth::wrong_as_printed,
        .measured = fmt::format("in {} networks their product was within {:.0e} of the slope in W⁽ᴸ⁻¹⁾, in {} it "
                                "was that in W⁽ᴸ⁾; six layers of 4 units cost {} multiply-adds backward with each δ "
                                "computed once, {} with each gradient from the loss anew",
                                kTries, worst, equals_last, once, anew),
        .confirmed = worst <= 1e-12 && equals_last == 0 && once == once_by_hand && anew == anew_by_hand};
}

/// ∂L/∂s_k⁽ˡ⁾ by a dual number that is carried forward.
double delta_by_duals(const Try& one, std::size_t l, const ForwardPass& pass, std::size_t k) {
    std::vector<Dual> s(pass.s[l].begin(), pass.s[l].end());
    s[k].tangent = 1;
    return loss_above<Dual>(one.net, l, s, one.t).tangent;
}

course::Claim recursion() {
    Random random(63);
    double by_duals = 0, by_differences = 0;
    int layers = 0;
    for (int n = 0; n < kTries; ++n) {
        std::vector<std::size_t> widths(2 + random.below(6));
        for (std::size_t& width : widths) width = 1 + random.below(8);
        const Try one = any_try(random, widths);
        const ForwardPass pass = evaluated(one.net, one.x);
        const PerLayer<Numbers> delta = reference().deltas(one.net, pass, one.t);
        for (std::size_t l = 1; l <= delta.size(); ++l, ++layers) {
            const auto loss = [&](Values s) { return loss_above<double>(one.net, l, s, one.t); };
            for (std::size_t k = 0; k < delta[l].size(); ++k) {
                by_duals = std::max(by_duals, gap(delta[l][k], delta_by_duals(one, l, pass, k)));
                const double numeric = inspect::central_difference(loss, pass.s[l], k).value;
                by_differences = std::max(by_differences, gap(delta[l][k], numeric));
            }
        }
    }
    return {
        .id = "63",
        .slide = kOneMore,
        .statement = "δ⁽ˡ⁾ = (W⁽ˡ⁺¹⁾ δ⁽ˡ⁺¹⁾) ∘ f'(s⁽ˡ⁾), for every layer down to the first.",
        .truth = Truth::holds,
        .measured = fmt::format("all {} layers of {} networks, 1 to 6 layers of 1 to 8 units: within {:.0e} of dual "
                                "numbers and {:.0e} of central differences",
                                layers, kTries, by_duals, by_differences),
        .confirmed = by_duals <= 1e-12 && by_differences <= 1e-7};
}

}  // namespace

std::vector<course::Claim> claims() {
    return {order_of_the_graph(), shape_of_the_gradient(), one_layer_further(), recursion(), batch_is_a_sum()};
}

}  // namespace bp::chapters::ch09
