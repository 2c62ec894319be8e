#pragma once

#include <algorithm>
#include <vector>

#include "verify/oracle/cells.hpp"
#include "verify/oracle/value.hpp"

namespace bp::oracle {

/// A program computed: every number, and for every function with a kink the branch it was on.
template <class T> struct Evaluation {
    std::vector<T> values;
    std::vector<Branch> branches;
};

/// Cell `at` moved by `by`, whether it is a leaf or computed.
template <class T> struct Move {
    CellId at;
    T by;
};

/// Fetches the numbers a cell is computed from.
template <class T> class Arguments {
  public:
    std::span<const T> operator()(const Cells& cells, CellId id, const std::vector<T>& values) {
        x_.clear();
        for (const CellId argument : cells.arguments(id)) x_.push_back(values[argument]);
        return x_;
    }

  private:
    std::vector<T> x_;
};

/// All numbers of a program, each function on the branch that its own inputs choose.
template <class T> Evaluation<T> evaluate(const Cells& cells) {
    Evaluation<T> done;
    done.values.reserve(cells.size());
    done.branches.reserve(cells.size());
    Arguments<T> arguments;
    for (CellId id = 0; id < cells.size(); ++id) {
        const Cell& cell = cells[id];
        const std::span<const T> x = arguments(cells, id, done.values);
        done.branches.push_back(branch_at(cell.function, x));
        done.values.push_back(value(cell.function, cell.setting, x));
    }
    return done;
}

/// All numbers, each function with a kink held on a given branch: every program is smooth then, ties included. Some
/// cells may be moved.
template <class T>
std::vector<T> evaluate_frozen(const Cells& cells, std::span<const Branch> branches,
                               std::span<const Move<T>> moves = {}) {
    std::vector<T> values;
    values.reserve(cells.size());
    Arguments<T> arguments;
    for (CellId id = 0; id < cells.size(); ++id) {
        const Cell& cell = cells[id];
        const std::span<const T> x = arguments(cells, id, values);
        values.push_back(has_kink(cell.function) ? piece(cell.function, cell.setting, x, branches[id])
                                                 : value(cell.function, cell.setting, x));
        for (const Move<T>& move : moves) {
            if (move.at == id) values.back() = values.back() + move.by;
        }
    }
    return values;
}

/// The branches that somebody else's values choose: the value of each step is as given, and what an op computes on its
/// way is computed from the given values of its parents.
inline std::vector<Branch> branches_beside(const Cells& cells, const std::vector<Tensor<double>>& step_values) {
    std::vector<double> given(cells.size());
    std::vector<bool> is_given(cells.size());
    for (std::size_t s = 0; s < cells.step_count(); ++s) {
        for (std::size_t e = 0; e < cells.elements(s).size(); ++e) {
            given[cells.elements(s)[e]] = step_values[s].data()[e];
            is_given[cells.elements(s)[e]] = true;
        }
    }
    std::vector<Branch> branches;
    Arguments<double> arguments;
    for (CellId id = 0; id < cells.size(); ++id) {
        const std::span<const double> x = arguments(cells, id, given);
        branches.push_back(branch_at(cells[id].function, x));
        if (!is_given[id]) given[id] = value(cells[id].function, cells[id].setting, x);
    }
    return branches;
}

/// The loss times its seed, summed: the number whose derivatives are the error signals.
template <class T> T seeded_loss(const Cells& cells, const std::vector<T>& values) {
    T total{0};
    for (std::size_t e = 0; e < cells.loss().size(); ++e) {
        total = total + T(cells.seed()[e]) * values[cells.loss()[e]];
    }
    return total;
}

/// The numbers of one step, as a matrix of doubles.
template <class T>
Tensor<double> step_value(const Cells& cells, std::size_t step, Shape shape, const std::vector<T>& of) {
    Tensor<double> matrix(shape.rows(), shape.cols());
    std::transform(cells.elements(step).begin(), cells.elements(step).end(), matrix.data().begin(),
                   [&of](CellId id) { return static_cast<double>(of[id]); });
    return matrix;
}

/// The value of every step of a program, computed with numbers of type T.
template <class T> std::vector<Tensor<double>> values_of(const Program& program) {
    const Cells cells(program);
    const Evaluation<T> done = evaluate<T>(cells);
    std::vector<Tensor<double>> values;
    for (std::size_t s = 0; s < program.steps.size(); ++s) {
        values.push_back(step_value(cells, s, program.steps[s].shape, done.values));
    }
    return values;
}

}  // namespace bp::oracle
