#include <algorithm>
#include <fmt/format.h>

#include "parts.hpp"

// Exercises 5.1 and 5.2, parity; the other two spec files have the rest.
namespace bp::chapters::ch05 {

namespace {

using course::Case;
using course::Judge;

const char* const kCounted = "the ones, counted; the numbers are yours to find";

/// Input i of row r is 1 if r is odd after halving it i times.
Numbers inputs(std::size_t r, std::size_t n) {
    Numbers row;
    for (std::size_t i = 0; i < n; ++i, r /= 2) row.push_back(r % 2 == 1 ? 1 : 0);
    return row;
}

int side_of(double z) { return z > 0 ? 1 : z < 0 ? -1 : 0; }

/// The side of a net input, +1 or -1, 0 exactly on the boundary. There is a weight for each input.
int side(const Neuron& unit, const Numbers& x) {
    double z = unit.b;
    for (std::size_t i = 0; i < x.size(); ++i) z += unit.w[i] * x[i];
    return side_of(z);
}

/// The side on which the answer falls; 0 if any unit is on its boundary.
int side(const Network& net, const Numbers& x) {
    Numbers h;
    for (const Neuron& unit : net.hidden) {
        const int said = side(unit, x);
        if (said == 0) return 0;
        h.push_back(said > 0 ? 1 : 0);
    }
    return side(net.output, h);
}

int side(const Circuit& circuit, const Numbers& x) {
    Numbers signals = x;
    for (const Gate& gate : circuit) {
        double z = gate.b;
        for (std::size_t i = 0; i < gate.from.size(); ++i) z += gate.w[i] * signals[gate.from[i]];
        if (z == 0) return 0;
        signals.push_back(z > 0 ? 1 : 0);
    }
    return signals.back() > 0 ? 1 : -1;
}

/// Only the sides of the rows count, and only they are recorded, so a wrong network is recognised whatever its numbers.
template <class Net> void check_rows(Case& c, const Net& net, std::size_t n) {
    std::vector<std::string> labels;
    Numbers expected, got;
    for (std::size_t r = 0; r < std::size_t{1} << n; ++r) {
        const Numbers x = inputs(r, n);
        labels.push_back("side of " + course::to_text(x));
        expected.push_back(std::ranges::count(x, 1.0) % 2 == 1 ? 1 : -1);
        got.push_back(side(net, x));
    }
    c.label(std::move(labels));
    c.expect(expected, kCounted);
    c.got(got);
}

void check_layer(Case& c, const Solution& student, std::size_t n) {
    c.given("n", static_cast<double>(n));
    c.oracle(kCounted);
    const Network net = student.parity_layer(n);
    c.given_text("hidden units", fmt::format("{}", net.hidden.size()));
    for (const Neuron& unit : net.hidden) {
        if (unit.w.size() != n) c.require(false, "a weight for each input in every hidden unit", unit.w);
    }
    if (net.output.w.size() != net.hidden.size()) {
        c.require(false, "a weight of the output for each hidden unit", net.output.w);
    }
    check_rows(c, net, n);
}

constexpr std::size_t kMany = 7;

void parity_in_one_layer(Judge& judge, const Solution& student) {
    judge.example("Parity of two inputs is XOR: on for one of them, off for none and for both.",
                  [&](Case& c) { check_layer(c, student, 2); });
    judge.example("With three inputs three ones are odd again.", [&](Case& c) { check_layer(c, student, 3); });
    judge.example("A single input is its own parity.", [&](Case& c) { check_layer(c, student, 1); });
    judge.example("One hidden layer of threshold units computes parity.", [&](Case& c) { check_layer(c, student, 6); });
    judge.trial("n threshold units are enough: parity is no example of a function that is hard for one layer.",
                [&](Case& c) {
                    c.given("n", kMany);
                    c.oracle("the units, counted");
                    c.within_cost(student.parity_layer(kMany).hidden.size(), kMany, "hidden units");
                });
    judge.probe("are n hidden units enough",
                [&] { return Numbers{student.parity_layer(kMany).hidden.size() <= kMany ? 1.0 : 0.0}; });
}

void check_order(Case& c, const Circuit& circuit, std::size_t n) {
    for (std::size_t g = 0; g < circuit.size(); ++g) {
        if (circuit[g].w.size() != circuit[g].from.size()) {
            c.require(false, fmt::format("a weight for each signal that gates[{}] reads", g), circuit[g].w);
        }
        for (const std::size_t signal : circuit[g].from) {
            if (signal < n + g) continue;
            c.require(false, fmt::format("gates[{}] reads signals below {}, inputs and earlier gates", g, n + g),
                      {static_cast<double>(signal)});
        }
    }
}

void check_circuit(Case& c, const Solution& student, std::size_t n) {
    c.given("n", static_cast<double>(n));
    c.oracle(kCounted);
    const Circuit circuit = student.xor_tree(n);
    c.given_text("gates", fmt::format("{}", circuit.size()));
    check_order(c, circuit, n);
    check_rows(c, circuit, n);
}

/// The gates on the longest way to the answer, which check_order() has found in order.
std::size_t layers_of(const Circuit& circuit, std::size_t n) {
    std::vector<std::size_t> depth(n, 0);
    for (const Gate& gate : circuit) {
        std::size_t deepest = 0;
        for (const std::size_t signal : gate.from) deepest = std::max(deepest, depth.at(signal));
        depth.push_back(deepest + 1);
    }
    return depth.back();
}

void check_costs(Case& c, const Solution& student, std::size_t n, std::size_t rows) {
    c.given("n", static_cast<double>(n));
    c.oracle("gates and layers, counted");
    const Circuit circuit = student.xor_tree(n);
    c.within_cost(circuit.size(), 3 * (n - 1), "gates, three for each XOR");
    c.within_cost(layers_of(circuit, n), 2 * rows, "layers, two for each row of XORs");
}

void parity_as_a_tree(Judge& judge, const Solution& student) {
    judge.example("One XOR of two layers: a OR b, but not a AND b.", [&](Case& c) { check_circuit(c, student, 2); });
    judge.example("Two XORs of two inputs each, and one of what they say.",
                  [&](Case& c) { check_circuit(c, student, 4); });
    judge.example("An odd one left over waits for the next row.", [&](Case& c) { check_circuit(c, student, 3); });
    judge.example("A single input needs no gate.", [&](Case& c) { check_circuit(c, student, 1); });
    judge.example("Two rows may leave one over.", [&](Case& c) { check_circuit(c, student, 7); });
    judge.trial("3 (n - 1) threshold units in 2⌈log2 n⌉ layers.", [&](Case& c) { check_costs(c, student, 8, 3); });
    judge.trial("The same with an odd one left over.", [&](Case& c) { check_costs(c, student, 11, 4); });
    judge.probe("are 3 (n - 1) gates enough", [&] { return Numbers{student.xor_tree(8).size() <= 21 ? 1.0 : 0.0}; });
    judge.probe("are 2⌈log2 n⌉ layers enough",
                [&] { return Numbers{layers_of(student.xor_tree(8), 8) <= 6 ? 1.0 : 0.0}; });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const std::string boolean = "Example: Boolean functions", rectifier = "Deep rectifier nets (Montúfar et al.)",
                      polynomials = "Example: multivariate polynomials";
    return {
        {{"5.1", "Parity with n threshold units", boolean, full}, parity_in_one_layer},
        {{"5.2", "Parity as a tree of XORs", boolean, full}, parity_as_a_tree},
        {{"5.3", "A tent from two relus", rectifier, core}, tents},
        {{"5.4", "Fold it L times and count the pieces", rectifier, core}, folds},
        {{"5.5", "A product gate", polynomials, full}, product_gates},
        {{"5.6", "A tree of gates", polynomials, full}, product_trees},
    };
}

}  // namespace bp::chapters::ch05
