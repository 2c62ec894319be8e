#include <algorithm>
#include <cmath>

#include "chapters/shared/layered_types.hpp"
#include "parts.hpp"
#include "values.hpp"

// Exercises 6.1 and 6.2; spec_counts.cpp has the others. The oracle evaluates a layer without src/layered.
namespace bp::chapters::ch06 {

namespace {

using course::Activation;
using course::Case;
using course::Judge;

const Activation &kIdentity = activations()[0], &kSigmoid = activations()[1], &kTanh = activations()[2];
using course::kByHand;
const char* const kEvaluation = "an evaluation that shares no code with the layers";

Layer given_layer(Case& c, const std::string& name, const Layer& layer) {
    c.given_matrix("W of " + name, layer.W);
    c.given("b of " + name, layer.b);
    c.given_text("g of " + name, layer.g.name);
    return layer;
}

Layer given_layer(Case& c, const std::string& name, std::size_t width, const Activation& g) {
    Layer layer{c.matrix("W of " + name, width, width), c.numbers("b of " + name, {width, width}), g};
    c.given_text("g of " + name, g.name);
    return layer;
}

const Activation& any_activation(Case& c) { return c.choice({0, 1}) == 0 ? kIdentity : kTanh; }

using Block = Numbers (*)(const Layer& F, Values x);

void check_by_hand(Case& c, Block student, const Layer& F, const Numbers& x, const Numbers& expected) {
    given_layer(c, "F", F);
    c.given("x", x);
    c.expect(expected, kByHand);
    c.got(student(F, x));
}

/// `after` is what is done with x + F(x).
void check_any(Case& c, Block student, double (*after)(double sum)) {
    const Numbers x = c.numbers("x", {1, 3});
    const Layer F = given_layer(c, "F", x.size(), any_activation(c));
    Numbers y = layer_output(F, x);
    for (std::size_t i = 0; i < x.size(); ++i) y[i] = after(x[i] + y[i]);
    c.expect(y, kEvaluation);
    c.got(student(F, x));
}

void shortcut_is_added(Judge& judge, const Solution& student) {
    const char* const sum = "y = x + F(x): the shortcut adds x to what the branch computes.";
    const char* const zero = "A branch that is 0 leaves x as it is.";
    const char* const relu = "y = relu(x + F(x)): in the cited block the relu comes after the sum.";
    judge.example(sum, [&](Case& c) {
        check_by_hand(c, student.residual, {{{2, 0}, {1, -1}}, {0, 1}, kIdentity}, {3, 1}, {10, 1});
    });
    judge.example(zero, [&](Case& c) {
        check_by_hand(c, student.residual, {{{0, 0}, {0, 0}}, {0, 0}, kTanh}, {2, -5}, {2, -5});
    });
    judge.example(relu, [&](Case& c) {
        check_by_hand(c, student.residual_2016, {{{-2, 0}, {0, 3}}, {0, 0}, kIdentity}, {1, 2}, {0, 8});
    });
    judge.example("With the relu after the sum even a branch of 0 loses what is negative.", [&](Case& c) {
        check_by_hand(c, student.residual_2016, {{{0, 0}, {0, 0}}, {0, 0}, kTanh}, {2, -5}, {2, 0});
    });
    judge.property(sum, [&](Case& c) { check_any(c, student.residual, [](double s) { return s; }); });
    judge.property(relu,
                   [&](Case& c) { check_any(c, student.residual_2016, [](double s) { return std::max(0.0, s); }); });
}

/// A gate whose weights are 0, so that it is σ(b), whatever x is.
Layer fixed_gate(const Numbers& biases) { return {course::Matrix(biases.size(), biases.size()), biases, kSigmoid}; }

void check_highway_by_hand(Case& c, const Solution& student, const Highway& block, const Numbers& x,
                           const Numbers& expected) {
    given_layer(c, "H", block.H);
    given_layer(c, "T", block.T);
    c.given("x", x);
    c.expect(expected, kByHand);
    c.got(student.highway(block, x));
}

void gate_decides(Judge& judge, const Solution& student) {
    const char* const both = "y = T∘H + (1 - T)∘x: what is not transformed is carried.";
    const double three_quarters = std::log(3), quarter = -std::log(3);
    judge.example(both, [&](Case& c) {
        c.given_text("T(x)", "(0.75)");
        check_highway_by_hand(c, student, {{{{2}}, {2}, kIdentity}, fixed_gate({three_quarters})}, {4}, {8.5});
    });
    judge.example("A gate at 0 passes x on unchanged.", [&](Case& c) {
        check_highway_by_hand(c, student, {{{{5}}, {1}, kIdentity}, fixed_gate({-750})}, {3}, {3});
    });
    judge.example("A gate at 1 is a plain layer.", [&](Case& c) {
        check_highway_by_hand(c, student, {{{{5}}, {1}, kIdentity}, fixed_gate({750})}, {3}, {16});
    });
    judge.example("Every entry has a gate of its own.", [&](Case& c) {
        c.given_text("T(x)", "(0.25, 0.75)");
        const Layer H{{{1, 1}, {1, 1}}, {0, 0}, kIdentity};
        check_highway_by_hand(c, student, {H, fixed_gate({quarter, three_quarters})}, {4, 8}, {6, 11});
    });
    judge.property(both, [&](Case& c) {
        const Numbers x = c.numbers("x", {1, 3});
        const Layer H = given_layer(c, "H", x.size(), any_activation(c));
        const Highway block{H, given_layer(c, "T", x.size(), kSigmoid)};
        c.expect(mixed(layer_output(block.T, x), layer_output(block.H, x), x), kEvaluation);
        c.got(student.highway(block, x));
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const char* const skip = "residual & highway connections";
    const char* const sequence = "Other network connectivity";
    return {
        {{"6.1", "A residual block", skip, core}, shortcut_is_added},
        {{"6.2", "A highway block", skip, core}, gate_decides},
        {{"6.3", "The widths of a dense block", "dense (concatenated) connections", full}, widths_grow},
        {{"6.4", "The number of ways through a network", sequence, full}, ways_are_counted},
        {{"6.5", "Gates that start shut", skip, full}, gates_start_shut},
    };
}

}  // namespace bp::chapters::ch06
