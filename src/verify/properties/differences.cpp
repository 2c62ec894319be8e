#include "verify/comparison.hpp"
#include "verify/oracle/numeric.hpp"
#include "verify/precise.hpp"
#include "verify/properties.hpp"

namespace bp::verify {

using oracle::Move;
using oracle::Quad;
using oracle::Stencil;

namespace {

constexpr std::size_t kMostCoordinates = 16;
constexpr std::size_t kDirections = 3;
/// What the difference itself may be off, beside |loss|: its truncation and binary128's rounding are far below.
constexpr double kDifferenceError = 1e-18;
/// Where the third derivative is so large that the central difference is not enough, five points are.
constexpr double kFineStep = 0x1p-24;

/// One element of a leaf, and the engine's derivative with respect to it.
struct Coordinate {
    std::size_t step;
    oracle::CellId cell;
    double gradient;
};

std::vector<Coordinate> coordinates(const Program& program, const Machine& machine, const Precise& precise) {
    std::vector<Coordinate> all;
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        if (!program.steps[s].wants_delta) continue;
        for (std::size_t e = 0; e < precise.cells.elements(s).size(); ++e) {
            all.push_back({s, precise.cells.elements(s)[e], machine.delta(s).flat()[e]});
        }
    }
    return all;
}

/// Compares g·v with the difference quotient along v.
void compare(Precise& precise, std::span<const Move<Quad>> direction, double g_v, std::size_t step,
             Comparison& comparison) {
    static_cast<void>(precise.slopes.derivative(direction));  // for the tangents that the bound needs
    const double loss = static_cast<double>(oracle::seeded_loss(precise.cells, precise.values));
    const double allowed = kSlack * precise.bound.of_derivative(precise.slopes.tangents()) +
                           kDifferenceError * std::max(1.0, oracle::magnitude(loss));
    Quad numeric =
        oracle::numeric_derivative<Quad>(precise.cells, precise.branches, direction, Quad(oracle::kQuadStep));
    if (!(oracle::magnitude(Quad(g_v) - numeric) <= Quad(allowed))) {
        numeric = oracle::numeric_derivative<Quad>(precise.cells, precise.branches, direction, Quad(kFineStep),
                                                   Stencil::five_point);
    }
    comparison.within(step, g_v, static_cast<double>(numeric), static_cast<double>(Quad(g_v) - numeric), allowed);
}

/// Components of both signs and of sizes between 1 and 2: none is tiny, and they are never all alike.
double component(std::size_t i, std::size_t salt) {
    const std::size_t mixed = (i * 2654435761U + salt * 40503U) >> 4;
    const double size = 1 + static_cast<double>(mixed % 8) / 8;
    return mixed / 8 % 2 == 0 ? size : -size;
}

}  // namespace

Verdict gradient_equals_differences(const Engine& engine, const Case& drawn) {
    Machine machine(engine, drawn.program);
    machine.forward();
    machine.backward();
    Precise precise(drawn.program, machine);
    if (!precise.is_tame()) return Verdict::unchecked("its numbers are too large or too uncertain in doubles");
    const std::vector<Coordinate> all = coordinates(drawn.program, machine, precise);
    Comparison comparison("the gradient");
    for (const Coordinate& one : all) {
        if (all.size() > kMostCoordinates) break;
        const Move<Quad> unit{one.cell, Quad(1)};
        compare(precise, std::span(&unit, 1), one.gradient, one.step, comparison);
    }
    for (std::size_t d = 0; d < kDirections; ++d) {
        std::vector<Move<Quad>> direction;
        Quad g_v = 0;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const double v = component(i, drawn.tape.salt + d);
            direction.push_back({all[i].cell, Quad(v)});
            g_v += Quad(all[i].gradient) * Quad(v);
        }
        compare(precise, direction, static_cast<double>(g_v), drawn.program.loss, comparison);
    }
    return comparison.verdict();
}

}  // namespace bp::verify
