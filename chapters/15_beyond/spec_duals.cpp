#include <algorithm>
#include <cmath>
#include <complex>

#include "inspect/derivative.hpp"
#include "parts.hpp"

// Exercise 15.2: the tangents against complex numbers, which know no dual and no rule.
namespace bp::chapters::ch15 {

namespace {

using course::Case;
using course::Judge;

const char* const kComplexStep = "the complex step: w + i h v instead of w + ε v";
const std::vector<std::string> kParts{"value", "tangent"};

Dual given_dual(Case& c, std::string_view name, Dual a) {
    c.given_text(name, course::to_text(a.value) + " + " + course::to_text(a.tangent) + " ε");
    return a;
}

Dual any_dual(Case& c, std::string_view name) {
    const auto eighth = [&c] { return (static_cast<double>(c.choice({0, 48})) - 24) / 8; };
    return given_dual(c, name, {eighth(), eighth()});
}

void check_product(Case& c, const Solution& student, Dual a, Dual b) {
    const auto moved = [&](auto h) { return (a.value + h[0] * a.tangent) * (b.value + h[0] * b.tangent); };
    const double zero = 0;
    c.label(kParts);
    c.expect({a.value * b.value, inspect::complex_step_derivative(moved, {&zero, 1}, 0)}, kComplexStep);
    const Dual found = student.dual_product(a, b);
    c.got({found.value, found.tangent});
}

template <class T> T sigmoid_at(T z) {
    using std::exp;
    return T(1) / (T(1) + exp(-z));
}

void check_sigmoid(Case& c, const Solution& student, Dual z) {
    const auto moved = [&z](auto h) { return sigmoid_at(z.value + h[0] * z.tangent); };
    const double zero = 0;
    c.label(kParts);
    c.expect({sigmoid_at(z.value), inspect::complex_step_derivative(moved, {&zero, 1}, 0)}, kComplexStep);
    const Dual found = student.dual_sigmoid(z);
    c.got({found.value, found.tangent});
}

/// w_0, w_0's tangent, w_1, …
Numbers flat(const Duals& duals) {
    Numbers numbers;
    for (const Dual& dual : duals) {
        numbers.push_back(dual.value);
        numbers.push_back(dual.tangent);
    }
    return numbers;
}

/// ∂E/∂w_i where all weights have moved by h v; σ' as e⁻ᶻ / (1 + e⁻ᶻ)².
template <class T> T slope_at(const Duals& w, Values x, double t, std::size_t i, T h) {
    using std::exp;
    T z(0);
    for (std::size_t j = 0; j < x.size(); ++j) z += (w[j].value + h * w[j].tangent) * x[j];
    const T e = exp(-z), y = T(1) / (T(1) + e);
    return (y - t) * (e / ((T(1) + e) * (T(1) + e))) * x[i];
}

void check_neuron(Case& c, const Solution& student, const Duals& w, const Numbers& x, double t) {
    Numbers expected;
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < w.size(); ++i) {
        const auto slope = [&](auto h) { return slope_at(w, x, t, i, h[0]); };
        const double zero = 0;
        expected.push_back(slope_at(w, x, t, i, 0.0));
        expected.push_back(inspect::complex_step_derivative(slope, {&zero, 1}, 0));
        labels.push_back("∂E/∂w_" + std::to_string(i));
        labels.push_back("(H v)_" + std::to_string(i));
    }
    c.label(labels);
    c.expect(expected, kComplexStep);
    c.got(flat(student.gradient_of_neuron(w, x, t)));
}

void arithmetic_is_right(Judge& judge, const Solution& student) {
    const char* const product = "Product rule: the tangent of a b is a' b + a b'.";
    const char* const sigmoid = "Chain rule: the tangent of σ(z) is σ(z) (1 - σ(z)) z'.";
    for (const auto& [a, b] :
         {std::pair{Dual{3, 1}, Dual{5, 0}}, {Dual{2, 3}, Dual{-1, 4}}, {Dual{0, 2}, Dual{0, 7}}}) {
        judge.example(product, [&, a = a, b = b](Case& c) {
            const Dual first = given_dual(c, "a", a), second = given_dual(c, "b", b);
            check_product(c, student, first, second);
        });
    }
    judge.property(product, [&](Case& c) {
        const Dual a = any_dual(c, "a"), b = any_dual(c, "b");
        check_product(c, student, a, b);
    });
    for (const Dual z : {Dual{0, 1}, Dual{std::log(3.0), 2}, Dual{-1, -3}}) {
        judge.example(sigmoid, [&, z](Case& c) { check_sigmoid(c, student, given_dual(c, "z", z)); });
    }
    judge.property(sigmoid, [&](Case& c) { check_sigmoid(c, student, any_dual(c, "z")); });
}

void neuron_is_right(Judge& judge, const Solution& student) {
    const char* const rule = "The backward pass on duals gives the gradient and, in the tangents, H v.";
    const auto example = [&](const char* claim, const Duals& w, const Numbers& x, double t) {
        judge.example(claim, [&](Case& c) {
            Duals given;
            for (std::size_t i = 0; i < w.size(); ++i) given.push_back(given_dual(c, "w_" + std::to_string(i), w[i]));
            const Numbers inputs = c.given("x", x);
            const double target = c.given("t", t);
            check_neuron(c, student, given, inputs, target);
        });
    };
    example("σ(0) = ½ and σ'' = 0 there: H v comes from σ' alone.", {{0, 1}}, {2}, 1);
    example("With y = ¾ the slope of σ changes as well.", {{std::log(3.0), 1}}, {1}, 0);
    example(rule, {{1, 2}, {-0.5, 1}}, {0.5, 3}, 1);
    example("v = 0: nothing moves, and the tangents are 0.", {{1, 0}, {2, 0}}, {1, -1}, 0);
    judge.property(rule, [&](Case& c) {
        Duals w(1 + c.choice({0, 2}));
        for (std::size_t i = 0; i < w.size(); ++i) w[i] = any_dual(c, "w_" + std::to_string(i));
        const Numbers x = c.numbers("x", {w.size(), w.size()});
        check_neuron(c, student, w, x, c.number("t"));
    });
}

}  // namespace

void duals_give_the_product(Judge& judge, const Solution& student) {
    arithmetic_is_right(judge, student);
    neuron_is_right(judge, student);
}

}  // namespace bp::chapters::ch15
