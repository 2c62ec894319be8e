#include "layered/forward.hpp"
#include "parts.hpp"
#include "represent/fold.hpp"
#include "represent/parity.hpp"
#include "represent/pieces.hpp"
#include "represent/product_gate.hpp"
#include "represent/tree.hpp"

namespace bp::chapters::ch05 {

namespace {

Neuron neuron_of(const neuron::Neuron& unit) { return {unit.weight.data(), unit.bias}; }

Network parity_layer(std::size_t n) {
    const represent::TwoLayerNetwork parity = represent::parity_layer(n);
    Network net{{}, neuron_of(parity.output)};
    for (const neuron::Neuron& unit : parity.hidden) net.hidden.push_back(neuron_of(unit));
    return net;
}

Circuit xor_tree(std::size_t n) {
    Circuit circuit;
    for (const represent::Gate& gate : represent::xor_tree(n).gates) {
        circuit.push_back({gate.from, gate.unit.weight.data(), gate.unit.bias});
    }
    return circuit;
}

Relus tent() {
    const represent::OneInputNetwork net = represent::tent();
    Relus relus{net.w0, {}};
    for (const auto& [v, v0, w] : net.units) relus.units.push_back({v, v0, w});
    return relus;
}

double folded(double x, std::size_t L) {
    return L == 0 ? x : layered::forward(represent::folded_tent(L), make_vector({x})).output()(0);
}

std::size_t deep_pieces(std::size_t L) {
    return represent::pieces_along(represent::folded_tent(L), {make_vector({0.0}), make_vector({1.0})}).size();
}

}  // namespace

Solution reference() {
    return {
        .parity_layer = parity_layer,
        .xor_tree = xor_tree,
        .tent = tent,
        .folded = folded,
        .count_pieces = represent::straight_pieces,
        .deep_pieces = deep_pieces,
        .shallow_units = [](std::size_t pieces) { return pieces - 1; },
        .product_gate =
            [](double u, double v, const Bend& bend, double lambda) {
                return represent::product_gate(u, v, {bend.f, bend.bias, bend.curvature}, lambda);
            },
        .product_tree =
            [](Values x, const PairGate& gate) { return represent::join_in_pairs(Numbers(x.begin(), x.end()), gate); }};
}

}  // namespace bp::chapters::ch05
