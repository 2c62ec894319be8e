#include "base/text.hpp"
#include "verify/comparison.hpp"
#include "verify/oracle/numeric.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

using oracle::CellId;
using oracle::Quad;

namespace {

/// When engine and forward mode disagree, differences of values are the arbiter: they need no derivative at all.
void hear_the_arbiter(const oracle::Cells& cells, std::span<const oracle::Branch> branches, CellId cell,
                      Comparison& comparison) {
    const oracle::Move<Quad> unit{cell, Quad(1)};
    const Quad numeric =
        oracle::numeric_derivative<Quad>(cells, branches, std::span(&unit, 1), Quad(oracle::kQuadStep));
    comparison.note("; a difference of values gives " + shortest(static_cast<double>(numeric)));
}

/// Fails unless the engine computes an error signal exactly for those steps that a wanted leaf stands behind.
bool has_signal_where_needed(const Machine& machine, std::size_t step, bool needed, Comparison& comparison) {
    const bool there = machine.delta(step).size() > 0;
    if (there != needed) {
        comparison.fail(
            "v_" + std::to_string(step + 1) +
            (there ? " has an error signal that nobody wants" : " has no error signal, though one is needed"));
    }
    return there && needed;
}

}  // namespace

Verdict error_signals_are_exact(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    const ExactOracle oracle(drawn.program);
    if (!oracle.is_exact()) return Verdict::unchecked("doubles round this graph");
    const std::vector<bool> needed = oracle::needing_delta(drawn.program);
    Comparison comparison("the error signal");
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        const bool is_there = has_signal_where_needed(machine, s, needed[s], comparison);
        if (comparison.verdict().has_failed()) return comparison.verdict();
        if (!is_there) continue;
        const View<const double> found = machine.delta(s);
        for (std::size_t e = 0; e < found.size(); ++e) {
            comparison.exact(s, found.flat()[e], oracle.error_signals()[s].data()[e]);
            if (!comparison.verdict().has_failed()) continue;
            hear_the_arbiter(oracle.cells(), oracle.branches(), oracle.cells().elements(s)[e], comparison);
            return comparison.verdict();
        }
    }
    return comparison.verdict();
}

Verdict error_signals_are_bounded(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    Precise precise(drawn.program, machine);
    if (!precise.is_tame()) return Verdict::unchecked("its numbers are too large or too uncertain in doubles");
    const std::vector<bool> needed = oracle::needing_delta(drawn.program);
    Comparison comparison("the error signal");
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        const bool is_there = has_signal_where_needed(machine, s, needed[s], comparison);
        if (comparison.verdict().has_failed()) return comparison.verdict();
        if (!is_there) continue;
        for (std::size_t e = 0; e < precise.cells.elements(s).size(); ++e) {
            const double found = machine.delta(s).flat()[e];
            const Quad expected = precise.slopes.derivative(precise.cells.elements(s)[e]);
            const double allowed = kSlack * precise.bound.of_derivative(precise.slopes.tangents());
            comparison.within(s, found, static_cast<double>(expected), static_cast<double>(Quad(found) - expected),
                              allowed);
            if (!comparison.verdict().has_failed()) continue;
            hear_the_arbiter(precise.cells, precise.branches, precise.cells.elements(s)[e], comparison);
            return comparison.verdict();
        }
    }
    return comparison.verdict();
}

}  // namespace bp::verify
