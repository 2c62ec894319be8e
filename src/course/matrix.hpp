#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <vector>

namespace bp::course {

/// The matrix of the exercises: rows x cols numbers, row after row, 0 at first. It reads as the engine's tensors do,
/// M(i, j), but refuses a place it does not have, and a file that uses it compiles in half the time that uBLAS takes.
class Matrix {
  public:
    Matrix() = default;
    Matrix(std::size_t rows, std::size_t cols) : rows_(rows), cols_(cols), numbers_(rows * cols) {}
    /// Throws ShapeError unless all rows are equally long.
    Matrix(std::initializer_list<std::initializer_list<double>> rows);

    std::size_t rows() const { return rows_; }
    std::size_t cols() const { return cols_; }

    /// Row i, column j, both counted from 0. Throws ShapeError if there is no such place.
    double& operator()(std::size_t i, std::size_t j) { return numbers_[place(i, j)]; }
    double operator()(std::size_t i, std::size_t j) const { return numbers_[place(i, j)]; }
    /// All numbers, row after row.
    std::span<double> flat() { return numbers_; }
    std::span<const double> flat() const { return numbers_; }

  private:
    std::size_t place(std::size_t i, std::size_t j) const {
        if (i >= rows_ || j >= cols_) refuse(i, j);
        return i * cols_ + j;
    }
    [[noreturn]] void refuse(std::size_t i, std::size_t j) const;

    std::size_t rows_ = 0, cols_ = 0;
    std::vector<double> numbers_;
};

}  // namespace bp::course
