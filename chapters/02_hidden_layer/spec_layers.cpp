#include "chapters/shared/evaluation.hpp"
#include "chapters/shared/layered_types.hpp"
#include "chapters/shared/matrix_case.hpp"
#include "parts.hpp"

// What a forward pass and the collapse of two linear layers have to do.
namespace bp::chapters::ch02 {

namespace {

using course::Case;
using course::Judge;

using course::kByHand;

/// h and o in one list, each number under its name.
Numbers all(Case& c, const HiddenAndOutput& found, std::size_t hidden_count, std::size_t output_count) {
    std::vector<std::string> labels;
    for (std::size_t j = 1; j <= hidden_count; ++j) labels.push_back("h_" + std::to_string(j));
    for (std::size_t k = 1; k <= output_count; ++k) labels.push_back("o_" + std::to_string(k));
    c.label(std::move(labels));
    Numbers numbers = found.h;
    numbers.insert(numbers.end(), found.o.begin(), found.o.end());
    return numbers;
}

void show(Case& c, const OneHiddenLayer& net, const Numbers& x) {
    c.given("x", x);
    c.given_matrix("v", net.v);
    c.given("v0", net.v0);
    c.given_matrix("w", net.w);
    c.given("w0", net.w0);
    c.given_text("f", net.f.name);
    c.given_text("g", net.g.name);
}

void check_forward(Case& c, const Solution& student, const OneHiddenLayer& net, const Numbers& x,
                   const HiddenAndOutput& expected, const char* oracle) {
    const std::size_t J = net.v.cols(), K = net.w.cols();
    c.expect(all(c, expected, J, K), oracle);
    const HiddenAndOutput found = student.forward(net, x);
    c.got(all(c, found, J, K));
}

/// The two layers as matrix products.
HiddenAndOutput by_products(const OneHiddenLayer& net, const Numbers& x) {
    const auto layer = [](const Matrix& W, const Numbers& bias, const Activation& f, const Numbers& from) {
        Numbers to = multiply(transposed(W), from);
        for (std::size_t k = 0; k < to.size(); ++k) to[k] = activated(f, to[k] + bias[k]);
        return to;
    };
    const Numbers h = layer(net.v, net.v0, net.f, x);
    return {h, layer(net.w, net.w0, net.g, h)};
}

}  // namespace

void forward_by_loops(Judge& judge, const Solution& student) {
    const Activation identity = activations()[0], sigma = activations()[1], tanh = activations()[2];
    judge.example("h_j sums over the inputs, o_k over the hidden units; each adds its own bias.", [&](Case& c) {
        const OneHiddenLayer net{{{1, 2, 3}, {-1, 0, 4}}, {0.5, -1, 2}, {{2}, {1}, {-1}}, {3}, identity, identity};
        show(c, net, {2, 1});
        check_forward(c, student, net, {2, 1}, {{1.5, 3, 12}, {-3}}, kByHand);
    });
    judge.example("v_ji leads to hidden unit j from input i: v(i, j). In a square matrix a mix-up does not stop you.",
                  [&](Case& c) {
                      const OneHiddenLayer net{{{1, 2}, {3, 4}}, {0, 1}, {{1, -1}, {0, 2}}, {1, 0}, identity, identity};
                      show(c, net, {1, -2});
                      check_forward(c, student, net, {1, -2}, {{-5, -5}, {-4, -5}}, kByHand);
                  });
    judge.example("f belongs to the hidden units and g to the outputs.", [&](Case& c) {
        const OneHiddenLayer net{{{1}}, {-2}, {{8}}, {-1}, sigma, identity};
        show(c, net, {2});
        check_forward(c, student, net, {2}, {{0.5}, {3}}, "worked out by hand: σ(0) = ½");
    });
    judge.example("The bias is part of the net input, inside the non-linearity.", [&](Case& c) {
        const OneHiddenLayer net{{{1, -1}}, {1, 2}, {{1}, {2}}, {-2}, identity, tanh};
        show(c, net, {1});
        check_forward(c, student, net, {1}, {{2, 1}, {std::tanh(2)}}, "worked out by hand: tanh(2 + 2 - 2)");
    });
    judge.property("h = f(vᵀx + v_0), o = g(wᵀh + w_0), for any widths.", [&](Case& c) {
        const std::size_t D = c.choice({1, 3}), J = c.choice({1, 3}), K = c.choice({1, 3});
        const OneHiddenLayer net{
            c.matrix("v", D, J),     c.numbers("v0", {J, J}),         c.matrix("w", J, K),
            c.numbers("w0", {K, K}), activations()[c.choice({0, 2})], activations()[c.choice({0, 2})]};
        c.given_text("f", net.f.name);
        c.given_text("g", net.g.name);
        const Numbers x = c.numbers("x", {D, D});
        check_forward(c, student, net, x, by_products(net, x), "the same as matrix products");
    });
}

namespace {

Numbers through(const LinearLayer& layer, const Numbers& x) {
    Numbers y = multiply(transposed(layer.W), x);
    for (std::size_t k = 0; k < y.size(); ++k) y[k] += layer.b[k];
    return y;
}

void check_collapse(Case& c, const Solution& student, const LinearLayer& first, const LinearLayer& second) {
    const auto both = [&](const Numbers& x) { return through(second, through(first, x)); };
    const std::size_t D = first.W.rows(), K = second.W.cols();
    const Numbers at_zero = both(Numbers(D));
    Numbers W;
    for (std::size_t i = 0; i < D; ++i) {
        Numbers unit(D);
        unit[i] = 1;
        const Numbers there = both(unit);
        for (std::size_t k = 0; k < K; ++k) W.push_back(there[k] - at_zero[k]);
    }
    const LinearLayer one = student.collapse(first, second);
    check_matrix(c, one.W, D, K, W, "both layers at x = 0 and where one input is 1", "W");
    c.label({});
    c.expect(at_zero, "both layers at x = 0, where only biases are left");
    c.got(one.b);
}

}  // namespace

void linear_layers_collapse(Judge& judge, const Solution& student) {
    const auto fixed = [&student](Case& c, const LinearLayer& first, const LinearLayer& second) {
        c.given_matrix("W1", first.W);
        c.given("b1", first.b);
        c.given_matrix("W2", second.W);
        c.given("b2", second.b);
        check_collapse(c, student, first, second);
    };
    judge.example("Without a non-linearity between them two layers are one, 2-3-1 as well as 2-1.", [&](Case& c) {
        fixed(c, {{{1, 2, 0}, {3, -1, 1}}, {1, 0, 2}}, {{{2}, {1}, {-1}}, {4}});
    });
    judge.example("The order of the two matrices counts, even where both orders fit.", [&](Case& c) {
        fixed(c, {{{1, 2}, {3, 4}}, {1, -1}}, {{{0, 1}, {2, -1}}, {0.5, 3}});
    });
    judge.property("(x W1 + b1) W2 + b2 = x (W1 W2) + (b1 W2 + b2).", [&](Case& c) {
        const std::size_t D = c.choice({1, 3}), J = c.choice({1, 3}), K = c.choice({1, 3});
        const LinearLayer first{c.matrix("W1", D, J), c.numbers("b1", {J, J})};
        const LinearLayer second{c.matrix("W2", J, K), c.numbers("b2", {K, K})};
        check_collapse(c, student, first, second);
    });
}

}  // namespace bp::chapters::ch02
