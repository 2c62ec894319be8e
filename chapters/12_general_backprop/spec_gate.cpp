#include "graph/expression.hpp"
#include "graph/passes.hpp"
#include "ops/elementwise.hpp"
#include "ops/op_table.hpp"
#include "parts.hpp"
#include "values.hpp"

// Exercise 12.5. The student's two functions alone, then as a node type of the engine.
namespace bp::chapters::ch12 {

namespace {

using course::Case;
using course::Judge;
using course::Numbers;

/// A node type of the engine made from the two functions. Only passes in double are run.
struct StudentsGate : ops::Elementwise<StudentsGate, 2> {
    static constexpr std::string_view name = "gate";
    static constexpr std::string_view formula = "x σ(g)";
    static constexpr std::string_view rule = "what the student's function says";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    double (*gate)(double, double) = nullptr;
    Numbers (*gate_partials)(double, double) = nullptr;

    template <class T> T value(T x, T g) const {
        if constexpr (std::is_same_v<T, double>) return gate(x, g);
        throw GraphError("gate: computes with double only");
    }
    template <class T> ops::Partials<T, 2> partials(T x, T g, T /*out*/) const {
        if constexpr (std::is_same_v<T, double>) {
            const Numbers slopes = gate_partials(x, g);
            return {slopes.at(0), slopes.at(1)};
        }
        throw GraphError("gate: computes with double only");
    }
};

void check_value(Case& c, const Solution& student, double x, double g, double expected, const char* oracle) {
    c.expect({expected}, oracle);
    c.got({student.gate(x, g)});
}

void check_partials(Case& c, const Solution& student, const Numbers& expected, double x, double g, const char* oracle) {
    c.label({"∂o/∂x", "∂o/∂g"});
    c.expect(expected, oracle);
    c.got(student.gate_partials(x, g));
}

Numbers slopes_of_gate(double x, double g) {
    const auto gate = [](auto at) { return gate_of(at[0], at[1]); };
    const Numbers at{x, g};
    return {inspect::complex_step_derivative(gate, at, 0), inspect::complex_step_derivative(gate, at, 1)};
}

/// h = gate(a, b), o = gate(h b, a), L = ½ (o - t)²: both inputs are used twice, and gates follow each other.
template <class T> T loss_of_graph(T a, T b, double t) {
    const T o = gate_of(gate_of(a, b) * b, a);
    return (o - t) * (o - t) * 0.5;
}

void check_in_graph(Case& c, const Solution& student, double a, double b, double t) {
    c.given_text("graph", "h = gate(a, b), o = gate(h b, a), L = ½ (o - t)²");
    c.label({"L", "δ_a", "δ_b"});
    const auto loss = [t](auto at) { return loss_of_graph(at[0], at[1], t); };
    const Numbers at{a, b};
    c.expect({loss_of_graph(a, b, t), inspect::complex_step_derivative(loss, at, 0),
              inspect::complex_step_derivative(loss, at, 1)},
             kComplexStep);
    Graph graph;
    StudentsGate type;
    type.gate = student.gate;
    type.gate_partials = student.gate_partials;
    const Var a_node = parameter(graph, {1, 1}), b_node = parameter(graph, {1, 1});
    const Var h = make_node(type, {a_node, b_node}), o = make_node(type, {h * b_node, a_node});
    const Var L = 0.5 * square(o - constant(graph, t));
    Parameters<double> parameters(graph);
    parameters.values()[0] = a;
    parameters.values()[1] = b;
    Workspace<double> ws(graph, parameters);
    forward(graph, ws);
    backward(graph, ws, L);
    c.got({ws.value(L)(0, 0), ws.delta(a_node)(0, 0), ws.delta(b_node)(0, 0)});
}

}  // namespace

void gate_fits_into_any_graph(Judge& judge, const Solution& student) {
    const char* const by_hand = "worked out by hand";
    judge.example("Forward, the gate is x σ(g); at g = 0 it is half open.", [&](Case& c) {
        const double x = c.given("x", 4);
        check_value(c, student, x, c.given("g", 0), 2, by_hand);
    });
    judge.property("Forward, the gate is x σ(g).", [&](Case& c) {
        const double x = c.number("x"), g = c.number("g");
        check_value(c, student, x, g, gate_of(x, g), "the formula, with σ written out");
    });
    const char* const derivatives =
        "A node knows its own derivatives, one for each argument, and nothing of the graph.";
    judge.example(derivatives, [&](Case& c) {
        const double x = c.given("x", 4), g = c.given("g", 0);
        check_partials(c, student, {0.5, 1}, x, g, by_hand);
    });
    judge.property(derivatives, [&](Case& c) {
        const double x = c.number("x"), g = c.number("g");
        check_partials(c, student, slopes_of_gate(x, g), x, g, kComplexStep);
    });
    judge.example("Nothing else has to know the node type: it works in any graph.", [&](Case& c) {
        const double a = c.given("a", 1), b = c.given("b", 2);
        check_in_graph(c, student, a, b, c.given("t", 1));
    });
    judge.property("Nothing else has to know the node type: it works in any graph.", [&](Case& c) {
        const double a = c.number("a"), b = c.number("b");
        check_in_graph(c, student, a, b, c.number("t"));
    });
}

}  // namespace bp::chapters::ch12
