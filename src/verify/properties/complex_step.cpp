#include "verify/oracle/complex_step.hpp"

#include "verify/comparison.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

namespace {

constexpr std::size_t kMostElements = 16;  // of one leaf; each costs a pass over all numbers

/// A product of two numbers that are rounding alone, where both should be 0: no bound of first order sees it.
double product_of_roundings(const std::vector<oracle::Quad>& values) {
    double largest = 1;
    for (const oracle::Quad x : values) largest = std::max(largest, oracle::magnitude(static_cast<double>(x)));
    return kSlack * (oracle::kDoubleRoundoff * largest) * (oracle::kDoubleRoundoff * largest);
}

}  // namespace

/// The complex numbers round as the engine does, so both may be off by the bound.
Verdict gradient_equals_complex_step(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    Precise precise(drawn.program, machine);
    if (!precise.is_tame()) return Verdict::unchecked("its numbers are too large or too uncertain in doubles");
    const double floor = oracle::kComplexFloor + product_of_roundings(precise.values);
    Comparison comparison("the gradient");
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        if (!drawn.program.steps[s].wants_delta) continue;
        const std::span<const oracle::CellId> elements = precise.cells.elements(s);
        for (std::size_t e = 0; e < std::min(elements.size(), kMostElements); ++e) {
            static_cast<void>(precise.slopes.derivative(elements[e]));  // for the tangents that the bound needs
            const double allowed = 2 * kSlack * precise.bound.of_derivative(precise.slopes.tangents()) + floor;
            const oracle::Move<double> unit{elements[e], 1.0};
            comparison.within(s, machine.delta(s).flat()[e],
                              complex_step_derivative(precise.cells, precise.branches, std::span(&unit, 1)), allowed);
        }
    }
    return comparison.verdict();
}

}  // namespace bp::verify
