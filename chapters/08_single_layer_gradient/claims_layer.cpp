#include <algorithm>
#include <cmath>
#include <boost/numeric/ublas/matrix_proxy.hpp>
#include <fmt/format.h>

#include "base/random.hpp"
#include "course/draw.hpp"
#include "inspect/derivative.hpp"
#include "layered/loss.hpp"
#include "layered/single_layer.hpp"
#include "oracle.hpp"
#include "parts.hpp"

// The statements about a single layer; claims.cpp has those about the chain rule.
namespace bp::chapters::ch08 {

namespace {

using course::Truth;

constexpr int kTries = 1'000;

double any_number(Random& random) { return course::simple_numbers()[random.below(course::simple_numbers().size())]; }

Numbers any_numbers(Random& random, std::size_t count) {
    Numbers numbers(count);
    for (double& x : numbers) x = any_number(random);
    return numbers;
}

/// A layer of random size with its sample, in the exercises' types and in those of src/layered.
struct Try {
    Layer layer;
    Numbers x, t;

    layered::Layer engine() const { return {tensor_of(layer.W), vector_of(layer.b), kind_of(layer.g)}; }
};

/// Weights and inputs are at most 1: a unit that saturates has a slope of 0, and 0 is easily right.
Try any_try(Random& random) {
    const std::size_t inputs = 1 + random.below(4), units = 1 + random.below(4), g = random.below(activations().size());
    Try one{{Matrix(inputs, units), any_numbers(random, units), activations()[g]},
            any_numbers(random, inputs),
            any_numbers(random, units)};
    for (double& w : one.layer.W.flat()) w = any_number(random) / 4;
    for (double& x : one.x) x /= 4;
    return one;
}

double difference(double a, double b) { return std::abs(a - b) / std::max(1.0, std::abs(b)); }

course::Claim diagram() {
    Random random(55);
    int moved = 0, weights = 0;
    for (int n = 0; n < kTries; ++n) {
        const Try one = any_try(random);
        layered::Layer layer = one.engine();
        const bp::Vector<double> x = vector_of(one.x), before = net_input(layer, x);
        const std::size_t i = random.below(one.x.size()), k = random.below(one.t.size());
        layer.W(i, k) += 0.125;
        bp::Vector<double> change = net_input(layer, x) - before;
        moved += change(k) == 0.125 * x(i) ? 1 : 0;
        change(k) = 0;
        weights += norm_1(change) == 0 ? 1 : 0;
    }
    return {
        .id = "55",
        .slide = "Let's take a single layer network and draw it a bit differently",
        .statement = "The weight w_ki leads from input x_i to unit k: it moves z_k by Δw x_i and no other net input.",
        .truth = Truth::holds,
        .measured = fmt::format("W(i, k) moved z_k by exactly Δw x_i in {} of {} layers, another one in {}", moved,
                                kTries, kTries - weights),
        .confirmed = moved == kTries && weights == kTries};
}

course::Claim three_factors_hold() {
    Random random(56);
    double apart = 0, product = 0;
    for (int n = 0; n < kTries; ++n) {
        const Try one = any_try(random);
        const std::size_t i = random.below(one.x.size()), k = random.below(one.t.size()), units = one.t.size();
        const auto factors = layered::three_factors(one.engine(), vector_of(one.x), vector_of(one.t), {k, i});
        const Numbers p = parameters_of(one.layer);
        Numbers o;
        for (std::size_t j = 0; j < units; ++j)
            o.push_back(activated(one.layer.g, net_input<double>(p, units, one.x, j)));
        apart = std::max({apart, difference(factors.dE_do, loss_slope(o, one.t, k)),
                          difference(factors.do_dz, slope_of(one.layer.g, net_input<double>(p, units, one.x, k))),
                          difference(factors.dz_dw, one.x[i])});
        const auto E = [&](Values at) { return loss_of(at, one.layer.g, one.x, one.t); };
        const double numeric = inspect::five_point_difference(E, p, i * units + k).value;
        product = std::max(product, difference(factors.product(), numeric));
    }
    return {.id = "56",
            .slide = "Error gradients for single layer network",
            .statement = "∂E/∂w_ki is the product of ∂E/∂o_k, ∂o_k/∂z_k and ∂z_k/∂w_ki.",
            .truth = Truth::holds,
            .measured = fmt::format("in {} layers with inputs between -1 and 1 each factor is that of the complex step "
                                    "within {:.0e}, the product "
                                    "that of a five-point difference of E within {:.0e}",
                                    kTries, apart, product),
            .confirmed = apart <= 1e-12 && product <= 1e-10};
}

/// ½ Σ (softmax(z)_k - t_k)²: every z moves every output.
template <class T> T softmax_loss(std::span<const T> z, Values t) {
    using std::exp;
    std::vector<T> o;
    T total = 0;
    for (const T& logit : z) total += exp(logit);
    for (const T& logit : z) o.push_back(exp(logit) / total);
    return squared_loss<T>(o, t);
}

/// How far ∂E/∂z_0 of a softmax is from ∂E/∂o_0 · ∂o_0/∂z_0, which looks at unit 0 alone.
double softmax_gap(const Numbers& z, const Numbers& t) {
    const bp::Vector<double> o = layered::softmax(vector_of(z));
    const double three_factors = (o(0) - t[0]) * o(0) * (1 - o(0));
    return difference(three_factors,
                      inspect::complex_step_derivative([&t](auto at) { return softmax_loss(at, t); }, z, 0));
}

course::Claim error_signals() {
    Random random(58);
    double worst = 0;
    int outer = 0, gaps = 0;
    for (int n = 0; n < kTries; ++n) {
        const Try one = any_try(random);
        const layered::SingleLayerPasses p =
            layered::single_layer_passes(one.engine(), vector_of(one.x), vector_of(one.t));
        const Numbers right = loss_gradient(one.layer, one.x, one.t);
        for (std::size_t j = 0; j < p.gradient.W.data().size(); ++j)
            worst = std::max(worst, difference(p.gradient.W.data()[j], right[j]));
        outer += layered::gradient(vector_of(one.x), p.delta_net_input).W.data() == p.gradient.W.data() ? 1 : 0;
        gaps += softmax_gap(any_numbers(random, 3), any_numbers(random, 3)) > 1e-3 ? 1 : 0;
    }
    return {
        .id = "58",
        .slide = "Example: Single Layer Network",
        .statement = "∂E/∂w_ki = δᶻ_k x_i with δᶻ_k = δᵒ_k ∂o_k/∂z_k, where o_k depends on z_k alone.",
        .truth = Truth::holds,
        .measured = fmt::format("in {} layers all weights within {:.0e} of the complex step, loops and outer product "
                                "with the same bits in {}; for a softmax the three factors miss by more than 1/1000 "
                                "in {}",
                                kTries, worst, outer, gaps),
        .confirmed = worst <= 1e-12 && outer == kTries && gaps > kTries / 2};
}

course::Claim bias_has_input_one() {
    Random random(59);
    int same = 0;
    for (int n = 0; n < kTries; ++n) {
        const Try one = any_try(random);
        const layered::Layer layer = one.engine();
        const std::size_t inputs = layer.input_count(), units = layer.unit_count();
        layered::Layer folded{Tensor<double>(inputs + 1, units), bp::Vector<double>(units, 0.0), layer.activation};
        bp::Vector<double> x = vector_of(one.x);
        subrange(folded.W, 0, inputs, 0, units) = layer.W;
        row(folded.W, inputs) = layer.b;
        x.resize(inputs + 1, true);
        x(inputs) = 1;
        const auto apart = layered::single_layer_passes(layer, vector_of(one.x), vector_of(one.t));
        const auto together = layered::single_layer_passes(folded, x, vector_of(one.t));
        const bp::Vector<double> as_weight = row(together.gradient.W, inputs);
        same += as_weight.data() == apart.gradient.b.data() && apart.gradient.b.data() == apart.delta_net_input.data();
    }
    return {
        .id = "59",
        .slide = "Example: Single Layer Network",
        .statement = "∂E/∂b_k = δᶻ_k: a bias is a weight whose input is always 1.",
        .truth = Truth::holds,
        .measured = fmt::format("the bias and a weight with the input 1 had the same gradient, bit for bit, in {} of "
                                "{} layers",
                                same, kTries),
        .confirmed = same == kTries};
}

}  // namespace

std::vector<course::Claim> claims_of_layer() {
    return {diagram(), three_factors_hold(), error_signals(), bias_has_input_one()};
}

}  // namespace bp::chapters::ch08
