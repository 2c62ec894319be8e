#include "verify/oracle/one_sided.hpp"
#include "verify/comparison.hpp"
#include "verify/gradient_along.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

/// At a tie there is no derivative, but there is a slope to every side, and on a convex graph no subgradient promises
/// more than that slope. Off ties the two are equal.
namespace bp::verify {

namespace {

constexpr std::size_t kDirections = 4;

std::vector<oracle::Move<double>> direction_of(const Case& drawn, const oracle::Cells& cells, std::size_t which) {
    std::vector<oracle::Move<double>> moves;
    for (std::size_t s = 0; s < drawn.program.steps.size(); ++s) {
        if (!drawn.program.steps[s].wants_delta) continue;
        for (std::size_t e = 0; e < cells.elements(s).size(); ++e) {
            const double v = signed_weight(drawn.tape.salt + (s + 1) * (which + 1) + 3 * e, Kind::lattice);
            moves.push_back({cells.elements(s)[e], v});
        }
    }
    return moves;
}

}  // namespace

Verdict gradient_keeps_below_one_sided_slopes(const Engine& engine, const Case& drawn) {
    const ExactOracle exact(drawn.program);
    if (!exact.is_exact()) return Verdict::unchecked("doubles round this graph");
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    Comparison comparison("the slope that the gradient promises");
    for (std::size_t which = 0; which < kDirections; ++which) {
        const auto moves = direction_of(drawn, exact.cells(), which);
        const oracle::OneSided truth = oracle::one_sided_derivative(exact.cells(), moves);
        std::size_t next = 0;  // moves stand in the order in which the leaves are walked
        const double promised =
            gradient_along(drawn.program, machine, [&](std::size_t, std::size_t) { return moves[next++].by; });
        if (!truth.meets_a_tie)
            comparison.exact(drawn.program.loss, promised, truth.slope);
        else
            comparison.exact(drawn.program.loss, std::max(promised, truth.slope), truth.slope);
    }
    return comparison.verdict();
}

}  // namespace bp::verify
