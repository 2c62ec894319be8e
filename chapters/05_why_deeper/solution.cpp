// Chapter 5, solved: one way of many. `./backprop solution 5.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

#include <cmath>

namespace bp::chapters::ch05 {

// 5.1  Network net; net.hidden.push_back({Numbers(n, 1.0), b}); net.output.w.push_back(…); net.output.b = …;
Network parity_layer(std::size_t n) {
    Network net;
    for (std::size_t j = 1; j <= n; ++j) {
        net.hidden.push_back({Numbers(n, 1.0), 0.5 - static_cast<double>(j)});  // on where at least j inputs are 1
        net.output.w.push_back(j % 2 == 1 ? 1 : -1);
    }
    net.output.b = -0.5;
    return net;
}

// 5.2  Circuit circuit; circuit.push_back({{p, q}, {1, 1}, b}); the new gate's signal is n + circuit.size() - 1.
Circuit xor_tree(std::size_t n) {
    Circuit circuit;
    std::vector<std::size_t> waiting;  // for their turn, those of the first row in front
    for (std::size_t i = 0; i < n; ++i) waiting.push_back(i);
    for (std::size_t i = 0; i + 1 < waiting.size(); i += 2) {
        circuit.push_back({{waiting[i], waiting[i + 1]}, {1, 1}, -0.5});
        circuit.push_back({{waiting[i], waiting[i + 1]}, {1, 1}, -1.5});
        const std::size_t both = n + circuit.size() - 1;
        circuit.push_back({{both - 1, both}, {1, -1}, -0.5});
        waiting.push_back(both + 1);
    }
    return circuit;
}

// 5.3  Relus net; net.units.push_back({v, v0, w});
Relus tent() {
    Relus net;
    net.units.push_back({1, 0, 2});
    net.units.push_back({1, -0.5, -4});
    return net;
}

// 5.4  std::fmax(0, z) is relu(z); std::size_t{1} << k is 2 to the power of k.
double folded(double x, std::size_t L) {
    for (std::size_t l = 0; l < L; ++l) x = 2 * std::fmax(0, x) - 4 * std::fmax(0, x - 0.5);
    return x;
}

std::size_t count_pieces(Values values) {
    std::size_t pieces = 1;
    for (std::size_t i = 1; i + 1 < values.size(); ++i) {
        if (values[i + 1] - values[i] != values[i] - values[i - 1]) ++pieces;
    }
    return pieces;
}

std::size_t deep_pieces(std::size_t L) { return std::size_t{1} << L; }

std::size_t shallow_units(std::size_t pieces) { return pieces - 1; }

// 5.5  bend.f(z), bend.bias and bend.curvature; λ is lambda.
double product_gate(double u, double v, const Bend& bend, double lambda) {
    const double sum = lambda * (u + v), difference = lambda * (u - v), b = bend.bias;
    const double bent = bend.f(b + sum) + bend.f(b - sum) - bend.f(b + difference) - bend.f(b - difference);
    return bent / (4 * bend.curvature * lambda * lambda);
}

// 5.6  Numbers row(x.begin(), x.end()); and from it a row half as long, until one number is left.
double product_tree(Values x, const PairGate& gate) {
    Numbers row(x.begin(), x.end());
    while (row.size() > 1) {
        Numbers next;
        for (std::size_t i = 0; i + 1 < row.size(); i += 2) next.push_back(gate(row[i], row[i + 1]));
        if (row.size() % 2 == 1) next.push_back(row.back());
        row = next;
    }
    return row[0];
}

Solution exercise() {
    return {.parity_layer = parity_layer,
            .xor_tree = xor_tree,
            .tent = tent,
            .folded = folded,
            .count_pieces = count_pieces,
            .deep_pieces = deep_pieces,
            .shallow_units = shallow_units,
            .product_gate = product_gate,
            .product_tree = product_tree};
}

}  // namespace bp::chapters::ch05
