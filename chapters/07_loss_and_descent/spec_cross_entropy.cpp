#include <cmath>
#include <limits>
#include <numbers>

#include "parts.hpp"

// Exercise 7.3. Outputs of the many-class form are powers of ½, whose logarithms are whole multiples of log 2.
namespace bp::chapters::ch07 {

namespace {

using course::Case;
using course::Judge;

/// (½)^n for every n; their sum must be 1.
Numbers powers_of_half(const std::vector<int>& exponents) {
    Numbers o;
    for (const int n : exponents) o.push_back(std::ldexp(1, -n));
    return o;
}

void check_halves(Case& c, const Solution& student, const std::vector<int>& exponents, const Numbers& t) {
    const Numbers o = c.given("o", powers_of_half(exponents));
    c.given("t", t);
    double bits = 0;
    for (std::size_t k = 0; k < t.size(); ++k) bits += t[k] * exponents[k];
    c.expect({bits * std::numbers::ln2}, "o_k = 2^-n, so -log o_k = n log 2 with log 2 = 0.6931…");
    c.got({student.cross_entropy(o, t)});
}

void check_zero(Case& c, const Solution& student, const Numbers& o, const Numbers& t, double right) {
    c.given("o", o);
    c.given("t", t);
    c.expect({right}, "t log o goes to 0 as t does, and to -∞ as o does where t > 0");
    c.got({student.cross_entropy(o, t)});
}

/// One share is cut into halves again and again, so the powers of ½ sum to 1.
std::vector<int> drawn_exponents(Case& c) {
    std::vector<int> exponents{0};
    for (std::size_t cuts = c.choice({0, 4}); cuts > 0; --cuts) {
        const std::size_t k = c.choice({0, exponents.size() - 1});
        exponents[k] += 1;
        exponents.push_back(exponents[k]);
    }
    return exponents;
}

void check_drawn(Case& c, const Solution& student) {
    const std::vector<int> exponents = drawn_exponents(c);
    Numbers t(exponents.size());
    if (c.choice({0, 1}) == 0) {
        t[c.choice({0, t.size() - 1})] = 1;  // one class is right
    } else {
        for (double& t_k : t) t_k = static_cast<double>(c.choice({0, 8})) / 8;
    }
    check_halves(c, student, exponents, t);
}

void check_two_terms(Case& c, const Solution& student, double o, double t) {
    c.given("o", o);
    c.given("t", t);
    // log(1 + x) of the C library, in long double: -log o = log(1 + (1 - o)/o)
    const long double out = o;
    const long double yes = t == 0 ? 0 : t * std::log1p((1 - out) / out);
    const long double no = t == 1 ? 0 : (1 - static_cast<long double>(t)) * std::log1p(out / (1 - out));
    c.expect({static_cast<double>(yes + no)}, "t log(1 + (1-o)/o) + (1-t) log(1 + o/(1-o)), in long double");
    c.got({student.two_term_cross_entropy(o, t)});
}

}  // namespace

void cross_entropy_is_right(Judge& judge, const Solution& student) {
    const char* const many = "Cross-entropy: -Σ_k t_k log o_k for outputs that sum to 1.";
    const char* const zero = "Where t_k = 0 the term is 0, whatever o_k is.";
    const char* const one = "One output, two terms: -t log o - (1 - t) log(1 - o).";
    constexpr double kInfinity = std::numeric_limits<double>::infinity();

    judge.example(many, [&](Case& c) { check_halves(c, student, {1, 2, 2}, {1, 0, 0}); });
    judge.example("Targets may be shares as well: " + std::string{many}, [&](Case& c) {
        check_halves(c, student, {2, 1, 3, 3}, {0.25, 0.125, 0.5, 0.125});
    });
    judge.example("Certain and right costs nothing. " + std::string{zero}, [&](Case& c) {
        check_zero(c, student, {0, 1, 0}, {0, 1, 0}, 0);
    });
    judge.example("Certain and wrong costs infinitely much.", [&](Case& c) {
        check_zero(c, student, {0, 1}, {1, 0}, kInfinity);
    });
    judge.property(many, [&](Case& c) { check_drawn(c, student); });

    judge.example(one, [&](Case& c) { check_two_terms(c, student, 0.75, 1); });
    judge.example("A wrong yes costs as well: " + std::string{one},
                  [&](Case& c) { check_two_terms(c, student, 0.75, 0); });
    judge.example("The target may lie in between: " + std::string{one},
                  [&](Case& c) { check_two_terms(c, student, 0.125, 0.75); });
    judge.example("Certain and right costs nothing: a term whose factor is 0 is 0.",
                  [&](Case& c) { check_two_terms(c, student, 1, 1); });
    judge.example("Certain and right costs nothing: a term whose factor is 0 is 0.",
                  [&](Case& c) { check_two_terms(c, student, 0, 0); });
    judge.property(one, [&](Case& c) {
        const double o = static_cast<double>(1 + c.choice({0, 30})) / 32;
        check_two_terms(c, student, o, static_cast<double>(c.choice({0, 8})) / 8);
    });
}

}  // namespace bp::chapters::ch07
