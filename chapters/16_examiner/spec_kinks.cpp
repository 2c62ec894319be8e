#include <cmath>

#include "parts.hpp"

// Exercise 16.5.
namespace bp::chapters::ch16 {

namespace {

using course::Case;
using course::Judge;

/// A function along a line with a formula that stands in the failure.
struct TriedKink {
    const char* formula;
    double (*F)(double s);
};

constexpr TriedKink kSine{"sin(1 + s)", [](double s) { return std::sin(1 + s); }},
    kTiny{"1e-6 sin(1 + s)", [](double s) { return 1e-6 * std::sin(1 + s); }},
    kBent{"s + 20 s²", [](double s) { return s + 20 * s * s; }}, kEdge{"|s|", [](double s) { return std::abs(s); }},
    kRelu{"max(0, s)", [](double s) { return s > 0 ? s : 0; }},
    kBeside{"|s - 1e-8|", [](double s) { return std::abs(s - 1e-8); }};

double number_of(Answer answer) { return static_cast<double>(answer); }

double answer_of(Case& c, const Solution& student, const TriedKink& tried, double claimed) {
    c.given_text("F(s)", tried.formula);
    c.given("claimed", claimed);
    c.label({"answer (0 right, 1 wrong, 2 cannot tell)"});
    return number_of(student.answer_of(tried.F, claimed));
}

void check(Case& c, const Solution& student, const TriedKink& tried, double claimed, Answer expected) {
    c.given_text("F(s)", tried.formula);
    c.given("claimed", claimed);
    c.label({"answer (0 right, 1 wrong, 2 cannot tell)"});
    c.expect({number_of(expected)}, "read off the formula");
    c.got({number_of(student.answer_of(tried.F, claimed))});
}

/// a s + b s² + c |s|: the claim is right, or off by 1; with c it has no derivative.
void check_drawn_function(Case& c, const Solution& student) {
    const double a = c.nonzero_number("a"), b = c.number("b");
    const bool has_kink = c.choice({0, 1}) == 1, is_off = c.choice({0, 1}) == 1;
    const double edge = has_kink ? c.nonzero_number("c") : c.given("c", 0);
    c.given_text("F(s)", "a s + b s² + c |s|");
    const double claimed = c.given("claimed", is_off ? a + 1 : a);
    c.label({"answer (0 right, 1 wrong, 2 cannot tell)"});
    c.expect({number_of(has_kink ? Answer::cannot_tell
                        : is_off ? Answer::wrong
                                 : Answer::right)},
             "read off the formula");
    const Line F = [=](double s) { return a * s + b * s * s + edge * std::abs(s); };
    c.got({number_of(student.answer_of(F, claimed))});
}

}  // namespace

void kinks_are_no_verdict(Judge& judge, const Solution& student) {
    const double slope = std::cos(1.0);
    const char* const smooth = "Where the function is smooth a check decides.";
    judge.example(smooth, [&](Case& c) { check(c, student, kSine, slope, Answer::right); });
    judge.example(smooth, [&](Case& c) { check(c, student, kSine, -slope, Answer::wrong); });
    judge.example("A tiny slope that is 100 % wrong is wrong.",
                  [&](Case& c) { check(c, student, kTiny, 2e-6 * slope, Answer::wrong); });
    const char* const bend = "A bend is no kink: near enough, the slopes of both sides agree.";
    judge.example(bend, [&](Case& c) { check(c, student, kBent, 1, Answer::right); });
    const char* const kink =
        "At a kink the slopes to the left and to the right differ, and a central difference gives their mean: no "
        "verdict.";
    judge.example(kink, [&](Case& c) { check(c, student, kRelu, 0, Answer::cannot_tell); });
    judge.example(kink, [&](Case& c) { check(c, student, kRelu, 0.5, Answer::cannot_tell); });
    judge.example(kink, [&](Case& c) { check(c, student, kRelu, 1, Answer::cannot_tell); });
    judge.example(kink, [&](Case& c) { check(c, student, kEdge, 0, Answer::cannot_tell); });
    const char* const nan = "What is not finite is wrong, at a kink too.";
    judge.example(nan, [&](Case& c) { check(c, student, kSine, kNaN, Answer::wrong); });
    judge.example(nan, [&](Case& c) { check(c, student, kRelu, kNaN, Answer::wrong); });
    judge.trial("A kink within reach of the step is no mistake of the box.", [&](Case& c) {
        const double answer = answer_of(c, student, kBeside, -1);
        c.oracle("the slope at 0 is -1");
        c.require(answer != number_of(Answer::wrong), "anything but wrong", {answer});
    });
    judge.property("Smooth functions are decided, kinks are not.", [&](Case& c) { check_drawn_function(c, student); });
}

}  // namespace bp::chapters::ch16
