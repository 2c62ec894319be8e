#pragma once

#include "verify/oracle/evaluation.hpp"
#include "verify/oracle/partials.hpp"

namespace bp::oracle {

/// Forward-mode differentiation of a program: from one number, or a direction, tangents are carried through all later
/// numbers to the loss. The opposite way round to a backward pass, with local derivatives of its own, so the two can
/// only agree if both are right.
template <class T> class ForwardMode {
  public:
    /// The values are those of an evaluation; a function with a kink has the slope of the given branch.
    ForwardMode(const Cells& cells, const std::vector<T>& values, std::span<const Branch> branches) : cells_(&cells) {
        Arguments<T> arguments;
        for (CellId id = 0; id < cells.size(); ++id) {
            const Cell& cell = cells[id];
            const std::span<const T> x = arguments(cells, id, values);
            partials_.resize(cell.first + cell.count);
            oracle::partials<T>(cell.function, cell.setting, x, branches[id],
                                std::span(partials_).subspan(cell.first, cell.count));
        }
    }

    /// dLoss / dcell for a single cell, the loss weighed by its seed.
    T derivative(CellId at) {
        const Move<T> unit{at, T{1}};
        return derivative(std::span(&unit, 1));
    }

    /// The derivative of the loss when several cells move at once.
    T derivative(std::span<const Move<T>> direction) {
        carry(direction);
        T total{0};
        for (std::size_t e = 0; e < cells_->loss().size(); ++e) {
            total = total + T(cells_->seed()[e]) * tangents_[cells_->loss()[e]];
        }
        return total;
    }

    /// dcell / ddirection of every cell, as the last derivative left it.
    const std::vector<T>& tangents() const { return tangents_; }
    /// The local derivatives of a cell.
    std::span<const T> partials(CellId id) const {
        return std::span(partials_).subspan((*cells_)[id].first, (*cells_)[id].count);
    }

  private:
    void carry(std::span<const Move<T>> direction) {
        tangents_.assign(cells_->size(), T{0});
        CellId first = static_cast<CellId>(cells_->size());
        for (const Move<T>& move : direction) {
            tangents_[move.at] = tangents_[move.at] + move.by;
            first = std::min(first, move.at);
        }
        for (CellId id = first; id < cells_->size(); ++id) {
            const std::span<const CellId> arguments = cells_->arguments(id);
            const std::span<const T> slopes = partials(id);
            for (std::size_t i = 0; i < slopes.size(); ++i) {
                const T tangent = tangents_[arguments[i]];
                if (tangent == T{0}) continue;  // most numbers do not depend on the one that moves
                tangents_[id] = tangents_[id] + slopes[i] * tangent;
            }
        }
    }

    const Cells* cells_;
    std::vector<T> partials_, tangents_;
};

/// dLoss / dvalue for every element of every step that wants an error signal or stands above one that does; empty for
/// the others. Computed with numbers of type T, on the branches that the values choose.
template <class T> std::vector<Tensor<double>> error_signals_of(const Program& program) {
    const Cells cells(program);
    const Evaluation<T> done = evaluate<T>(cells);
    ForwardMode<T> forward(cells, done.values, done.branches);
    const std::vector<bool> needed = needing_delta(program);
    std::vector<Tensor<double>> signals(program.steps.size());
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        if (!needed[s]) continue;
        const Shape shape = program.steps[s].shape;
        signals[s] = Tensor<double>(shape.rows(), shape.cols());
        std::transform(cells.elements(s).begin(), cells.elements(s).end(), signals[s].data().begin(),
                       [&forward](CellId id) { return static_cast<double>(forward.derivative(id)); });
    }
    return signals;
}

}  // namespace bp::oracle
