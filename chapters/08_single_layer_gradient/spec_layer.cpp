#include "chapters/shared/matrix_case.hpp"
#include "oracle.hpp"
#include "parts.hpp"

// Exercise 8.5. Weights and biases are asked for apart, so that a failure says which of them is wrong.
namespace bp::chapters::ch08 {

namespace {

using course::Case;

enum class Half { weights, biases };

void check_half(Case& c, const Solution& student, const Layer& layer, Values x, Values t, Half half) {
    c.given_text("g", layer.g.name);
    const Numbers both = loss_gradient(layer, x, t);
    const auto first_bias = both.end() - static_cast<std::ptrdiff_t>(layer.unit_count());
    const Numbers weights(both.begin(), first_bias), biases(first_bias, both.end());
    c.expect(half == Half::weights ? weights : biases, kComplexStep);
    const Gradient gradient = student.gradient(layer, x, t);
    if (half == Half::biases) return c.got(gradient.b);
    check_matrix(c, gradient.W, layer.input_count(), layer.unit_count(), weights, kComplexStep);
}

/// A layer with its sample.
struct Given {
    Layer layer;
    Numbers x, t;
};

void check_given(Case& c, const Solution& student, const Given& g, Half half) {
    c.given_matrix("W", g.layer.W);
    c.given("b", g.layer.b);
    c.given("x", g.x);
    c.given("t", g.t);
    check_half(c, student, g.layer, g.x, g.t, half);
}

void check_random(Case& c, const Solution& student, Half half) {
    const Numbers x = c.numbers("x", {1, 3}), t = c.numbers("t", {1, 3});
    const Activation& g = activations()[c.choice({0, activations().size() - 1})];
    const Layer layer{c.matrix("W", x.size(), t.size()), c.numbers("b", {t.size(), t.size()}), g};
    check_half(c, student, layer, x, t, half);
}

}  // namespace

void whole_layer(course::Judge& judge, const Solution& student) {
    const char* const weights = "∂E/∂w_ki = δᶻ_k x_i, with δᶻ_k = (o_k - t_k) g'(z_k) and z_k = Σ_i w_ki x_i + b_k.";
    const char* const biases = "∂E/∂b_k = δᶻ_k: a bias is a weight whose input is always 1.";
    const Given unit{{{{2}}, {-6}, activations()[1]}, {3}, {0}};
    const Given linear{{{{1, 0, 2}, {-1, 3, 0.5}}, {0, 1, -1}, activations()[0]}, {2, 4}, {0, 10, 5.5}};
    const Given bent{{{{1, 0}, {0.5, -1}, {0, 2}}, {0.5, -1}, activations()[1]}, {-1, 1, 0.5}, {1, 0.25}};
    judge.example(weights, [&](Case& c) { check_given(c, student, unit, Half::weights); });
    judge.example(biases, [&](Case& c) { check_given(c, student, unit, Half::biases); });
    judge.example("Three linear units, two inputs: " + std::string{weights},
                  [&](Case& c) { check_given(c, student, linear, Half::weights); });
    judge.example("Three linear units: " + std::string{biases},
                  [&](Case& c) { check_given(c, student, linear, Half::biases); });
    judge.example("Two sigmoid units, three inputs: " + std::string{weights},
                  [&](Case& c) { check_given(c, student, bent, Half::weights); });
    judge.property(weights, [&](Case& c) { check_random(c, student, Half::weights); });
    judge.property(biases, [&](Case& c) { check_random(c, student, Half::biases); });
}

}  // namespace bp::chapters::ch08
