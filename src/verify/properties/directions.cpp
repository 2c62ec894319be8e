#include "verify/comparison.hpp"
#include "verify/conversion.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

/// What the gradient promises about moving all leaves at once.
namespace bp::verify {

namespace {

bool is_set(const oracle::Step& step) { return step.op == "parameter" || step.op == "input"; }

/// dLoss along the direction in which element e of a leaf that wants an error signal moves by signed_weight(e + salt),
/// by a forward pass of the engine on duals.
double tangent_of_loss(const Engine& engine, const Case& drawn) {
    const Graph graph = to_graph(drawn.program, engine.op);
    Parameters<Dual> parameters(graph);
    Workspace<Dual> ws(graph, parameters);
    for (const Node& v : graph.nodes()) {
        const oracle::Step& step = drawn.program.steps[index(v.id)];
        if (!is_set(step)) continue;
        for (std::size_t e = 0; e < step.value.data().size(); ++e) {
            const double direction = step.wants_delta ? signed_weight(e + drawn.tape.salt, Kind::lattice) : 0;
            ws.value(v.id).flat()[e] = Dual(step.value.data()[e], direction);
        }
    }
    forward(graph, ws);
    const View<const Dual> loss = std::as_const(ws).value(NodeId{static_cast<std::uint32_t>(drawn.program.loss)});
    double tangent = 0;
    for (std::size_t e = 0; e < loss.size(); ++e) tangent += drawn.program.seed.data()[e] * loss.flat()[e].tangent;
    return tangent;
}

/// g·v with v(step, element) for every leaf that wants an error signal.
template <class Direction> double along(const Program& program, const Machine& machine, Direction v) {
    double sum = 0;
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        if (!program.steps[s].wants_delta) continue;
        const View<const double> gradient = machine.delta(s);
        for (std::size_t e = 0; e < gradient.size(); ++e) sum += gradient.flat()[e] * v(s, e);
    }
    return sum;
}

}  // namespace

Verdict forward_mode_agrees(const Engine& engine, const Case& drawn) {
    const ExactOracle oracle(drawn.program);
    if (!oracle.is_exact()) return Verdict::unchecked("doubles round this graph");
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    const auto direction = [&](std::size_t, std::size_t e) {
        return signed_weight(e + drawn.tape.salt, Kind::lattice);
    };
    Comparison comparison("the tangent of the loss");
    comparison.exact(drawn.program.loss, tangent_of_loss(engine, drawn), along(drawn.program, machine, direction));
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
        const double line = at_x.loss() + along(drawn.program, machine, [&](std::size_t s, std::size_t e) {
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
