#include "parts.hpp"

// Exercise 15.3: the answer is chosen first, and the gradient made from it.
namespace bp::chapters::ch15 {

namespace {

using course::Case;
using course::Judge;

/// The gradient at the distance -Δw from the bottom: with multiples of 1/8 it is exact.
Numbers gradient_before(const Matrix& H, const Numbers& step) {
    Numbers g = multiply(H, step);
    for (double& slope : g) slope = -slope;
    return g;
}

void check_step(Case& c, const Solution& student, const Matrix& H, const Numbers& step) {
    c.given_matrix("H", H);
    const Numbers g = c.given("g", gradient_before(H, step));
    c.label({"Δw_0", "Δw_1"});
    c.expect(step, "g was made from this step: H Δw + g is 0");
    c.got(student.newton_step(g, H));
}

/// L Lᵀ with the lower triangle L = (p 0; q r), so a bowl.
Matrix bowl(double p, double q, double r) { return {{p * p, p * q}, {p * q, q * q + r * r}}; }

void step_is_right(Judge& judge, const Solution& student) {
    const char* const rule = "Newton's step leads to the bottom of the bowl: H Δw = -g.";
    const auto example = [&](const char* claim, const Matrix& H, const Numbers& step) {
        judge.example(claim, [&](Case& c) { check_step(c, student, H, step); });
    };
    example("A round bowl: straight downhill.", {{2, 0}, {0, 2}}, {-1, 3});
    example("Each direction has its own curvature: no learning rate fits both.", {{1, 0}, {0, 16}}, {2, -1});
    example("Where weights depend on each other, H is solved, not divided by.", {{2, 1}, {1, 3}}, {1, -2});
    example(rule, {{4, -3}, {-3, 5}}, {0.5, 2});
    judge.property(rule, [&](Case& c) {
        const auto half = [&c] { return static_cast<double>(1 + c.choice({0, 7})) / 2; };
        const double p = half(), r = half(), q = static_cast<double>(c.choice({0, 8})) / 2 - 2;
        const Numbers step{(static_cast<double>(c.choice({0, 32})) - 16) / 4,
                           (static_cast<double>(c.choice({0, 32})) - 16) / 4};
        check_step(c, student, bowl(p, q, r), step);
    });
}

double dot(Values a, Values b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

/// Where the parabola through the three losses at α = -1, 0 and 1 is least.
double vertex(Values g, Values d, Values Hd) {
    const auto loss = [&](double alpha) { return alpha * dot(g, d) + alpha * alpha * dot(d, Hd) / 2; };
    const double before = loss(-1), here = loss(0), after = loss(1);
    return (before - after) / (2 * (before - 2 * here + after));
}

void check_length(Case& c, const Solution& student, const Matrix& H, const Numbers& g, const Numbers& d) {
    const Numbers Hd = c.given("Hd", multiply(H, d));
    c.label({"α"});
    c.expect({vertex(g, d, Hd)}, "the lowest point of the parabola through three losses");
    c.got({student.step_length(g, d, Hd)});
}

void length_is_right(Judge& judge, const Solution& student) {
    const char* const rule = "Along d the bowl is a parabola: its slope gᵀd + α dᵀHd is 0 at the bottom.";
    const auto example = [&](const char* claim, const Matrix& H, const Numbers& g, const Numbers& d) {
        judge.example(claim, [&](Case& c) {
            const Numbers slopes = c.given("g", g), along = c.given("d", d);
            check_length(c, student, H, slopes, along);
        });
    };
    example("Straight downhill, d = -g, in a bowl of curvature 2.", {{2, 0}, {0, 2}}, {4, 0}, {-4, 0});
    example(rule, {{2, 1}, {1, 3}}, {1, -2}, {-1, 1});
    example("A direction that leads uphill is to be gone backwards.", {{1, 0}, {0, 4}}, {1, 2}, {2, 1});
    example("Across the slope there is nothing to gain.", {{1, 0}, {0, 1}}, {1, 1}, {2, -2});
    judge.property(rule, [&](Case& c) {
        const auto half = [&c] { return static_cast<double>(1 + c.choice({0, 7})) / 2; };
        const Matrix H = bowl(half(), static_cast<double>(c.choice({0, 8})) / 2 - 2, half());
        const Numbers g = c.numbers("g", {2, 2});
        const Numbers d{c.nonzero_number("d_0"), c.number("d_1")};
        check_length(c, student, H, g, d);
    });
}

}  // namespace

void newton_finds_the_bottom(Judge& judge, const Solution& student) {
    step_is_right(judge, student);
    length_is_right(judge, student);
}

}  // namespace bp::chapters::ch15
