#include <algorithm>
#include <cmath>
#include <limits>

#include "parts.hpp"

// Exercise 16.3. The rule is fixed, so every pair has one answer: 1 for agreement, 0 for none.
namespace bp::chapters::ch16 {

namespace {

using course::Case;
using course::Judge;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct Pair {
    const char* claim;
    double claimed, measured, noise;
    bool agrees;
};

const Pair kPairs[]{
    {"Equal numbers agree.", 2, 2, 0, true},
    {"A difference in the eighth digit is what a difference quotient errs by anyway.", 1, 1.0000001, 0, true},
    {"A difference in the fifth digit is a mistake.", 1, 1.00002, 0, false},
    {"The tolerance is relative: a large derivative may differ by more.", 1e6, 1e6 + 0.5, 0, true},
    {"The tolerance is relative: a tiny derivative that is 100 % wrong is wrong.", 1e-8, 2e-8, 0, false},
    {"Opposite signs do not agree.", 1, -1, 0, false},
    {"The size of a difference is what counts, not its sign.", 1, 3, 0, false},
    {"The size of a difference is what counts, not its sign.", 3, 1, 0, false},
    {"Negative numbers are compared as positive ones.", -2, -2.0000001, 0, true},
    {"Negative numbers are compared as positive ones.", -1, -3, 0, false},
    {"The larger magnitude counts, not the sum: it may be 0 or negative.", 1, -3, 0, false},
    {"Where the derivative is 0, what is measured is rounding.", 0, 1e-11, 1e-10, true},
    {"Where the derivative is 0 and rounding is not to blame, something is wrong.", 0, 1e-11, 0, false},
    {"NaN agrees with nothing.", kNaN, 1, 0, false},
    {"NaN agrees with nothing.", 1, kNaN, 0, false},
    {"NaN agrees with nothing, not even with itself.", kNaN, kNaN, 0, false},
    {"Infinity agrees with nothing.", kInfinity, 1, 0, false},
    {"Infinity agrees with nothing, not even with itself.", kInfinity, kInfinity, 0, false},
};

void check(Case& c, const Solution& student, double claimed, double measured, double noise, bool agrees) {
    c.given("claimed", claimed);
    c.given("measured", measured);
    c.given("noise", noise);
    c.label({"agree"});
    c.expect({agrees ? 1.0 : 0.0}, "the rule of the exercise, by hand");
    c.got({student.agree(claimed, measured, noise) ? 1.0 : 0.0});
}

/// A number of any size and sign, and another one that is farther off than the tolerance, or clearly less far.
void check_random(Case& c, const Solution& student) {
    const double scale = std::pow(10.0, static_cast<double>(c.choice({0, 12})) - 6);
    const double claimed = c.nonzero_number("a") * scale;
    const bool is_off = c.choice({0, 1}) == 1, is_below = c.choice({0, 1}) == 1;
    const double share = (is_off ? 1e-5 : 1e-7) * (is_below ? -1 : 1);
    check(c, student, claimed, claimed * (1 + share), 0, !is_off);
}

}  // namespace

void agreement_is_relative(Judge& judge, const Solution& student) {
    for (const Pair& p : kPairs) {
        judge.example(p.claim, [&](Case& c) { check(c, student, p.claimed, p.measured, p.noise, p.agrees); });
    }
    judge.property("Whether two numbers agree does not depend on their size.",
                   [&](Case& c) { check_random(c, student); });
}

}  // namespace bp::chapters::ch16
