#pragma once

#include "verify/oracle/evaluation.hpp"

/// Derivatives from values alone: no formula for any derivative is used, so they judge all others. Branches are held
/// where x chose them, so that a tie or a kink needs no special treatment and no sample is thrown away.
namespace bp::oracle {

/// Which points around x a numeric derivative takes; h is the step.
enum class Stencil {
    central,    ///< (f(+h) - f(-h)) / 2h, error of order h^2
    five_point  ///< (8 (f(+h) - f(-h)) - (f(+2h) - f(-2h))) / 12h, error of order h^4
};

/// Steps that balance truncation and rounding. Binary128 leaves an error of about 1e-23, which is nothing beside a
/// double; the two others are for where there is no binary128.
inline constexpr double kQuadStep = 0x1p-37;
inline constexpr double kCentralStep = 0x1p-17;
inline constexpr double kFivePointStep = 0x1p-10;

/// f(x + h d) - f(x - h d) for a direction d.
template <class T>
T symmetric_difference(const Cells& cells, std::span<const Branch> branches, std::span<const Move<T>> direction, T h) {
    std::vector<Move<T>> moves(direction.begin(), direction.end());
    for (Move<T>& move : moves) move.by = move.by * h;
    const T after = seeded_loss(cells, evaluate_frozen<T>(cells, branches, moves));
    for (Move<T>& move : moves) move.by = -move.by;
    return after - seeded_loss(cells, evaluate_frozen<T>(cells, branches, moves));
}

/// The derivative of the loss along a direction.
template <class T>
T numeric_derivative(const Cells& cells, std::span<const Branch> branches, std::span<const Move<T>> direction, T h,
                     Stencil stencil = Stencil::central) {
    const T near = symmetric_difference(cells, branches, direction, h);
    if (stencil == Stencil::central) return near / (T{2} * h);
    const T far = symmetric_difference(cells, branches, direction, T{2} * h);
    return (T{8} * near - far) / (T{12} * h);
}

/// dLoss / dvalue of one step, element by element, with numbers of type T.
template <class T>
Tensor<double> numeric_gradient(const Program& program, std::size_t step, T h, Stencil stencil = Stencil::central) {
    const Cells cells(program);
    const Evaluation<T> at_x = evaluate<T>(cells);
    const Shape shape = program.steps[step].shape;
    Tensor<double> gradient(shape.rows(), shape.cols());
    std::transform(cells.elements(step).begin(), cells.elements(step).end(), gradient.data().begin(), [&](CellId id) {
        const Move<T> unit{id, T{1}};
        return static_cast<double>(numeric_derivative<T>(cells, at_x.branches, std::span(&unit, 1), h, stencil));
    });
    return gradient;
}

/// The same in the most precise numbers there are: the arbiter between any two derivatives that disagree.
inline Tensor<double> numeric_gradient(const Program& program, std::size_t step) {
    return numeric_gradient<Quad>(program, step, Quad(kQuadStep));
}

}  // namespace bp::oracle
