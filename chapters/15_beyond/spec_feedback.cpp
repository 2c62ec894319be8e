#include <cmath>
#include <numbers>

#include "chapters/shared/matrix_case.hpp"
#include "inspect/derivative.hpp"
#include "parts.hpp"

// Exercise 15.5: the hidden gradient is that of Σ_k δ_k (Bᵀh)_k with δ held, which has no W2 in it.
namespace bp::chapters::ch15 {

namespace {

using course::Case;
using course::Judge;

/// h_j = σ(Σ_i x_i W1(i, j)), W1 row after row.
template <class T> std::vector<T> hidden_of(std::span<const T> W1, Values x, std::size_t units) {
    using std::exp;
    std::vector<T> h;
    for (std::size_t j = 0; j < units; ++j) {
        T s(0);
        for (std::size_t i = 0; i < x.size(); ++i) s += W1[i * units + j] * x[i];
        h.push_back(T(1) / (T(1) + exp(-s)));
    }
    return h;
}

/// Σ_j h_j W(j, k), W row after row.
template <class T, class W> T output_of(const std::vector<T>& h, const W& matrix, std::size_t outputs, std::size_t k) {
    T o(0);
    for (std::size_t j = 0; j < h.size(); ++j) o += h[j] * matrix[j * outputs + k];
    return o;
}

template <class F> Numbers slopes_of(const F& f, Values at) {
    Numbers slopes;
    for (std::size_t i = 0; i < at.size(); ++i) slopes.push_back(inspect::complex_step_derivative(f, at, i));
    return slopes;
}

Numbers hidden_gradient(const TwoLayers& net, const Matrix& B, Values x, Values t) {
    const std::size_t J = net.W1.cols(), K = t.size();
    const std::vector<double> h = hidden_of<double>(net.W1.flat(), x, J);
    Numbers delta;
    for (std::size_t k = 0; k < K; ++k) delta.push_back(output_of(h, net.W2.flat(), K, k) - t[k]);
    const auto received = [&]<class T>(std::span<const T> W1) {
        const std::vector<T> units = hidden_of(W1, x, J);
        T sum(0);
        for (std::size_t k = 0; k < K; ++k) sum += output_of(units, B.flat(), K, k) * delta[k];
        return sum;
    };
    return slopes_of(received, net.W1.flat());
}

Numbers output_gradient(const TwoLayers& net, Values x, Values t) {
    const std::vector<double> h = hidden_of<double>(net.W1.flat(), x, net.W1.cols());
    const auto loss = [&]<class T>(std::span<const T> W2) {
        const std::vector<T> units(h.begin(), h.end());
        T sum(0);
        for (std::size_t k = 0; k < t.size(); ++k) {
            const T error = output_of(units, W2, t.size(), k) - t[k];
            sum += error * error * T(0.5);
        }
        return sum;
    };
    return slopes_of(loss, net.W2.flat());
}

void check_feedback(Case& c, const Solution& student, const TwoLayers& net, const Matrix& B, const Numbers& x,
                    const Numbers& t) {
    const std::string held = "the complex step of Σ_k δ_k (Bᵀh)_k, δ held: values of the forward pass alone";
    const Numbers hidden = hidden_gradient(net, B, x, t);
    c.expect(hidden, held);
    const TwoGradients found = student.feedback_alignment(net, B, x, t);
    check_matrix(c, found.W1, net.W1.rows(), net.W1.cols(), hidden, held, "dW1");
    check_matrix(c, found.W2, net.W2.rows(), net.W2.cols(), output_gradient(net, x, t),
                 "the complex step of the loss: the last layer learns as ever", "dW2");
}

void feedback_is_right(Judge& judge, const Solution& student) {
    const char* const rule = "The error signal reaches the hidden units over B instead of W₂.";
    const auto example = [&](const char* claim, const TwoLayers& net, const Matrix& B, const Numbers& x,
                             const Numbers& t) {
        judge.example(claim, [&](Case& c) {
            const TwoLayers given{c.given_matrix("W1", net.W1), c.given_matrix("W2", net.W2)};
            const Matrix feedback = c.given_matrix("B", B);
            const Numbers inputs = c.given("x", x), targets = c.given("t", t);
            check_feedback(c, student, given, feedback, inputs, targets);
        });
    };
    example("One unit in each layer; B has another sign than W₂.", {{{0}}, {{2}}}, {{-1}}, {1}, {0});
    example("With B = W₂ it is backpropagation.", {{{1, -1}}, {{2}, {1}}}, {{2}, {1}}, {1}, {1});
    example(rule, {{{1, 0, -1}, {2, 1, 0}}, {{1, 2}, {-1, 1}, {0.5, 3}}}, {{2, -1}, {1, 0.5}, {-2, 1}}, {1, -0.5},
            {1, 0});
    example("Square matrices: W₂ᵀ, B and Bᵀ have the same shape.", {{{1, 0.5}, {-1, 2}}, {{1, 3}, {-2, 1}}},
            {{2, 1}, {-1, 1}}, {1, 2}, {0.5, -1});
    judge.property(rule, [&](Case& c) {
        const std::size_t I = 1 + c.choice({0, 2}), J = 1 + c.choice({0, 2}), K = 1 + c.choice({0, 1});
        const TwoLayers net{c.matrix("W1", I, J), c.matrix("W2", J, K)};
        const Matrix B = c.matrix("B", J, K);
        const Numbers x = c.numbers("x", {I, I}), t = c.numbers("t", {K, K});
        check_feedback(c, student, net, B, x, t);
    });
}

void check_angle(Case& c, const Solution& student, const Numbers& a, double along, double across) {
    const Numbers turned = a.size() == 2 ? Numbers{-a[1], a[0]} : Numbers{-a[1], a[0], -a[3], a[2]};
    Numbers b;
    for (std::size_t i = 0; i < a.size(); ++i) b.push_back(along * a[i] + across * turned[i]);
    c.given("a", a);
    c.given("b", b);
    c.label({"degrees"});
    c.expect({std::atan2(std::abs(across), along) * 180 / std::numbers::pi},
             "b was made from a part along a and a part across, whose quotient is the tangent");
    c.got({student.angle(a, b)});
}

void angle_is_right(Judge& judge, const Solution& student) {
    const char* const rule = "Below 90 degrees a step against the estimate still leads downhill.";
    const auto example = [&](const char* claim, const Numbers& a, double along, double across) {
        judge.example(claim, [&](Case& c) { check_angle(c, student, a, along, across); });
    };
    example("At right angles: 90.", {1, 0}, 0, 2);
    example("Half way: 45, whatever the lengths.", {3, 4}, 2, 2);
    example("More against than along: above 90.", {1, 2}, -1, 0.5);
    example(rule, {1, -2, 0.5, 3}, 2, 1);
    judge.property(rule, [&](Case& c) {
        Numbers a{1 + static_cast<double>(c.choice({0, 3})), static_cast<double>(c.choice({0, 3}))};
        if (c.choice({0, 1}) == 1) a.insert(a.end(), {static_cast<double>(c.choice({0, 3})), 0.5});
        const double across = static_cast<double>(1 + c.choice({0, 15})) / 8;
        check_angle(c, student, a, static_cast<double>(c.choice({0, 32})) / 8 - 2, across);
    });
    judge.trial("Parallel directions have the angle 0, however the cosine is rounded.", [&](Case& c) {
        const Numbers a = c.given("a", Numbers{0.1, 0.2, 0.3}), b = c.given("b", Numbers{0.7, 1.4, 2.1});
        c.oracle("geometry; a thousandth of a degree is left for rounding");
        const double found = student.angle(a, b);
        c.require(std::abs(found) < 1e-3, "0 degrees", {found});
    });
}

}  // namespace

void one_matrix_changes(Judge& judge, const Solution& student) {
    feedback_is_right(judge, student);
    angle_is_right(judge, student);
}

}  // namespace bp::chapters::ch15
