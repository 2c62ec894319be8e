#include <array>

#include "parts.hpp"

// Exercise 2.1 and the list of all; spec_layers.cpp and spec_shapes.cpp have the rest.
namespace bp::chapters::ch02 {

namespace {

using course::Case;
using course::Judge;

const char* const kTruthTable =
    "the truth table: 1 is yes, -1 is no, 0 that some unit's net input is exactly 0; the numbers are yours to find";

double net_input(const Neuron& neuron, double x_1, double x_2) {
    return neuron.w[0] * x_1 + neuron.w[1] * x_2 + neuron.b;
}

/// The side on which the output's net input falls, +1 or -1; 0 if any of the three units is exactly on its boundary.
double side_of(const XorNetwork& net, double x_1, double x_2) {
    const double z_1 = net_input(net.first, x_1, x_2), z_2 = net_input(net.second, x_1, x_2);
    const double z = net_input(net.output, z_1 > 0 ? 1 : 0, z_2 > 0 ? 1 : 0);
    if (z_1 == 0 || z_2 == 0 || z == 0) return 0;
    return z > 0 ? 1 : -1;
}

/// Only the answers count, and only they are recorded, so a wrong network is recognised whatever its numbers are.
void check_xor(Case& c, const Solution& student) {
    c.oracle(kTruthTable);
    const XorNetwork net = student.xor_network();
    const std::array<std::pair<const char*, const Neuron*>, 3> units{
        {{"first", &net.first}, {"second", &net.second}, {"output", &net.output}}};
    for (const auto& [name, unit] : units) {
        c.given(std::string{name} + " w", unit->w);
        c.given("b", unit->b);
        if (unit->w.size() != 2) c.require(false, "two weights for each of the three units", unit->w);
    }
    c.label({"side of (0, 0)", "of (1, 0)", "of (0, 1)", "of (1, 1)"});
    c.expect({-1, 1, 1, -1}, kTruthTable);
    c.got({side_of(net, 0, 0), side_of(net, 1, 0), side_of(net, 0, 1), side_of(net, 1, 1)});
}

void xor_by_two_units(Judge& judge, const Solution& student) {
    judge.example("Two threshold units and one above them solve XOR, which no single one can.",
                  [&](Case& c) { check_xor(c, student); });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    return {
        {{"2.1", "XOR by two threshold units", "Can we use multiple neurons to achieve this?", core}, xor_by_two_units},
        {{"2.2", "h_j and o_k as loops", "Adding one more layer", core}, forward_by_loops},
        {{"2.3", "Two linear layers are one", "Q: What if using linear activation in hidden layer?", core},
         linear_layers_collapse},
        {{"2.4", "A bump from two sigmoids", "Form a stump/delta function", full}, bumps},
        {{"2.5", "The code of a region, and how many there are", "Partition the input space into regions", full},
         regions},
        {{"2.6", "A bump in two dimensions", "A bump in two dimensions", full}, boxes},
    };
}

}  // namespace bp::chapters::ch02
