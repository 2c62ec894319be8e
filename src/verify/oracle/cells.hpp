#pragma once

#include <initializer_list>
#include <span>
#include <vector>

#include "verify/oracle/function.hpp"
#include "verify/oracle/program.hpp"

namespace bp::oracle {

using CellId = std::uint32_t;

/// One number of a program: a function of other, earlier numbers.
struct Cell {
    Function function;
    double setting = 0;  ///< the number itself for `given`, else the function's fixed number
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// A program taken apart into single numbers: every matrix into its elements, every op into functions of numbers.
/// Stretching, sums along an axis and matrix products are gone; what is left is arithmetic.
class Cells {
  public:
    explicit Cells(const Program& program);

    std::size_t size() const { return cells_.size(); }
    const Cell& operator[](CellId id) const { return cells_[id]; }
    std::span<const CellId> arguments(CellId id) const {
        return std::span(arguments_).subspan(cells_[id].first, cells_[id].count);
    }
    std::size_t step_count() const { return first_element_.size() - 1; }
    /// The elements of a step, row after row.
    std::span<const CellId> elements(std::size_t step) const {
        return std::span(elements_).subspan(first_element_[step], first_element_[step + 1] - first_element_[step]);
    }
    std::span<const CellId> loss() const { return elements(loss_); }
    /// The error signal each element of the loss starts from.
    std::span<const double> seed() const { return seed_; }

    /// Used by the definitions of ops: a new number, and the announcement that it is the step's next element.
    CellId add(Function function, std::span<const CellId> arguments, double setting = 0);
    CellId add(Function function, std::initializer_list<CellId> arguments, double setting = 0) {
        return add(function, std::span<const CellId>(arguments.begin(), arguments.size()), setting);
    }
    CellId fixed(double value) { return add(Function::given, {}, value); }
    void element(CellId id) { elements_.push_back(id); }

  private:
    std::vector<Cell> cells_;
    std::vector<CellId> arguments_, elements_;
    std::vector<std::size_t> first_element_;  // one per step, and the end
    std::size_t loss_;
    std::vector<double> seed_;
};

}  // namespace bp::oracle
