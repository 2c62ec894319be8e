#include "represent/product_gate.hpp"

#include <array>
#include <bit>
#include <cmath>
#include <string>

#include "neuron/sigmoid.hpp"
#include "represent/tree.hpp"

namespace bp::represent {

namespace {

/// How one unit of a gate reads u and v, and how the gate reads the unit.
struct Signs {
    double u, v, out;
};

constexpr std::array<Signs, 4> kUnits{{{1, 1, 1}, {-1, -1, 1}, {1, -1, -1}, {-1, 1, -1}}};

double scale_of(const Bend& bend, double lambda) { return 1 / (4 * bend.curvature * lambda * lambda); }

/// λ u and λ v for the units of every gate: a row for each value, a column for each unit.
Tensor<double> into_gates(std::size_t gates, double lambda) {
    Tensor<double> W(2 * gates, kUnits.size() * gates, 0.0);
    for (std::size_t g = 0; g < gates; ++g) {
        for (std::size_t k = 0; k < kUnits.size(); ++k) {
            W(2 * g, kUnits.size() * g + k) = lambda * kUnits[k].u;
            W(2 * g + 1, kUnits.size() * g + k) = lambda * kUnits[k].v;
        }
    }
    return W;
}

/// The sum of each gate's units: a row for each unit, a column for each gate.
Tensor<double> out_of_gates(std::size_t gates, double scale) {
    Tensor<double> W(kUnits.size() * gates, gates, 0.0);
    for (std::size_t g = 0; g < gates; ++g) {
        for (std::size_t k = 0; k < kUnits.size(); ++k) W(kUnits.size() * g + k, g) = scale * kUnits[k].out;
    }
    return W;
}

}  // namespace

double softplus(double z) { return std::fmax(z, 0) + std::log1p(std::exp(-std::abs(z))); }

Bend softplus_bend() { return {softplus, 0, 0.25}; }

Bend sigmoid_bend(double bias) {
    if (bias == 0) throw NumericError("sigmoid_bend: the bias is 0, where σ'' = 0; a gate needs a bend, take another");
    const double y = neuron::sigmoid(bias);
    return {neuron::sigmoid, bias, y * (1 - y) * (1 - 2 * y)};
}

double product_gate(double u, double v, const Bend& bend, double lambda) {
    double sum = 0;
    for (const Signs& unit : kUnits) sum += unit.out * bend.f(bend.bias + lambda * (unit.u * u + unit.v * v));
    return scale_of(bend, lambda) * sum;
}

double product_tree(std::span<const double> x, const Bend& bend, double lambda) {
    return join_in_pairs(std::vector<double>(x.begin(), x.end()),
                         [&](double u, double v) { return product_gate(u, v, bend, lambda); });
}

layered::Network product_tree_network(std::size_t n, double bias, double lambda) {
    if (n < 2 || !std::has_single_bit(n)) {
        throw InputError("product_tree_network: got " + std::to_string(n) +
                         " inputs; layers without shortcuts need 2, 4, 8 … of them");
    }
    const double scale = scale_of(sigmoid_bend(bias), lambda);
    layered::Network net;
    for (std::size_t gates = n / 2; gates >= 1; gates /= 2) {
        const Tensor<double> in = into_gates(gates, lambda);
        const Tensor<double> W = net.size() == 0 ? in : Tensor<double>(prod(out_of_gates(2 * gates, scale), in));
        net.push_back({W, Vector<double>(kUnits.size() * gates, bias), layered::Activation::sigmoid});
    }
    net.push_back({out_of_gates(1, scale), Vector<double>(1, 0.0), layered::Activation::identity});
    return net;
}

}  // namespace bp::represent
