#include <algorithm>
#include <cmath>
#include <memory>
#include <fmt/format.h>

#include "base/random.hpp"
#include "beyond/hessian_vector.hpp"
#include "beyond/newton.hpp"
#include "beyond/perturbation.hpp"
#include "inspect/cost.hpp"
#include "parts.hpp"
#include "train/batch.hpp"

// Second-order methods use backpropagation: products with H, and what is made of them.
namespace bp::chapters::ch15 {

namespace {

using beyond::normal_numbers;
using course::Truth;

const char* const kSlide = "Backpropagation";

double dot(Values a, Values b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

double length(Values a) { return std::sqrt(dot(a, a)); }

/// A network with random weights, inputs and targets.
class RandomNet {
  public:
    RandomNet(const MlpLayout& layout, const Objective& objective, std::size_t samples, Random& random)
        : build_([layout, objective](Graph& graph, std::size_t n) { return trainable(graph, layout, objective, n); }),
          parameters_(parameters_for(build_)),
          batch_(build_, samples, parameters_) {
        for (double& w : parameters_.values()) w = 0.5 * random.normal();
        for (const Var node : {batch_.nodes().network.input, batch_.nodes().target}) {
            for (double& x : batch_.workspace().value(node).flat()) x = random.uniform(0, 1);
        }
    }

    std::span<double> w() { return parameters_.values(); }
    Numbers gradient_at(Values at) {
        const Numbers before(w().begin(), w().end());
        std::ranges::copy(at, w().begin());
        batch_.run_forward();
        batch_.run_backward();
        Numbers found(batch_.workspace().gradients().begin(), batch_.workspace().gradients().end());
        std::ranges::copy(before, w().begin());
        return found;
    }
    beyond::HessianVector hessian() { return {batch_.graph(), batch_.nodes().loss, batch_.workspace()}; }
    /// v ↦ H v at the weights as they are.
    beyond::Product product() {
        return
            [this, at = std::make_shared<beyond::HessianVector>(hessian())](Values v) { return (*at)(w(), v).product; };
    }
    const Batch& batch() const { return batch_; }

  private:
    static Parameters<double> parameters_for(const Build& build) {
        Graph graph;
        build(graph, 1);
        return Parameters<double>(graph);
    }

    Build build_;
    Parameters<double> parameters_;
    Batch batch_;
};

MlpLayout layout_of(std::size_t inputs, std::vector<std::size_t> hidden, std::size_t outputs) {
    MlpLayout layout{.input_count = inputs, .hidden = {}, .output_count = outputs};
    for (const std::size_t units : hidden) layout.hidden.push_back({units, Activation::tanh});
    return layout;
}

/// What one operation costs on duals: a product of duals is three products and a sum, and so on, as dual.hpp has it; a
/// function's slope takes at most three more operations.
std::uint64_t plain(const Operations& o) {
    return 2 * o.multiply_adds + o.additions + o.multiplications + o.divisions + o.functions;
}
std::uint64_t on_duals(const Operations& o) {
    return 6 * o.multiply_adds + 2 * o.additions + 4 * (o.multiplications + o.divisions + o.functions);
}

/// How many times the gradient's arithmetic a product with H takes.
double price_of(RandomNet& net) {
    const inspect::Cost cost =
        inspect::total(inspect::costs_by_counting(net.batch().graph(), net.batch().nodes().loss));
    const Operations both = cost.forward + cost.backward;
    return static_cast<double>(on_duals(both)) / static_cast<double>(plain(both));
}

course::Claim products_by_backprop() {
    constexpr int kTries = 200;
    Random random(91);
    double symmetry = 0, differences = 0, cheapest = 9, dearest = 0;
    std::size_t fewest = 1'000'000, most = 0;
    for (int n = 0; n < kTries; ++n) {
        const std::size_t inputs = 1 + random.below(6), units = 1 + random.below(12), outputs = 1 + random.below(3);
        RandomNet net(layout_of(inputs, {units, units}, outputs), {.loss = bp::Loss::sigmoid_cross_entropy}, 4, random);
        const std::size_t P = net.w().size();
        const Numbers u = normal_numbers(P, random), v = normal_numbers(P, random);
        const beyond::Product H = net.product();
        const Numbers Hu = H(u), Hv = H(v);
        symmetry = std::max(symmetry, std::abs(dot(v, Hu) - dot(u, Hv)) / (length(u) * length(Hv)));
        const Numbers by_two = beyond::product_by_differences([&](Values at) { return net.gradient_at(at); }, net.w(),
                                                              v, 1e-5 / length(v));
        Numbers apart = Hv;
        for (std::size_t i = 0; i < P; ++i) apart[i] -= by_two[i];
        differences = std::max(differences, length(apart) / length(Hv));
        cheapest = std::min(cheapest, price_of(net));
        dearest = std::max(dearest, price_of(net));
        fewest = std::min(fewest, P);
        most = std::max(most, P);
    }
    return {.id = "91",
            .slide = kSlide,
            .statement =
                "Second-order methods use backpropagation: the same two passes on duals give H v, at the price of a "
                "few gradients, however many parameters there are.",
            .truth = Truth::holds,
            .measured = fmt::format("{} networks of {} to {} parameters: vᵀHu = uᵀHv within {:.0e}, equal to a "
                                    "difference of gradients within {:.0e}; counted, {:.2f} to {:.2f} times the "
                                    "arithmetic of a gradient",
                                    kTries, fewest, most, symmetry, differences, cheapest, dearest),
            .confirmed = symmetry <= 1e-10 && differences <= 1e-6 && dearest <= 4};
}

/// Gradient norms before and after each of so many Newton steps.
Numbers newton_run(RandomNet& net, int steps) {
    Numbers norms{length(net.gradient_at(net.w()))};
    for (int n = 0; n < steps; ++n) {
        const Numbers step = beyond::newton_step(net.gradient_at(net.w()), net.product());
        for (std::size_t i = 0; i < step.size(); ++i) net.w()[i] += step[i];
        norms.push_back(length(net.gradient_at(net.w())));
    }
    return norms;
}

/// The largest curvature, by following H from a random direction.
double largest_curvature(RandomNet& net, Random& random) {
    const beyond::Product H = net.product();
    Numbers v = normal_numbers(net.w().size(), random);
    double curvature = 0;
    for (int n = 0; n < 200; ++n) {
        const double scale = length(v);
        for (double& v_i : v) v_i /= scale;
        v = H(v);
        curvature = length(v);
    }
    return curvature;
}

/// Steps of gradient descent until the gradient is so short.
int descent_run(RandomNet& net, double rate, double enough) {
    for (int n = 0;; ++n) {
        const Numbers g = net.gradient_at(net.w());
        if (length(g) <= enough || n == 1'000'000) return n;
        for (std::size_t i = 0; i < g.size(); ++i) net.w()[i] -= rate * g[i];
    }
}

course::Claim steps_of_second_order() {
    Random random(910);
    int landed = 0, solved = 0;
    constexpr int kTries = 100;
    for (int n = 0; n < kTries; ++n) {
        RandomNet net(layout_of(1 + random.below(5), {}, 1 + random.below(2)), {.loss = bp::Loss::squared}, 20, random);
        const Numbers g = net.gradient_at(net.w());
        beyond::ConjugateGradients solver(g);
        const beyond::Product H = net.product();
        for (std::size_t i = 0; i < g.size(); ++i) solver.step(H);
        solved += solver.residual_norm() <= 1e-6 * length(g) ? 1 : 0;
        const Numbers norms = newton_run(net, 1);
        landed += norms[1] <= 1e-9 * norms[0] ? 1 : 0;
    }
    const MlpLayout logistic = layout_of(4, {}, 1);
    const Objective objective{.loss = bp::Loss::sigmoid_cross_entropy, .penalty_strength = 0.001};
    Random same(911), again(911);
    RandomNet by_newton(logistic, objective, 30, same), by_descent(logistic, objective, 30, again);
    const Numbers norms = newton_run(by_newton, 5);
    const double rate = 1 / largest_curvature(by_descent, random);
    const int steps = descent_run(by_descent, rate, 1e-9 * norms[0]);
    return {.id = "91",
            .slide = kSlide,
            .statement =
                "With products H v Newton's step ends at the bottom of a quadratic loss at once; on another loss it is "
                "repeated, and the distance is about squared each time near the bottom.",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format(
                "{} of {} linear networks at the bottom in one step, conjugate gradients there, to a millionth, in "
                "as many products as parameters in {}; logistic regression with a penalty: "
                "gradient {:.0e}, {:.0e}, {:.0e}, {:.0e}, {:.0e} after 1 to 5 Newton steps, "
                "against {} steps of descent with η = 1/λ_max to a billionth",
                landed, kTries, solved, norms[1], norms[2], norms[3], norms[4], norms[5], steps),
            .confirmed = landed == kTries && solved == kTries && norms[5] <= 1e-9 * norms[0] && steps > 20};
}

}  // namespace

std::vector<course::Claim> claims_of_second_order() { return {products_by_backprop(), steps_of_second_order()}; }

}  // namespace bp::chapters::ch15
