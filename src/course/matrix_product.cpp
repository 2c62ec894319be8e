#include "course/matrix_product.hpp"

#include <string>

#include "base/error.hpp"

namespace bp::course {

namespace {

std::string shape_text(const Matrix& A) { return std::to_string(A.rows()) + "x" + std::to_string(A.cols()); }

}  // namespace

std::vector<double> multiply(const Matrix& A, std::span<const double> v) {
    if (v.size() != A.cols()) {
        throw ShapeError("multiply: A is " + shape_text(A) + ", v has " + std::to_string(v.size()) +
                         " numbers (v needs one for each column of A; transposed(A) turns A round)");
    }
    std::vector<double> product(A.rows());
    for (std::size_t i = 0; i < A.rows(); ++i) {
        for (std::size_t k = 0; k < A.cols(); ++k) product[i] += A(i, k) * v[k];
    }
    return product;
}

Matrix multiply(const Matrix& A, const Matrix& B) {
    if (A.cols() != B.rows()) {
        throw ShapeError("multiply: A is " + shape_text(A) + ", B is " + shape_text(B) +
                         " (B needs a row for each column of A; transposed(A) turns A round)");
    }
    Matrix product(A.rows(), B.cols());
    for (std::size_t i = 0; i < A.rows(); ++i) {
        for (std::size_t k = 0; k < A.cols(); ++k) {
            for (std::size_t j = 0; j < B.cols(); ++j) product(i, j) += A(i, k) * B(k, j);
        }
    }
    return product;
}

Matrix transposed(const Matrix& A) {
    Matrix turned(A.cols(), A.rows());
    for (std::size_t i = 0; i < A.rows(); ++i) {
        for (std::size_t j = 0; j < A.cols(); ++j) turned(j, i) = A(i, j);
    }
    return turned;
}

Matrix outer(std::span<const double> u, std::span<const double> v) {
    Matrix product(u.size(), v.size());
    for (std::size_t i = 0; i < u.size(); ++i) {
        for (std::size_t k = 0; k < v.size(); ++k) product(i, k) = u[i] * v[k];
    }
    return product;
}

}  // namespace bp::course
