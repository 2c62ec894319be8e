#include "verify/precise.hpp"

#include <algorithm>

namespace bp::verify {

using oracle::CellId;
using oracle::Quad;

Precise::Precise(const Program& program, const Machine& machine)
    : cells(program),
      branches(oracle::branches_beside(cells, machine.values())),
      values(oracle::evaluate_frozen<Quad>(cells, branches)),
      slopes(cells, values, branches),
      bound(cells, values, slopes) {}

bool Precise::is_tame() const {
    return std::all_of(values.begin(), values.end(), [](Quad x) { return oracle::magnitude(x) < Quad(1e280); });
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
