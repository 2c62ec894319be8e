#include <array>
#include <cmath>

#include "parts.hpp"

// Exercises 5.5 and 5.6: products by gates of four units. Each activation here has a closed form of its own for the
// gate, which shares nothing with the formula of the exercise.
namespace bp::chapters::ch05 {

namespace {

using course::Case;
using course::Judge;

double softplus(double z) { return std::fmax(z, 0) + std::log1p(std::exp(-std::abs(z))); }
double sigmoid(double z) { return 1 / (1 + std::exp(-z)); }
double exponential(double z) { return std::exp(z); }

/// ln(1 + e^z) + ln(1 + e^-z) is 2 ln(2 cosh(z/2)).
double softplus_product(double u, double v, double lambda) {
    const auto both = [](double z) { return 2 * std::log(2 * std::cosh(z / 2)); };
    return (both(lambda * (u + v)) - both(lambda * (u - v))) / (lambda * lambda);
}

/// σ(1 + z) + σ(1 - z) is 1 + sinh 1 / (cosh 1 + cosh z), and σ''(1) is -sinh 1 / (2 (1 + cosh 1)²).
double sigmoid_product(double u, double v, double lambda) {
    const double cosh_1 = std::cosh(1.0);
    const auto part = [cosh_1](double z) { return 1 / (cosh_1 + std::cosh(z)); };
    const double difference = part(lambda * (u - v)) - part(lambda * (u + v));
    return difference * (1 + cosh_1) * (1 + cosh_1) / (2 * lambda * lambda);
}

double exponential_product(double u, double v, double lambda) {
    return std::sinh(lambda * u) * std::sinh(lambda * v) / (lambda * lambda);
}

struct Known {
    const char* name;
    Bend bend;
    double (*product)(double u, double v, double lambda);
    const char* oracle;
};

const std::array<Known, 3>& known() {
    static const double y = sigmoid(1);
    static const std::array<Known, 3> all{
        {{"softplus at 0, f'' = 1/4", {softplus, 0, 0.25}, softplus_product, "a closed form, with ln cosh"},
         {"sigmoid at 1", {sigmoid, 1, y * (1 - y) * (1 - 2 * y)}, sigmoid_product, "a closed form, with cosh"},
         {"exp at 0, f'' = 1", {exponential, 0, 1}, exponential_product, "a closed form: sinh(λu) sinh(λv) / λ²"}}};
    return all;
}

void check_gate(Case& c, const Solution& student, const Known& f, double u, double v, double lambda) {
    c.given("u", u);
    c.given("v", v);
    c.given_text("f", f.name);
    c.given("λ", lambda);
    c.expect({f.product(u, v, lambda)}, f.oracle);
    c.got({student.product_gate(u, v, f.bend, lambda)});
}

}  // namespace

void product_gates(Judge& judge, const Solution& student) {
    const auto& [by_softplus, by_sigmoid, by_exp] = known();
    const auto example = [&](const char* claim, const Known& f, double u, double v, double lambda) {
        judge.example(claim, [&, &f = f, u, v, lambda](Case& c) { check_gate(c, student, f, u, v, lambda); });
    };
    example("Four softplus units say nearly 1 · 1.", by_softplus, 1, 1, 0.25);
    example("At λ = 1 the gate is still off by 0.13.", by_softplus, 1, 1, 1);
    example("Other numbers, one of them negative.", by_softplus, 1.5, -0.5, 0.5);
    example("Divided by f'' every curve will do.", by_exp, 1, 0.5, 0.5);
    example("A sigmoid has no curvature at 0: it needs a bias, which λ does not shrink.", by_sigmoid, 1, 0.5, 0.5);
    judge.property("The gate is the formula, for each activation and each λ.", [&](Case& c) {
        const double u = static_cast<double>(c.choice({0, 16})) / 4 - 2;
        const double v = static_cast<double>(c.choice({0, 16})) / 4 - 2;
        const double lambda = std::ldexp(1, -static_cast<int>(c.choice({0, 3})));
        check_gate(c, student, known().at(c.choice({0, 2})), u, v, lambda);
    });
    judge.trial("With a vanishing λ it is the product: 2^-10 leaves no millionth of an error.", [&](Case& c) {
        const Bend& bend = known()[0].bend;
        c.given("λ", std::ldexp(1, -10));
        c.oracle("1.25 times -0.75");
        const double got = student.product_gate(1.25, -0.75, bend, std::ldexp(1, -10));
        c.require(std::abs(got + 0.9375) < 1e-6, "-0.9375, up to a millionth", {got});
    });
}

namespace {

void check_tree(Case& c, const Solution& student, const Numbers& x, double expected, const char* name,
                const PairGate& gate, const char* oracle) {
    c.given_text("gate(u, v)", name);
    c.expect({expected}, oracle);
    c.got({student.product_tree(x, gate)});
}

void check_product(Case& c, const Solution& student, const Numbers& x) {
    double product = 1;
    for (const double x_i : x) product *= x_i;
    check_tree(
        c, student, x, product, "u v", [](double u, double v) { return u * v; }, "one factor after another");
}

}  // namespace

void product_trees(Judge& judge, const Solution& student) {
    const auto product = [&](const char* claim, const Numbers& numbers) {
        judge.example(claim, [&, numbers](Case& c) { check_product(c, student, c.given("x", numbers)); });
    };
    product("Two numbers take one gate.", {3, -0.5});
    product("Four numbers: two gates, and one for what they say.", {2, 3, 0.5, -4});
    product("An odd one left over waits for the next row.", {2, 3, 5});
    product("A single number needs no gate.", {-2.5});
    product("Seven numbers.", {2, -1, 0.5, 3, 2, 0.25, 4});
    for (const auto& [n, rows] : {std::pair<std::size_t, double>{2, 1}, {3, 2}, {5, 3}, {8, 3}, {11, 4}}) {
        judge.example("n numbers take n - 1 gates.", [&, n = n](Case& c) {
            check_tree(
                c, student, c.given("x", Numbers(n, 0.0)), static_cast<double>(n) - 1, "u + v + 1",
                [](double u, double v) { return u + v + 1; }, "such a gate counts the gates");
        });
        judge.example("No more than ⌈log2 n⌉ gates stand one after another.", [&, n = n, rows = rows](Case& c) {
            check_tree(
                c, student, c.given("x", Numbers(n, 0.0)), rows, "1 + max(u, v)",
                [](double u, double v) { return 1 + std::fmax(u, v); }, "such a gate counts the rows");
        });
    }
    judge.property("The tree is the product.", [&](Case& c) { check_product(c, student, c.numbers("x", {1, 9})); });
}

}  // namespace bp::chapters::ch05
