#pragma once

#include <optional>

#include "verify/oracle/forward_mode.hpp"

namespace bp::oracle {

/// The running error bound: how far a program computed in doubles may be from the truth, number by number.
///   value        e_out = Σ |p_i| e_i + roundings of the value, and ½ Σ pe_i e_i of squares and products
///   derivative   E_out = Σ (|p_i| E_i + pe_i |d_i|) + 3 u Σ |p_i d_i|,   pe_i the error of the local derivative p_i
/// First-order bounds but for that half, good where is_in_linear_range; a pass in the other direction adds the same
/// products in another order and obeys them up to a small factor, which whoever compares allows for. Where nothing is
/// rounded the bound is 0.
class ErrorBound {
  public:
    /// Values and slopes are those of the precise evaluation.
    ErrorBound(const Cells& cells, const std::vector<Quad>& values, const ForwardMode<Quad>& slopes);

    /// The first cell whose function bends too much over what rounding leaves open; from there on the bounds say
    /// nothing.
    std::optional<CellId> beyond_linear_range() const { return beyond_linear_range_; }
    /// The bound on a cell's value.
    double of_value(CellId id) const { return value_errors_[id]; }
    /// The bound on dLoss/ddirection; `tangents` are those the precise derivative left behind.
    double of_derivative(const std::vector<Quad>& tangents);

  private:
    /// Has more exponents than a double: an error of a slope times a tangent may be smaller than any double, and then
    /// be multiplied by something large.
    using Wide = long double;

    void add_cell(CellId id, const std::vector<Quad>& values, std::span<const Quad> slopes);
    Wide carried_error(CellId id, const std::vector<Quad>& tangents) const;

    const Cells* cells_;
    std::vector<double> partials_, partial_errors_;  // one per argument
    std::vector<double> value_errors_;               // one per cell
    std::vector<double> uses_;                       // how many arguments a cell is
    std::vector<Wide> derivative_errors_;
    std::optional<CellId> beyond_linear_range_;
};

}  // namespace bp::oracle
