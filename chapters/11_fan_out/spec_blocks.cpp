#include "chapters/shared/layered_types.hpp"
#include "parts.hpp"
#include "values.hpp"

// Exercise 11.6. The oracle sends complex numbers forward through a block and uses no backward formula.
namespace bp::chapters::ch11 {

namespace {

using course::Activation;
using course::Case;
using course::Judge;

const Activation &kIdentity = activations()[0], &kSigmoid = activations()[1], &kTanh = activations()[2];
using course::kByHand;

/// Σ δ_y y as a function of x has the slopes δ_x. `output` is one of the three forward passes.
template <class Output> Numbers delta_x(Output output, Values x, const Numbers& delta_y) {
    const auto loss = [&](auto at) { return weighted_sum(delta_y, output(std::vector(at.begin(), at.end()))); };
    return slopes(loss, x);
}

Layer given_layer(Case& c, const std::string& name, const Layer& layer) {
    c.given_matrix("W of " + name, layer.W);
    c.given("b of " + name, layer.b);
    c.given_text("g of " + name, layer.g.name);
    return layer;
}

Layer any_layer(Case& c, const std::string& name, std::size_t inputs, std::size_t units, const Activation& g) {
    Layer layer{c.matrix("W of " + name, inputs, units), c.numbers("b of " + name, {units, units}), g};
    c.given_text("g of " + name, g.name);
    return layer;
}

const Activation& any_activation(Case& c) { return c.choice({0, 1}) == 0 ? kIdentity : kTanh; }

/// Inputs and error signals by hand, with the right δ_x.
struct ByHand {
    Numbers x, delta_y, expected;
};

template <class Block>
void check_by_hand(Case& c, Numbers (*student)(const Block&, Values, Values), const Block& block, const ByHand& hand) {
    c.given("x", hand.x);
    c.given("δ_y", hand.delta_y);
    c.expect(hand.expected, kByHand);
    c.got(student(block, hand.x, hand.delta_y));
}

void check_any_residual(Case& c, const Solution& student) {
    const Numbers x = c.numbers("x", {1, 3}), delta_y = c.numbers("δ_y", {x.size(), x.size()});
    const Layer F = any_layer(c, "F", x.size(), x.size(), any_activation(c));
    c.expect(delta_x([&F](const auto& at) { return residual_output(F, at); }, x, delta_y), kComplexStep);
    c.got(student.residual(F, x, delta_y));
}

void check_any_highway(Case& c, const Solution& student) {
    const Numbers x = c.numbers("x", {1, 3}), delta_y = c.numbers("δ_y", {x.size(), x.size()});
    const Layer H = any_layer(c, "H", x.size(), x.size(), any_activation(c));
    const Highway block{H, any_layer(c, "T", x.size(), x.size(), kSigmoid)};
    c.expect(delta_x([&block](const auto& at) { return highway_output(block, at); }, x, delta_y), kComplexStep);
    c.got(student.highway(block, x, delta_y));
}

void check_any_dense(Case& c, const Solution& student) {
    const Numbers x = c.numbers("x", {1, 3});
    const std::size_t a = c.choice({1, 3}), both = x.size() + a, last = c.choice({1, 3});
    const Activation& g = any_activation(c);
    const Layer first = any_layer(c, "first", x.size(), a, g);
    const Dense block{first, any_layer(c, "second", both, last, g)};
    const Numbers delta_y = c.numbers("δ_y", {both + last, both + last});
    c.expect(delta_x([&block](const auto& at) { return dense_output(block, at); }, x, delta_y), kComplexStep);
    c.got(student.dense(block, x, delta_y));
}

}  // namespace

void blocks_add_messages(Judge& judge, const Solution& student) {
    const char* const residual = "y = x + F(x): x receives δ itself over the shortcut, and what F sends.";
    const char* const highway = "y = T∘H + (1 - T)∘x: x receives one message over the carry, one from H, one from T.";
    const char* const dense = "y = [x; a; c]: whatever c read has its own entries of δ_y and c's message.";
    judge.example(residual, [&](Case& c) {
        const Layer F = given_layer(c, "F", {{{3}}, {0}, kIdentity});
        check_by_hand(c, student.residual, F, {{1}, {2}, {8}});
    });
    judge.example(residual, [&](Case& c) {
        const Layer F = given_layer(c, "F", {{{1, 2}, {0, -1}}, {0, 0}, kIdentity});
        check_by_hand(c, student.residual, F, {{1, 1}, {1, 4}, {10, 0}});
    });
    judge.example(highway, [&](Case& c) {
        const Layer H = given_layer(c, "H", {{{2}}, {0}, kIdentity});
        const Highway block{H, given_layer(c, "T", {{{4}}, {std::log(3) - 12}, kSigmoid})};
        c.given("so H(x)", 6);
        c.given("and T(x)", 0.75);
        check_by_hand(c, student.highway, block, {{3}, {1}, {4}});
    });
    judge.example(dense, [&](Case& c) {
        const Layer first = given_layer(c, "first", {{{2}}, {0}, kIdentity});
        const Dense block{first, given_layer(c, "second", {{{3}, {-1}}, {0}, kIdentity})};
        check_by_hand(c, student.dense, block, {{1}, {1, 0.5, 2}, {4}});
    });
    judge.example("x has two entries, a three, c one: " + std::string{dense}, [&](Case& c) {
        const Layer first = given_layer(c, "first", {{{1, 0, 2}, {0, 1, 0}}, {0, 0, 0}, kIdentity});
        const Dense block{first, given_layer(c, "second", {{{1}, {0}, {2}, {0}, {-1}}, {0}, kIdentity})};
        check_by_hand(c, student.dense, block, {{1, 1}, {0, 1, 3, 5, 4, 2}, {13, 6}});
    });
    judge.property(residual, [&](Case& c) { check_any_residual(c, student); });
    judge.property(highway, [&](Case& c) { check_any_highway(c, student); });
    judge.property(dense, [&](Case& c) { check_any_dense(c, student); });
}

}  // namespace bp::chapters::ch11
