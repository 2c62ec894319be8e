#include "verify/comparison.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

using oracle::CellId;
using oracle::Quad;

namespace {

const Verdict kRounded = Verdict::unchecked("doubles round this graph");
const Verdict kWild = Verdict::unchecked("its numbers are too large or too uncertain in doubles");

}  // namespace

Verdict values_are_exact(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    const ExactOracle oracle(drawn.program);
    if (!oracle.is_exact()) return kRounded;
    Comparison comparison("the value");
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        const View<const double> found = machine.value(s), expected = oracle.value(s);
        if (found.shape() != expected.shape()) {
            comparison.fail("v_" + std::to_string(s + 1) + " is " + to_string(found.shape()) + ", expected " +
                            to_string(expected.shape()));
            break;
        }
        for (std::size_t e = 0; e < found.size(); ++e) comparison.exact(s, found.flat()[e], expected.flat()[e]);
    }
    return comparison.verdict();
}

Verdict values_are_bounded(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    const Precise precise(drawn.program, machine);
    if (!precise.is_tame()) return kWild;
    Comparison comparison("the value");
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        for (std::size_t e = 0; e < precise.cells.elements(s).size(); ++e) {
            const CellId id = precise.cells.elements(s)[e];
            const double found = machine.value(s).flat()[e];
            const auto error = static_cast<double>(Quad(found) - precise.values[id]);
            comparison.within(s, found, static_cast<double>(precise.values[id]), error,
                              kSlack * precise.bound.of_value(id));
        }
    }
    if (precise.closed_branch()) comparison.fail("a max or relu took a branch that was not open to it");
    return comparison.verdict();
}

}  // namespace bp::verify
