#pragma once

#include "course/matrix.hpp"

/// The three operations on matrices that the slides write without a sign; exercises hand them to the student.
namespace bp::course {

/// A v: number i is Σ_k A(i, k) v_k. Throws ShapeError unless v has a number for each column of A.
std::vector<double> multiply(const Matrix& A, std::span<const double> v);

/// A B: place (i, j) is Σ_k A(i, k) B(k, j). Throws ShapeError unless B has a row for each column of A.
Matrix multiply(const Matrix& A, const Matrix& B);

/// Aᵀ: place (i, j) is A(j, i).
Matrix transposed(const Matrix& A);

/// u vᵀ: place (i, k) is u_i v_k; a row for each number of u, a column for each of v.
Matrix outer(std::span<const double> u, std::span<const double> v);

}  // namespace bp::course
