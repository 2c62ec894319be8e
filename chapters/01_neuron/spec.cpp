#include <array>
#include <cmath>

#include "parts.hpp"

namespace bp::chapters::ch01 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

using course::kByHand;

/// The neuron and its input as the student reads them.
void show(Case& c, const Neuron& neuron, const Numbers& x) {
    c.given("w", neuron.w);
    c.given("x", x);
    c.given("b", neuron.b);
}

void check_net_input(Case& c, const Solution& student, const Neuron& neuron, const Numbers& x, double z) {
    show(c, neuron, x);
    c.expect({z}, kByHand);
    c.got({student.net_input(neuron, x)});
}

/// wᵀx + b for multiples of 1/8, in whole numbers of 1/64.
double in_64ths(const Neuron& neuron, const Numbers& x) {
    const auto eighths = [](double number) { return std::llround(8 * number); };
    long long z = 8 * eighths(neuron.b);
    for (std::size_t i = 0; i < x.size(); ++i) z += eighths(neuron.w[i]) * eighths(x[i]);
    return static_cast<double>(z) / 64;
}

void net_input_is_a_weighted_sum(Judge& judge, const Solution& student) {
    const char* const claim = "The net input of a neuron is z = wᵀx + b.";
    judge.example(claim, [&](Case& c) { check_net_input(c, student, {{2, -3, 0.5}, 1.5}, {4, 1, -2}, 5.5); });
    judge.example("One input, no bias: z = w_1 x_1.", [&](Case& c) {
        check_net_input(c, student, {{3}, 0}, {-2}, -6);
    });
    judge.example("If all inputs are 0, the bias alone is left.", [&](Case& c) {
        check_net_input(c, student, {{1, -4}, 0.75}, {0, 0}, 0.75);
    });
    judge.property(claim, [&](Case& c) {
        const Numbers x = c.numbers("x", {1, 5});
        const Neuron neuron{c.numbers("w", {x.size(), x.size()}), c.number("b")};
        c.expect({in_64ths(neuron, x)}, "the same sum in whole numbers of 1/64");
        c.got({student.net_input(neuron, x)});
    });
}

/// 2 σ(z) - 1 = tanh(z/2), which does not round to 0 however small z is.
void check_decision(Case& c, const Solution& student, double z) {
    const double beyond_half = std::tanh(z / 2);
    c.expect({beyond_half > 0 ? 1.0 : beyond_half < 0 ? -1.0 : 0.0}, "the sign of 2 σ(z) - 1 = tanh(z/2)");
    c.got({static_cast<double>(student.decision(z))});
}

/// The definition of the boundary, with the student's x_2 put into it.
void check_boundary(Case& c, const Solution& student, const Neuron& neuron, double x_1) {
    c.oracle("the net input at (x_1, x_2), computed from x_2 as you gave it");
    const double x_2 = student.boundary(neuron, x_1);
    const double z = neuron.w[0] * x_1 + neuron.w[1] * x_2 + neuron.b;
    c.require(course::same(z, 0), "an x_2 for which z = 0; with this one z = " + course::to_text(z), {x_2});
}

void decides_by_the_sign(Judge& judge, const Solution& student) {
    const std::array<std::pair<const char*, double>, 6> points{
        {{"Where z is positive σ(z) > ½: class +1.", 2},
         {"Where z is negative σ(z) < ½: class -1.", -3},
         {"z between 0 and ½ is positive as well.", 0.25},
         {"Exactly on the boundary the neuron decides for neither class.", 0},
         {"However close to the boundary, a point lies on one of its sides.", 1e-17},
         {"Far from the boundary σ(z) is nearly 0, and the class is still -1.", -800}}};
    for (const auto& [claim, z] : points) {
        judge.example(claim, [&, at = z](Case& c) { check_decision(c, student, c.given("z", at)); });
    }
    judge.property("σ(z) > ½ exactly where z > 0.", [&](Case& c) {
        const double z = c.number("z");
        check_decision(c, student, z);
    });
    const char* const straight = "The decision boundary is the straight line w_1 x_1 + w_2 x_2 + b = 0.";
    judge.example(straight, [&](Case& c) {
        const Neuron neuron{c.given("w", {3, 2}), c.given("b", -1)};
        check_boundary(c, student, neuron, c.given("x_1", 1));
    });
    judge.example("A boundary that rises, and a bias that shifts it.", [&](Case& c) {
        const Neuron neuron{c.given("w", {1, -4}), c.given("b", 2)};
        check_boundary(c, student, neuron, c.given("x_1", 2));
    });
    judge.property(straight, [&](Case& c) {
        const double w_1 = c.number("w_1"), w_2 = c.nonzero_number("w_2"), b = c.number("b");
        check_boundary(c, student, {{w_1, w_2}, b}, c.number("x_1"));
    });
}

/// The gate's four rows (0, 0), (1, 0), (0, 1), (1, 1), +1 where it must be true. Only the sides of the rows count,
/// and only they are recorded, so a wrong gate is recognised whatever its numbers are.
void check_gate(Case& c, const Neuron& gate, const Numbers& sides) {
    if (gate.w.size() != 2) c.require(false, "two weights", gate.w);
    c.given("w", gate.w);
    c.given("b", gate.b);
    c.label({"side of (0, 0)", "of (1, 0)", "of (0, 1)", "of (1, 1)"});
    c.expect(sides, "the truth table; the numbers are yours to find");
    Numbers got;
    for (std::size_t row = 0; row < 4; ++row) {
        const double x_1 = row % 2 == 1 ? 1 : 0, x_2 = row / 2 == 1 ? 1 : 0;
        const double z = gate.w[0] * x_1 + gate.w[1] * x_2 + gate.b;
        got.push_back(z > 0 ? 1 : z < 0 ? -1 : 0);
    }
    c.got(got);
}

void gates_have_numbers(Judge& judge, const Solution& student) {
    judge.example("One neuron is an AND: positive for (1, 1) alone.", [&](Case& c) {
        check_gate(c, student.and_gate(), {-1, -1, -1, 1});
    });
    judge.example("One neuron is an OR: negative for (0, 0) alone.", [&](Case& c) {
        check_gate(c, student.or_gate(), {-1, 1, 1, 1});
    });
    judge.example("One neuron is a NAND: negative for (1, 1) alone.", [&](Case& c) {
        check_gate(c, student.nand_gate(), {1, 1, 1, -1});
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const std::string neuron = "Binary classification", separable = "Can solve linearly separable problems";
    course::Spec<Solution> all{
        {{"1.1", "The net input", neuron, core}, net_input_is_a_weighted_sum},
        {{"1.2", "Which side, and where the boundary is", neuron, core}, decides_by_the_sign},
        {{"1.3", "Numbers for AND, OR and NAND", separable, core}, gates_have_numbers},
    };
    for (const auto& more : {spec_of_learning(), spec_of_features()}) all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace bp::chapters::ch01
