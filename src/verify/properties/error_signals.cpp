#include "verify/comparison.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

using oracle::Quad;

namespace {

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
        if (!has_signal_where_needed(machine, s, needed[s], comparison)) continue;
        const View<const double> found = machine.delta(s);
        for (std::size_t e = 0; e < found.size(); ++e) {
            comparison.exact(s, found.flat()[e], oracle.error_signals()[s].data()[e]);
        }
    }
    return comparison.verdict();
}

Verdict error_signals_are_bounded(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    Precise precise(drawn.program, machine);
    if (!precise.is_tame()) return Verdict::unchecked("its numbers are too large for doubles");
    const std::vector<bool> needed = oracle::needing_delta(drawn.program);
    Comparison comparison("the error signal");
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        if (!has_signal_where_needed(machine, s, needed[s], comparison)) continue;
        for (std::size_t e = 0; e < precise.cells.elements(s).size(); ++e) {
            const double found = machine.delta(s).flat()[e];
            const Quad expected = precise.slopes.derivative(precise.cells.elements(s)[e]);
            const double allowed = kSlack * precise.bound.of_derivative(precise.slopes.tangents());
            comparison.within(s, found, static_cast<double>(expected), static_cast<double>(Quad(found) - expected),
                              allowed);
        }
    }
    return comparison.verdict();
}

}  // namespace bp::verify
