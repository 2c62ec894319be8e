#include "verify/difference_quotient.hpp"

#include <cmath>

namespace bp::verify {

using oracle::CellId;
using oracle::kQuadRoundoff;
using oracle::magnitude;
using oracle::Quad;

namespace {

/// About the cube root of the roundoff, where truncation and rounding balance; a power of two, so that x + h is exact.
constexpr double kRelativeStep = kQuadRoundoff < 0x1p-100 ? 0x1p-37 : 0x1p-21;

/// A function whose inputs moved with x and now choose another branch.
std::optional<CellId> crossed_kink(const Precise& at, const std::vector<Quad>& values) {
    oracle::Arguments<Quad> arguments;
    for (CellId id = 0; id < at.cells.size(); ++id) {
        const oracle::Cell& cell = at.cells[id];
        if (!oracle::has_kink(cell.function)) continue;
        const auto inputs = at.cells.arguments(id);
        const auto has_moved = [&](CellId input) { return values[input] != at.values[input]; };
        if (std::none_of(inputs.begin(), inputs.end(), has_moved)) continue;
        if (oracle::branch_at(cell.function, arguments(at.cells, id, values)) != at.branches[id]) return id;
    }
    return std::nullopt;
}

/// (f(x + h) - f(x - h)) / 2h, or what changed its branch on the way.
DifferenceQuotient quotient(const Precise& at, CellId x, double h) {
    DifferenceQuotient result{.step = h};
    Quad difference = 0;
    for (const double sign : {1.0, -1.0}) {
        const oracle::Move<Quad> move{x, Quad(sign * h)};
        const std::vector<Quad> values =
            oracle::evaluate_frozen<Quad>(at.cells, at.branches, std::span<const oracle::Move<Quad>>(&move, 1));
        difference += Quad(sign) * oracle::seeded_loss(at.cells, values);
        if (!result.crossed) result.crossed = crossed_kink(at, values);
    }
    result.value = difference / Quad(2 * h);
    return result;
}

/// What rounding may do to the loss in binary128: the bound for doubles, in finer units.
double loss_rounding(const Precise& at) {
    double error = 0;
    for (std::size_t e = 0; e < at.cells.loss().size(); ++e) {
        const CellId id = at.cells.loss()[e];
        const double finer = kQuadRoundoff / oracle::kDoubleRoundoff;
        const double of_sum = kQuadRoundoff * magnitude(static_cast<double>(at.values[id]));
        error += magnitude(at.cells.seed()[e]) * (finer * at.bound.of_value(id) + of_sum);
    }
    return kSlack * error;
}

DifferenceQuotient halved(const Precise& at, CellId x, double h) {
    const DifferenceQuotient wide = quotient(at, x, h);
    DifferenceQuotient result = quotient(at, x, h / 2);
    if (wide.crossed) result.crossed = wide.crossed;
    const double truncation = magnitude(static_cast<double>(wide.value - result.value));
    const double of_step = kQuadRoundoff * magnitude(static_cast<double>(at.values[x])) / result.step;
    const double size = magnitude(static_cast<double>(result.value));
    result.error = truncation + loss_rounding(at) / result.step + 2 * of_step * size;
    return result;
}

}  // namespace

DifferenceQuotient difference_quotient(const Precise& at, CellId x, double enough) {
    const double size = magnitude(static_cast<double>(at.values[x]));
    DifferenceQuotient best;
    for (const double scale : {1.0, size > 0 ? std::exp2(std::ilogb(size)) : 1.0}) {
        const double h = kRelativeStep * scale;
        if (h == 2 * best.step || h < std::numeric_limits<double>::min()) continue;
        const DifferenceQuotient one = halved(at, x, h);
        const bool is_first = best.step == 0;
        const bool is_surer = best.crossed ? !one.crossed : !one.crossed && one.error < best.error;
        if (is_first || is_surer || !(best.error >= 0)) best = one;  // an error of NaN is no error at all
        if (!best.crossed && best.error <= enough) break;
    }
    return best;
}

}  // namespace bp::verify
