#include "verify/oracle/one_sided.hpp"

#include <cmath>

namespace bp::oracle {

namespace {

bool is_selection(Function function) { return function == Function::maximum || function == Function::minimum; }

/// Where the arguments of one cell stand, how fast they move, and the branch's own slopes.
struct Corner {
    const Cell& cell;
    std::span<const double> x, v, slopes;
    double out;

    bool is_tie() const {
        if (!has_kink(cell.function)) return false;
        if (is_selection(cell.function)) return std::ranges::count(x, out) > 1;
        return x[0] == 0;
    }
    double slope_at_tie() const {
        const auto extreme = [&](auto better) {
            double best = std::numeric_limits<double>::quiet_NaN();
            for (std::size_t i = 0; i < x.size(); ++i) {
                if (x[i] == out && (std::isnan(best) || better(v[i], best))) best = v[i];
            }
            return best;
        };
        switch (cell.function) {
            case Function::maximum:
                return extreme(std::greater<>{});
            case Function::minimum:
                return extreme(std::less<>{});
            case Function::absolute:
                return std::abs(v[0]);
            case Function::relu:
                return std::max(0.0, v[0]);
            case Function::leaky_relu:
                return v[0] > 0 ? v[0] : cell.setting * v[0];
            default:
                return 0;  // a threshold is level to its left, and jumps to its right
        }
    }
    double slope() const {
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i) sum += v[i] == 0 ? 0 : slopes[i] * v[i];
        return sum;
    }
};

}  // namespace

OneSided one_sided_derivative(const Cells& cells, std::span<const Move<double>> direction) {
    const Evaluation<double> at = evaluate<double>(cells);
    const ForwardMode<double> smooth(cells, at.values, at.branches);
    std::vector<double> tangents(cells.size());
    for (const Move<double>& move : direction) tangents[move.at] += move.by;
    OneSided found;
    for (CellId id = 0; id < cells.size(); ++id) {
        std::vector<double> x, v;
        for (const CellId argument : cells.arguments(id)) {
            x.push_back(at.values[argument]);
            v.push_back(tangents[argument]);
        }
        const Corner corner{cells[id], x, v, smooth.partials(id), at.values[id]};
        found.meets_a_tie = found.meets_a_tie || corner.is_tie();
        tangents[id] += corner.is_tie() ? corner.slope_at_tie() : corner.slope();
    }
    for (std::size_t e = 0; e < cells.loss().size(); ++e) {
        found.slope += cells.seed()[e] * tangents[cells.loss()[e]];
    }
    return found;
}

}  // namespace bp::oracle
