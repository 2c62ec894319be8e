#include "course/draw.hpp"
#include "parts.hpp"
#include "values.hpp"

// Exercises 10.1, 10.2 and 10.4. No derivative is written down in this file: the worked numbers of the slide and the
// complex step of what the forward lines compute say what a right error signal is.
namespace bp::chapters::ch10 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

using Function = void (*)(Pass& pass);

using course::kByHand;

/// The four given numbers, as the student reads them.
Pass given(Case& c, double w, double x, double b, double t) {
    return {.w = c.given("w", w), .x = c.given("x", x), .b = c.given("b", b), .t = c.given("t", t)};
}

Pass any_pass(Case& c) {
    const double w = c.number("w"), x = c.number("x"), b = c.number("b");
    return {.w = w, .x = x, .b = b, .t = c.number("t")};
}

void leave_values(Pass& pass, double number) { pass.s = pass.y = pass.L = number; }
void leave_signals(Pass& pass, double number) { pass.delta_y = pass.delta_s = pass.delta_w = pass.delta_b = number; }

Numbers given_numbers(const Pass& pass) { return {pass.w, pass.x, pass.b, pass.t}; }
Numbers values(const Pass& pass) { return {pass.s, pass.y, pass.L}; }
Numbers signals(const Pass& pass) { return {pass.delta_y, pass.delta_s, pass.delta_w, pass.delta_b}; }

void check_forward(Case& c, Function forward, Pass pass, const Numbers& expected, const char* oracle) {
    const Numbers before = given_numbers(pass);
    c.label({"s", "y", "L"});
    c.expect(expected, oracle);
    forward(pass);
    c.got(values(pass));
    c.label({"w", "x", "b", "t"});
    c.require(given_numbers(pass) == before, "w, x, b and t as they were given", given_numbers(pass));
}

/// `pass` holds the values of a forward pass with g.
void check_backward(Case& c, Function backward, Pass pass, const Numbers& expected, const char* oracle) {
    const Numbers inputs = given_numbers(pass), before = values(pass);
    c.label({"δ_y", "δ_s", "δ_w", "δ_b"});
    c.expect(expected, oracle);
    backward(pass);
    c.got(signals(pass));
    c.label({"s", "y", "L"});
    c.require(values(pass) == before, "the values s, y and L as the forward pass left them", values(pass));
    c.label({"w", "x", "b", "t"});
    c.require(given_numbers(pass) == inputs, "w, x, b and t as they were given", given_numbers(pass));
}

void check_forward_lines(Case& c, Function forward, Activation g, const Pass& pass) {
    Pass right = pass;
    compute(g, right);
    check_forward(c, forward, pass, values(right), "the three lines, computed apart from the engine");
}

void check_slopes(Case& c, Function backward, Activation g, Pass pass) {
    compute(g, pass);
    check_backward(c, backward, pass, slopes_of_loss(g, pass), kComplexStep);
}

/// A pass whose s and y do not come from its w, x and b: whoever computes them again is found out.
void look_for_stored_values(Case& c, const Solution& student) {
    Pass pass = given(c, 0, 2, 0, 0);
    pass.s = c.given("s", 2), pass.y = c.given("y", 0.875), pass.L = 0.5;
    const double stored = pass.y;  // and δ_y, as t = 0
    student.backward(pass);
    c.require(true, "", signals(pass));
    if (pass.delta_y != stored) {
        c.note(
            "Right, but computed again from w, x and b: the forward pass has stored y, and δ_y = y - t is a value "
            "made of values.");
    }
}

void three_lines_forward(Judge& judge, const Solution& student) {
    const char* const lines = "s = w x + b, y = σ(s), L = ½ (y - t)²: three lines, in this order.";
    judge.example(lines, [&](Case& c) {
        check_forward(c, student.forward, given(c, 2, 0.5, -1, 1), {0, 0.5, 0.125}, kByHand);
    });
    judge.example(lines, [&](Case& c) {
        check_forward(c, student.forward, given(c, 2, 3, -6, 0), {0, 0.5, 0.125}, kByHand);
    });
    judge.example("y is computed from the s of this pass, not from what an earlier one left.", [&](Case& c) {
        Pass pass = given(c, 1, 2, -1, 0);
        leave_values(pass, c.given("left in s, y and L", 5));
        check_forward_lines(c, student.forward, Activation::sigmoid, pass);
    });
    judge.property(lines, [&](Case& c) {
        Pass pass = any_pass(c);
        leave_values(pass, c.number("left in s, y and L"));
        check_forward_lines(c, student.forward, Activation::sigmoid, pass);
    });
}

void four_lines_backward(Judge& judge, const Solution& student) {
    const char* const lines = "δ_y = y - t, δ_s = δ_y σ'(s), δ_w = δ_s x, δ_b = δ_s: each line uses the one above.";
    judge.example(lines, [&](Case& c) {
        Pass pass = given(c, 2, 0.5, -1, 1);
        pass.s = c.given("s", 0), pass.y = c.given("y", 0.5), pass.L = 0.125;
        check_backward(c, student.backward, pass, {-0.5, -0.125, -0.0625, -0.125}, kByHand);
    });
    judge.example(lines, [&](Case& c) {
        Pass pass = given(c, 2, 3, -6, 0);
        pass.s = c.given("s", 0), pass.y = c.given("y", 0.5), pass.L = 0.125;
        check_backward(c, student.backward, pass, {0.5, 0.125, 0.375, 0.125}, kByHand);
    });
    judge.example("σ'(s) is the slope of σ at s; where y is not ½ it is not ¼.",
                  [&](Case& c) { check_slopes(c, student.backward, Activation::sigmoid, given(c, 1, 4, -2, 0.5)); });
    judge.example("A second pass does not remember the first.", [&](Case& c) {
        Pass pass = given(c, 2, 3, -6, 0);
        leave_signals(pass, c.given("left in every δ", 1));
        check_slopes(c, student.backward, Activation::sigmoid, pass);
    });
    judge.trial("Error signals are made of the values that the forward pass has stored.",
                [&](Case& c) { look_for_stored_values(c, student); });
    judge.property("Each δ is dL/d(its node), a number, whatever the inputs are.", [&](Case& c) {
        Pass pass = any_pass(c);
        leave_signals(pass, c.number("left in every δ"));
        check_slopes(c, student.backward, Activation::sigmoid, pass);
    });
}

void one_line_changes(Judge& judge, const Solution& student) {
    judge.example("Forward, only the line of y knows the activation.", [&](Case& c) {
        check_forward_lines(c, student.forward_tanh, Activation::tanh, given(c, 1, 2, -1, 0));
    });
    judge.example("tanh is steepest at s = 0, with the slope 1.", [&](Case& c) {
        check_backward(c, student.backward_tanh, given(c, 1, 3, -3, 2), {-2, -2, -6, -2}, kByHand);
    });
    judge.example("Backward, only the line of δ_s knows the activation. Here s = 1.",
                  [&](Case& c) { check_slopes(c, student.backward_tanh, Activation::tanh, given(c, 1, 2, -1, 0)); });
    judge.property("With tanh in place of σ, s, y and L are still the three lines.",
                   [&](Case& c) { check_forward_lines(c, student.forward_tanh, Activation::tanh, any_pass(c)); });
    judge.property("With tanh in place of σ, each δ is still dL/d(its node).",
                   [&](Case& c) { check_slopes(c, student.backward_tanh, Activation::tanh, any_pass(c)); });
}

}  // namespace

course::Spec<Solution> spec() {
    using enum course::Path;
    return {
        {{"10.1", "Three lines forward", "An implementation perspective", core}, three_lines_forward},
        {{"10.2", "Four lines back", "Univariate chain rule: a shorthand notation", core}, four_lines_backward},
        {{"10.3", "Parents and children", "Univariate chain rule: computation graph", full}, graph_is_known},
        {{"10.4", "Another activation, one line", "Univariate chain rule: computation graph", full}, one_line_changes},
        {{"10.5", "The work, by formulas and structured", "Univariate chain rule: a structured way to implement it",
          full},
         work_is_shared},
    };
}

}  // namespace bp::chapters::ch10
