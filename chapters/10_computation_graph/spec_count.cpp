#include <algorithm>

#include "parts.hpp"
#include "values.hpp"

// Exercise 10.5: the derivatives of a model with many weights, and what they cost.
namespace bp::chapters::ch10 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

/// A model whose two functions count how often they are called.
struct Watched {
    Model model;
    std::size_t calls = 0;
};

void watch(Watched& watched, Activation g) {
    watched.model.g = [&watched, g](double s) { return ++watched.calls, activated(g, s); };
    watched.model.g_slope = [&watched, g](double s) {
        ++watched.calls;
        return inspect::complex_step_derivative([g](auto at) { return activated(g, at[0]); }, {&s, 1}, 0);
    };
}

/// dL/dw_1 … dL/dw_D, dL/db
Numbers slopes_of(const Model& model, Activation g) {
    Numbers parameters = model.w;
    parameters.push_back(model.b);
    const auto loss = [&](auto p) {
        auto s = p[model.x.size()];
        for (std::size_t i = 0; i < model.x.size(); ++i) s += p[i] * model.x[i];
        return loss_of(activated(g, s), model.t);
    };
    Numbers slopes;
    for (std::size_t i = 0; i < parameters.size(); ++i) {
        slopes.push_back(inspect::complex_step_derivative(loss, parameters, i));
    }
    return slopes;
}

Numbers flat(const Gradient& gradient) {
    Numbers all = gradient.w;
    all.push_back(gradient.b);
    return all;
}

void check_gradient(Case& c, const Solution& student, Watched& watched, Activation g, const char* name) {
    c.given_text("g", name);
    watch(watched, g);
    std::vector<std::string> labels;
    for (std::size_t i = 1; i <= watched.model.w.size(); ++i) labels.push_back("dL/dw_" + std::to_string(i));
    labels.push_back("dL/db");
    c.label(labels);
    c.expect(slopes_of(watched.model, g), kComplexStep);
    c.got(flat(student.gradient(watched.model)));
    c.oracle("g and g' themselves, which count their calls");
    c.within_cost(watched.calls, 2, "evaluations of g and g' together");
}

Watched given(Case& c, const Numbers& w, const Numbers& x, double b, double t) {
    return {.model = {.w = c.given("w", w), .x = c.given("x", x), .b = c.given("b", b), .t = c.given("t", t)}};
}

std::size_t occurrences(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++count;
    return count;
}

/// The D + 1 formulas, or the structured lines, written out. A * is a multiplication, a g( or h( an evaluation of g or
/// of its derivative.
std::string formulas(std::size_t D) {
    std::string s;
    for (std::size_t i = 1; i <= D; ++i) s += "w*x + ";
    s += "b";
    std::string text;
    for (std::size_t i = 1; i <= D; ++i) text += "(g(" + s + ") - t)*h(" + s + ")*x\n";
    return text + "(g(" + s + ") - t)*h(" + s + ")\n";
}

std::string structured(std::size_t D) {
    std::string text = "s = b";
    for (std::size_t i = 1; i <= D; ++i) text += " + w*x";
    text += "\ny = g(s)\ndelta_y = y - t\ndelta_s = delta_y*h(s)\ndelta_b = delta_s\n";
    for (std::size_t i = 1; i <= D; ++i) text += "delta_w = delta_s*x\n";
    return text;
}

void check_counts(Case& c, const Solution& student, std::size_t D) {
    c.given("D", static_cast<double>(D));
    const auto counted = [](const std::string& text, std::initializer_list<const char*> parts) {
        double count = 0;
        for (const char* const part : parts) count += static_cast<double>(occurrences(text, part));
        return count;
    };
    c.label({"formulas: activations", "multiplications", "structured: activations", "multiplications"});
    c.expect({counted(formulas(D), {"g(", "h("}), counted(formulas(D), {"*"}), counted(structured(D), {"g(", "h("}),
              counted(structured(D), {"*"})},
             "the formulas written out as text, symbol by symbol");
    const Counts counts = student.counts(D);
    const auto number = [](std::size_t count) { return static_cast<double>(count); };
    c.got({number(counts.formula_activations), number(counts.formula_multiplications),
           number(counts.structured_activations), number(counts.structured_multiplications)});
}

}  // namespace

void work_is_shared(Judge& judge, const Solution& student) {
    const char* const shared = "δ_s is computed once, and every weight uses it: dL/dw_i = δ_s x_i.";
    judge.example(shared, [&](Case& c) {
        Watched watched = given(c, {2, -1}, {1, 3}, 0.5, 1);
        check_gradient(c, student, watched, Activation::identity, "the identity");
    });
    judge.example(shared, [&](Case& c) {
        Watched watched = given(c, {1, 0.5, 0}, {2, -2, 4}, -0.5, 0);
        check_gradient(c, student, watched, Activation::sigmoid, "the sigmoid");
    });
    judge.property(shared, [&](Case& c) {
        const Numbers w = c.numbers("w", {1, 4}), x = c.numbers("x", {w.size(), w.size()});
        Watched watched{.model = {.w = w, .x = x, .b = c.number("b"), .t = c.number("t")}};
        const bool is_tanh = c.choice({0, 1}) == 1;
        check_gradient(c, student, watched, is_tanh ? Activation::tanh : Activation::sigmoid,
                       is_tanh ? "tanh" : "the sigmoid");
    });
    const char* const work = "By formulas the work grows with D², structured with D.";
    for (const std::size_t D : {1u, 2u, 5u}) {
        judge.example(work, [&, D](Case& c) { check_counts(c, student, D); });
    }
    judge.property(work, [&](Case& c) { check_counts(c, student, c.choice({1, 40})); });
}

}  // namespace bp::chapters::ch10
