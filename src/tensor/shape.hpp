#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bp {

/// Rows and columns of a matrix. One sample per row; a scalar is 1x1. Stored in 8 bytes, so views travel in registers.
class Shape {
  public:
    constexpr Shape() = default;
    /// Throws ShapeError above 2^32 - 1 rows or columns.
    constexpr Shape(std::size_t rows, std::size_t cols)
        : rows_(static_cast<std::uint32_t>(rows)), cols_(static_cast<std::uint32_t>(cols)) {
        if (rows_ != rows || cols_ != cols) refuse(rows, cols);
    }

    constexpr std::size_t rows() const { return rows_; }
    constexpr std::size_t cols() const { return cols_; }
    constexpr std::size_t size() const { return rows() * cols(); }
    constexpr bool is_scalar() const { return rows_ == 1 && cols_ == 1; }
    constexpr Shape transposed() const { return {cols(), rows()}; }

    bool operator==(const Shape&) const = default;

  private:
    [[noreturn]] static void refuse(std::size_t rows, std::size_t cols);

    std::uint32_t rows_ = 0;
    std::uint32_t cols_ = 0;
};

/// "2x3".
std::string to_string(Shape shape);

/// The shape of an elementwise result: equal dimensions stay, a dimension of 1 stretches to the other's.
/// Throws ShapeError with the operation's name if two dimensions differ and neither is 1.
Shape stretched(std::string_view operation, Shape a, Shape b);

/// Throws ShapeError with the operation's name unless the shapes are equal.
void check_equal(std::string_view operation, Shape a, Shape b);

}  // namespace bp
