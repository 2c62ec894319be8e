// Chapter 5, why deeper: parity, folded tents and products, each by a shallow network and by a deep one.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

#include <cmath>

namespace bp::chapters::ch05 {

// 5.1  Network net; net.hidden.push_back({Numbers(n, 1.0), b}); net.output.w.push_back(…); net.output.b = …;
Network parity_layer(std::size_t n) { throw NotImplemented{"5.1"}; }

// 5.2  Circuit circuit; circuit.push_back({{p, q}, {1, 1}, b}); the new gate's signal is n + circuit.size() - 1.
Circuit xor_tree(std::size_t n) { throw NotImplemented{"5.2"}; }

// 5.3  Relus net; net.units.push_back({v, v0, w});
Relus tent() { throw NotImplemented{"5.3"}; }

// 5.4  std::fmax(0, z) is relu(z); std::size_t{1} << k is 2 to the power of k.
double folded(double x, std::size_t L) { throw NotImplemented{"5.4"}; }
std::size_t count_pieces(Values values) { throw NotImplemented{"5.4"}; }
std::size_t deep_pieces(std::size_t L) { throw NotImplemented{"5.4"}; }
std::size_t shallow_units(std::size_t pieces) { throw NotImplemented{"5.4"}; }

// 5.5  bend.f(z), bend.bias and bend.curvature; λ is lambda.
double product_gate(double u, double v, const Bend& bend, double lambda) { throw NotImplemented{"5.5"}; }

// 5.6  Numbers row(x.begin(), x.end()); and from it a row half as long, until one number is left.
double product_tree(Values x, const PairGate& gate) { throw NotImplemented{"5.6"}; }

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
