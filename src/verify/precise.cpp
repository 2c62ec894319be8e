#include "verify/precise.hpp"

#include <algorithm>

namespace bp::verify {

using oracle::CellId;
using oracle::Quad;

Precise::Precise(const Program& program, const std::vector<Tensor<double>>& step_values)
    : cells(program),
      branches(oracle::branches_beside(cells, step_values)),
      values(oracle::evaluate_frozen<Quad>(cells, branches)),
      slopes(cells, values, branches),
      bound(cells, values, slopes) {}

std::optional<CellId> Precise::untamed() const {
    const auto found = std::find_if_not(values.begin(), values.end(),
                                        [](Quad x) { return oracle::magnitude(x) < Quad(1e280); });  // false for NaN
    if (found == values.end()) return std::nullopt;
    return static_cast<CellId>(found - values.begin());
}

std::optional<CellId> Precise::closed_branch() const {
    oracle::Arguments<Quad> arguments;
    for (CellId id = 0; id < cells.size(); ++id) {
        const oracle::Cell& cell = cells[id];
        if (!oracle::has_kink(cell.function)) continue;
        double allowed = 0;
        for (const CellId argument : cells.arguments(id)) allowed += bound.of_value(argument);
        const Quad gap = oracle::value(cell.function, cell.setting, arguments(cells, id, values)) - values[id];
        if (!(oracle::magnitude(static_cast<double>(gap)) <= kSlack * allowed)) return id;
    }
    return std::nullopt;
}

ExactOracle::ExactOracle(const Program& program)
    : cells_(program), values_(oracle::evaluate<double>(cells_)), error_signals_(program.steps.size()) {
    const oracle::Evaluation<Quad> precise = oracle::evaluate<Quad>(cells_);
    is_exact_ = std::equal(values_.values.begin(), values_.values.end(), precise.values.begin(),
                           [](double x, Quad y) { return Quad(x) == y; });
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        step_values_.push_back(oracle::step_value(cells_, s, program.steps[s].shape, values_.values));
    }
    if (is_exact_) add_error_signals(program, precise);
}

void ExactOracle::add_error_signals(const Program& program, const oracle::Evaluation<Quad>& precise) {
    oracle::ForwardMode<double> forward(cells_, values_.values, values_.branches);
    oracle::ForwardMode<Quad> precise_forward(cells_, precise.values, precise.branches);
    const std::vector<bool> needed = oracle::needing_delta(program);
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        if (!needed[s]) continue;
        error_signals_[s] = Tensor<double>(program.steps[s].shape.rows(), program.steps[s].shape.cols());
        for (std::size_t e = 0; e < cells_.elements(s).size(); ++e) {
            const double derivative = forward.derivative(cells_.elements(s)[e]);
            error_signals_[s].data()[e] = derivative;
            is_exact_ = is_exact_ && Quad(derivative) == precise_forward.derivative(cells_.elements(s)[e]);
        }
    }
}

}  // namespace bp::verify
