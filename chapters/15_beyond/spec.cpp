#include <algorithm>

#include "parts.hpp"

// Exercises 15.1 and 15.4: polynomials, whose second derivatives and slopes are known without any rule.
namespace bp::chapters::ch15 {

namespace {

using course::Case;
using course::Judge;

const char* const kSlide = "Backpropagation";

/// E = ½ wᵀA w + 1/6 Σ c_i w_i³ with a symmetric A: its gradient is A w + ½ c w², its second derivatives A + diag(c w).
struct Cubic {
    Matrix A;
    Numbers c;

    Numbers gradient(Values w) const {
        Numbers g = multiply(A, w);
        for (std::size_t i = 0; i < g.size(); ++i) g[i] += c[i] * w[i] * w[i] / 2;
        return g;
    }
    Numbers product(Values w, Values v) const {
        Numbers Hv = multiply(A, v);
        for (std::size_t i = 0; i < Hv.size(); ++i) Hv[i] += c[i] * w[i] * v[i];
        return Hv;
    }
};

void check_product(Case& c, const Solution& student, const Cubic& cubic, const Numbers& w, const Numbers& v) {
    const double h = c.given("h", 0.125);
    // the gradient is a polynomial of degree 2, so a central difference of it is exact
    c.expect(cubic.product(w, v), "the second derivatives written out, A + diag(c w), times v");
    c.got(student.product_from_gradients([&cubic](Values at) { return cubic.gradient(at); }, w, v, h));
}

Cubic given_cubic(Case& c, const Matrix& A, const Numbers& thirds) {
    c.given_text("gradient", "A w + ½ c w²");
    return {c.given_matrix("A", A), c.given("c", thirds)};
}

/// Five weights.
std::size_t gradients_asked_for(const Solution& student) {
    std::size_t calls = 0;
    const Gradient counting = [&calls](Values w) {
        ++calls;
        return Numbers(w.begin(), w.end());
    };
    student.product_from_gradients(counting, Numbers{1, 2, 3, 4, 5}, Numbers{1, 0, -1, 0, 2}, 0.125);
    return calls;
}

void two_gradients_give_the_product(Judge& judge, const Solution& student) {
    const char* const rule = "H v is how the gradient changes along v: two gradients give it, and nobody forms H.";
    const auto example = [&](const char* claim, const Matrix& A, const Numbers& thirds, const Numbers& w,
                             const Numbers& v) {
        judge.example(claim, [&](Case& c) {
            const Cubic cubic = given_cubic(c, A, thirds);
            const Numbers at = c.given("w", w), along = c.given("v", v);
            check_product(c, student, cubic, at, along);
        });
    };
    example("A bowl has the same H everywhere.", {{2, 1}, {1, 3}}, {0, 0}, {1, 1}, {1, 0});
    example(rule, {{2, 1}, {1, 3}}, {0, 0}, {1, -1}, {2, -1});
    example("Where the loss is no bowl, H depends on w.", {{1, 0}, {0, 1}}, {2, 4}, {1, -2}, {1, 3});
    example("One weight: H v is the second derivative times v.", {{0}}, {6}, {2}, {0.5});
    judge.property(rule, [&](Case& c) {
        const std::size_t n = 1 + c.choice({0, 2});
        Matrix A(n, n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j <= i; ++j) A(i, j) = A(j, i) = static_cast<double>(c.choice({0, 4})) - 2;
        }
        Numbers thirds(n);
        for (double& c_i : thirds) c_i = static_cast<double>(c.choice({0, 4}));
        const Cubic cubic = given_cubic(c, A, thirds);
        const Numbers w = c.numbers("w", {n, n}), v = c.numbers("v", {n, n});
        check_product(c, student, cubic, w, v);
    });
    const char* const cost = "Each call of gradient is a forward and a backward pass: two, however many weights.";
    judge.trial(cost, [&](Case& c) {
        c.given_text("weights", "5");
        c.oracle("the gradient itself, which counts its calls");
        c.within_cost(gradients_asked_for(student), 2, "calls of gradient");
    });
    judge.probe("do two calls suffice for five weights",
                [&] { return Numbers{gradients_asked_for(student) <= 2 ? 1.0 : 0.0}; });
}

/// E = gᵀw + ½ Σ a_i w_i²
struct Parabolas {
    Numbers g, a;

    double operator()(Values w) const {
        double sum = 0;
        for (std::size_t i = 0; i < g.size(); ++i) sum += g[i] * w[i] + a[i] * w[i] * w[i] / 2;
        return sum;
    }
};

void check_estimate(Case& c, const Solution& student, const Parabolas& loss, const Numbers& w, const Numbers& u) {
    const double sigma = c.given("σ", 0.25);
    double slope = 0;  // along u, and a central difference of a parabola is exact
    for (std::size_t i = 0; i < u.size(); ++i) slope += (loss.g[i] + loss.a[i] * w[i]) * u[i];
    Numbers expected = u;
    for (double& credit : expected) credit *= slope;
    c.expect(expected, "the slope along u, which is exact for parabolas, times u");
    c.got(student.weight_perturbation(loss, w, u, sigma));
}

std::size_t losses_asked_for(const Solution& student) {
    std::size_t calls = 0;
    const Loss counting = [&calls](Values w) {
        ++calls;
        return w[0] + w[4];
    };
    student.weight_perturbation(counting, Numbers{1, 2, 3, 4, 5}, Numbers{1, 0.5, -1, 0.25, 2}, 0.125);
    return calls;
}

void shaking_gives_a_gradient(Judge& judge, const Solution& student) {
    const char* const rule = "Shake all weights at once by ±σu, and credit each with its share of the noise.";
    const auto example = [&](const char* claim, const Parabolas& loss, const Numbers& w, const Numbers& u) {
        judge.example(claim, [&](Case& c) {
            c.given_text("E", "Σ g_i w_i + ½ a_i w_i²");
            const Parabolas given{c.given("g", loss.g), c.given("a", loss.a)};
            const Numbers at = c.given("w", w), noise = c.given("u", u);
            check_estimate(c, student, given, at, noise);
        });
    };
    example("One weight, u = 1: the slope.", {{3}, {2}}, {1}, {1});
    example("Noise that helped is followed, in proportion to its size.", {{1, 0}, {0, 0}}, {0, 0}, {2, -1});
    example(rule, {{1, -2, 0.5}, {2, 1, 4}}, {1, 2, -1}, {0.5, 1, -2});
    example("A weight that was not shaken gets no credit.", {{4, 4}, {1, 1}}, {1, 1}, {1, 0});
    judge.property(rule, [&](Case& c) {
        const std::size_t n = 1 + c.choice({0, 3});
        c.given_text("E", "Σ g_i w_i + ½ a_i w_i²");
        const Parabolas loss{c.numbers("g", {n, n}), c.numbers("a", {n, n})};
        const Numbers w = c.numbers("w", {n, n}), u = c.numbers("u", {n, n});
        check_estimate(c, student, loss, w, u);
    });
    judge.trial("Each call of loss is a forward pass: two, however many weights.", [&](Case& c) {
        c.given_text("weights", "5");
        c.oracle("the loss itself, which counts its calls");
        c.within_cost(losses_asked_for(student), 2, "calls of loss");
    });
    judge.probe("do two losses suffice for five weights",
                [&] { return Numbers{losses_asked_for(student) <= 2 ? 1.0 : 0.0}; });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    return {
        {{"15.1", "H v from two gradients", kSlide, full}, two_gradients_give_the_product},
        {{"15.2", "H v by duals", kSlide, full}, duals_give_the_product},
        {{"15.3", "Newton's step", kSlide, full}, newton_finds_the_bottom},
        {{"15.4", "Weight perturbation", kSlide, full}, shaking_gives_a_gradient},
        {{"15.5", "Feedback alignment", kSlide, full}, one_matrix_changes},
    };
}

}  // namespace bp::chapters::ch15
