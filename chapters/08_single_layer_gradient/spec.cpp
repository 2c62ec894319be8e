#include <cmath>

#include "chapters/shared/matrix_case.hpp"
#include "course/difference.hpp"
#include "oracle.hpp"
#include "parts.hpp"

namespace bp::chapters::ch08 {

namespace {

using course::Case;
using course::Judge;

const char* const kExact = "central differences, exact here";

/// "3 x² - x + 1": a term of 0 and a factor of 1 are left out.
std::string text_of(const Quadratic& q, const std::string& z) {
    std::string text;
    const auto add = [&text](double factor, const std::string& power) {
        if (factor == 0) return;
        text += factor < 0 ? (text.empty() ? "-" : " - ") : (text.empty() ? "" : " + ");
        const double size = std::abs(factor);
        if (size != 1 || power.empty()) text += course::to_text(size) + (power.empty() ? "" : " ");
        text += power;
    };
    add(q.a, z + "²");
    add(q.b, z);
    add(q.c, "");
    return text.empty() ? "0" : text;
}

void check_change(Case& c, const Solution& student, const Quadratic& f, const Quadratic& g, double x, double dx) {
    c.given_text("f(z)", text_of(f, "z"));
    c.given_text("g(x)", text_of(g, "x"));
    c.given("x", x);
    c.given("dx", dx);
    const auto y = [&](double at) { return f.value(g.value(at)); };
    const double h = 0.015625;  // the five-point rule is exact up to degree 4
    const double slope = (8 * (y(x + h) - y(x - h)) - (y(x + 2 * h) - y(x - 2 * h))) / (12 * h);
    c.expect({slope * dx}, "a five-point difference of f(g(x)), exact here, times dx");
    c.got({student.predicted_change(f, g, x, dx)});
}

void change_is_predicted(Judge& judge, const Solution& student) {
    const char* const rule = "y = f(z), z = g(x): the prediction is dy/dz, taken at z = g(x), times dz/dx, times Δx.";
    judge.example(rule, [&](Case& c) { check_change(c, student, {1, 0, 0}, {0, 3, -1}, 1, 0.125); });
    judge.example(rule, [&](Case& c) { check_change(c, student, {-1, 0, 4}, {1, 0, 0}, -1, -0.25); });
    judge.property(rule, [&](Case& c) {
        const auto any = [&c] { return course::simple_numbers()[c.choice({0, 16})]; };
        const Quadratic f{any(), any(), any()}, g{any(), any(), any()};
        const double x = any();
        check_change(c, student, f, g, x, any());
    });
}

/// One weight of a layer; all of its numbers are inputs of the case already.
void check_factors(Case& c, const Solution& student, const Layer& layer, Values x, Values t, WeightIndex w) {
    c.given_text("g", layer.g.name);
    c.given("k", static_cast<double>(w.k));
    c.given("i", static_cast<double>(w.i));
    const Numbers parameters = parameters_of(layer);
    const std::size_t units = layer.unit_count();
    Numbers z, o;
    for (std::size_t k = 0; k < units; ++k) {
        z.push_back(net_input<double>(parameters, units, x, k));
        o.push_back(activated(layer.g, z[k]));
    }
    const std::size_t place = w.i * units + w.k;
    const auto z_k = [&](auto p) { return net_input(p, units, x, w.k); };
    c.label({"∂E/∂o", "∂o/∂z", "∂z/∂w", "∂E/∂w"});
    c.expect({loss_slope(o, t, w.k), slope_of(layer.g, z[w.k]),
              inspect::complex_step_derivative(z_k, parameters, place), loss_gradient(layer, x, t)[place]},
             kComplexStep);
    const Factors f = student.three_factors(layer, x, t, w);
    c.got({f.dE_do, f.do_dz, f.dz_dw, f.dE_dw});
}

void factors_are_three(Judge& judge, const Solution& student) {
    const char* const rule = "∂E/∂w_ki = ∂E/∂o_k · ∂o_k/∂z_k · ∂z_k/∂w_ki, three factors with a number each.";
    const auto layer_of = [](Case& c, const Matrix& W, const Numbers& b, const Activation& g) {
        return Layer{c.given_matrix("W", W), c.given("b", b), g};
    };
    judge.example(rule, [&](Case& c) {
        const Layer layer = layer_of(c, {{2}}, {-6}, activations()[1]);
        const Numbers x = c.given("x", Numbers{3}), t = c.given("t", Numbers{0});
        check_factors(c, student, layer, x, t, {0, 0});
    });
    judge.example("w_ki leads to unit k from input i: here it is W(i, k).", [&](Case& c) {
        const Layer layer = layer_of(c, {{1, 2}, {0, 4}, {-1, 1}}, {0, -8}, activations()[1]);
        const Numbers x = c.given("x", Numbers{3, 1, -2}), t = c.given("t", Numbers{0, 1});
        check_factors(c, student, layer, x, t, {.k = 1, .i = 0});
    });
    judge.property(rule, [&](Case& c) {
        const Numbers x = c.numbers("x", {1, 3}), t = c.numbers("t", {1, 3});
        const Activation& g = activations()[c.choice({0, activations().size() - 1})];
        const Layer layer{c.matrix("W", x.size(), t.size()), c.numbers("b", {t.size(), t.size()}), g};
        const std::size_t k = c.choice({0, t.size() - 1});
        check_factors(c, student, layer, x, t, {k, c.choice({0, x.size() - 1})});
    });
}

void check_delta_output(Case& c, const Solution& student, const Numbers& o, const Numbers& t) {
    Numbers expected;
    for (std::size_t k = 0; k < o.size(); ++k) expected.push_back(loss_slope(o, t, k));
    c.expect(expected, "the complex step: values of E, no formula for a derivative");
    c.got(student.delta_output(o, t));
}

void check_delta_net_input(Case& c, const Solution& student, const Numbers& delta_o, const Numbers& z,
                           const Activation& g) {
    c.given_text("g", g.name);
    Numbers expected;
    for (std::size_t k = 0; k < z.size(); ++k) expected.push_back(delta_o[k] * slope_of(g, z[k]));
    c.expect(expected, "δᵒ times the slope of g, by the complex step");
    c.got(student.delta_net_input(delta_o, z, g));
}

void error_signals(Judge& judge, const Solution& student) {
    const char* const output = "δᵒ_k = ∂E/∂o_k, the error signal of an output.";
    const char* const net_input = "δᶻ_k = δᵒ_k ∂o_k/∂z_k, the error signal of a net input.";
    judge.example(output, [&](Case& c) {
        const Numbers o = c.given("o", Numbers{0.25, 0.5, 1}), t = c.given("t", Numbers{1, 0, 1});
        check_delta_output(c, student, o, t);
    });
    judge.property(output, [&](Case& c) {
        const Numbers o = c.numbers("o", {1, 4});
        check_delta_output(c, student, o, c.numbers("t", {o.size(), o.size()}));
    });
    judge.example(net_input, [&](Case& c) {
        const Numbers delta_o = c.given("δᵒ", Numbers{2, -1});
        check_delta_net_input(c, student, delta_o, c.given("z", Numbers{0, 0}), activations()[1]);
    });
    judge.example("g may be any differentiable function; its slope is taken at z.", [&](Case& c) {
        const Numbers delta_o = c.given("δᵒ", Numbers{-3, 1});
        check_delta_net_input(c, student, delta_o, c.given("z", Numbers{0.5, -1}), activations()[2]);
    });
    judge.property(net_input, [&](Case& c) {
        const Numbers z = c.numbers("z", {1, 4}), delta_o = c.numbers("δᵒ", {z.size(), z.size()});
        check_delta_net_input(c, student, delta_o, z, activations()[c.choice({0, activations().size() - 1})]);
    });
}

void check_weight_gradient(Case& c, const Solution& student, const Numbers& x, const Numbers& delta_z) {
    const std::size_t rows = x.size(), cols = delta_z.size();
    // Σ_k δᶻ_k z_k is linear in the weights, and its slope in w_ki is what E has there
    const auto linear = [&](const Numbers& W) {
        double sum = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            for (std::size_t k = 0; k < cols; ++k) sum += delta_z[k] * W[i * cols + k] * x[i];
        }
        return sum;
    };
    const Numbers expected = course::central_differences(linear, Numbers(rows * cols, 0.0));
    c.expect(expected, kExact);
    check_matrix(c, student.weight_gradient(x, delta_z), rows, cols, expected, kExact);
}

void weights_take_the_outer_product(Judge& judge, const Solution& student) {
    judge.example("∂E/∂w_ki = δᶻ_k x_i: one number for each weight.", [&](Case& c) {
        const Numbers x = c.given("x", Numbers{2, 4, -1});
        check_weight_gradient(c, student, x, c.given("δᶻ", Numbers{-1, 3}));
    });
    judge.example("As many inputs as units: the shape is no help, w_ki still stands at (i, k).", [&](Case& c) {
        const Numbers x = c.given("x", Numbers{1, -2});
        check_weight_gradient(c, student, x, c.given("δᶻ", Numbers{3, 0.5}));
    });
    judge.property("∂E/∂w_ki = δᶻ_k x_i for any numbers of inputs and units.", [&](Case& c) {
        const Numbers x = c.numbers("x", {1, 4});
        check_weight_gradient(c, student, x, c.numbers("δᶻ", {1, 4}));
    });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    const char* const example = "Example: Single Layer Network";
    return {
        {{"8.1", "A chain of two", "Formal definition", full}, change_is_predicted},
        {{"8.2", "Three factors for one weight", "Error gradients for single layer network", core}, factors_are_three},
        {{"8.3", "The error signals of output and net input", example, core}, error_signals},
        {{"8.4", "All weights at once", example, core}, weights_take_the_outer_product},
        {{"8.5", "The bias, and the whole layer", example, core}, whole_layer},
        {{"8.6", "A gradient from values alone", "Check: Δy", full}, numeric_gradient_is_right},
    };
}

}  // namespace bp::chapters::ch08
