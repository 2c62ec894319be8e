#pragma once

#include <optional>

#include "verify/engine.hpp"
#include "verify/oracle/bound.hpp"

namespace bp::verify {

/// Rounding in another order than the bound assumes costs a small factor.
inline constexpr double kSlack = 8;

/// A program computed in binary128 on the branches that an engine's values chose, with bounds on how far an engine that
/// computes in doubles may be off. Whether these branches were open to it is checked separately.
struct Precise {
    oracle::Cells cells;
    std::vector<oracle::Branch> branches;
    std::vector<oracle::Quad> values;
    oracle::ForwardMode<oracle::Quad> slopes;
    oracle::ErrorBound bound;

    Precise(const Program& program, const Machine& machine) : Precise(program, machine.values()) {}
    /// The same for values that were computed elsewhere, step by step.
    Precise(const Program& program, const std::vector<Tensor<double>>& step_values);

    /// Whether the bounds hold: all numbers are far from overflow, and no function bends too much over what rounding
    /// leaves open. Else nothing can be said about rounding.
    bool is_tame() const { return !untamed() && !bound.beyond_linear_range(); }
    /// The first number that is not finite or too near to overflow.
    std::optional<oracle::CellId> untamed() const;
    /// A function with a kink that could not be on the branch that the values chose, however they were rounded.
    std::optional<oracle::CellId> closed_branch() const;
};

/// Whether doubles computed the program without any rounding: values and all derivatives agree with binary128.
class ExactOracle {
  public:
    explicit ExactOracle(const Program& program);

    bool is_exact() const { return is_exact_; }
    double loss() const { return oracle::seeded_loss(cells_, values_.values); }
    View<const double> value(std::size_t step) const { return view(step_values_[step]); }
    /// dLoss / dstep; empty where no error signal is wanted.
    const std::vector<Tensor<double>>& error_signals() const { return error_signals_; }
    const oracle::Cells& cells() const { return cells_; }
    std::span<const oracle::Branch> branches() const { return values_.branches; }

  private:
    void add_error_signals(const Program& program, const oracle::Evaluation<oracle::Quad>& precise);

    oracle::Cells cells_;
    oracle::Evaluation<double> values_;
    std::vector<Tensor<double>> step_values_, error_signals_;
    bool is_exact_ = true;
};

}  // namespace bp::verify
