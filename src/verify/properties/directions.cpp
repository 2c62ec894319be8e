#include "verify/comparison.hpp"
#include "verify/conversion.hpp"
#include "verify/gradient_along.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

/// What the gradient promises about moving all leaves at once.
namespace bp::verify {

using oracle::Quad;

namespace {

bool is_set(const oracle::Step& step) { return step.op == "parameter" || step.op == "input"; }

/// How fast element e of every leaf that wants an error signal moves.
double direction(std::size_t e, const Case& drawn) { return signed_weight(e + drawn.tape.salt, Kind::lattice); }

/// dLoss along that direction, by a forward pass of the engine on duals.
double tangent_of_loss(const Engine& engine, const Case& drawn) {
    const Graph graph = to_graph(drawn.program, engine.op);
    Parameters<Dual> parameters(graph);
    Workspace<Dual> ws(graph, parameters);
    for (const Node& v : graph.nodes()) {
        const oracle::Step& step = drawn.program.steps[index(v.id)];
        if (!is_set(step)) continue;
        for (std::size_t e = 0; e < step.value.data().size(); ++e) {
            ws.value(v.id).flat()[e] = Dual(step.value.data()[e], step.wants_delta ? direction(e, drawn) : 0);
        }
    }
    forward(graph, ws);
    const View<const Dual> loss = std::as_const(ws).value(NodeId{static_cast<std::uint32_t>(drawn.program.loss)});
    double tangent = 0;
    for (std::size_t e = 0; e < loss.size(); ++e) tangent += drawn.program.seed.data()[e] * loss.flat()[e].tangent;
    return tangent;
}

}  // namespace

Verdict forward_mode_is_exact(const Engine& engine, const Case& drawn) {
    if (!ExactOracle(drawn.program).is_exact()) return Verdict::unchecked("doubles round this graph");
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    const auto v = [&](std::size_t, std::size_t e) { return direction(e, drawn); };
    Comparison comparison("the tangent of the loss");
    comparison.exact(drawn.program.loss, tangent_of_loss(engine, drawn), gradient_along(drawn.program, machine, v));
    return comparison.verdict();
}

Verdict forward_mode_is_bounded(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    Precise precise(drawn.program, machine);
    if (!precise.is_tame()) return Verdict::unchecked("its numbers are too large or too uncertain in doubles");
    std::vector<oracle::Move<Quad>> moves;
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        if (!drawn.program.steps[s].wants_delta) continue;
        const std::span<const oracle::CellId> elements = precise.cells.elements(s);
        for (std::size_t e = 0; e < elements.size(); ++e) moves.push_back({elements[e], Quad(direction(e, drawn))});
    }
    const Quad expected = precise.slopes.derivative(moves);
    const double allowed = kSlack * precise.bound.of_derivative(precise.slopes.tangents());
    const double found = tangent_of_loss(engine, drawn);
    Comparison comparison("the tangent of the loss");
    comparison.within(drawn.program.loss, found, static_cast<double>(expected),
                      static_cast<double>(Quad(found) - expected), allowed);
    return comparison.verdict();
}

namespace {

/// Another point for all leaves: a little beside x, far away along one line, or anywhere on the lattice.
Program moved(const Case& drawn, std::size_t which) {
    Program program = drawn.program;
    std::size_t e = drawn.tape.salt;
    for (oracle::Step& step : program.steps) {
        if (!step.wants_delta) continue;
        for (double& x : step.value.data()) {
            ++e;
            const double v = signed_weight(e * (which + 1), Kind::lattice);
            x = which % 3 == 0   ? x + v / 8
                : which % 3 == 1 ? x + 4 * v
                                 : pool_number(static_cast<std::uint16_t>(e * 7), Kind::lattice);
        }
    }
    return program;
}

constexpr std::size_t kPoints = 6;

}  // namespace

Verdict gradient_is_a_subgradient(const Engine& engine, const Case& drawn) {
    const ExactOracle at_x(drawn.program);
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    Verdict verdict;
    for (std::size_t which = 0; which < kPoints; ++which) {
        const Program other = moved(drawn, which);
        const ExactOracle at_y(other);
        if (!at_x.is_exact() || !at_y.is_exact()) return Verdict::unchecked("doubles round this graph");
        const double line = at_x.loss() + gradient_along(drawn.program, machine, [&](std::size_t s, std::size_t e) {
                                return other.steps[s].value.data()[e] - drawn.program.steps[s].value.data()[e];
                            });
        ++verdict.compared;
        if (at_y.loss() >= line) continue;
        return Verdict::failed("the gradient at x promises a loss of at least " + std::to_string(line) +
                               " at another point; it is " + std::to_string(at_y.loss()) +
                               " there, so the gradient is no subgradient");
    }
    return verdict;
}

}  // namespace bp::verify
