#include "neuron/least_squares.hpp"

#include <cmath>
#include <string>
#include <boost/numeric/ublas/matrix_proxy.hpp>

namespace bp::neuron {

namespace {

/// X with a first column of ones, for the bias.
Tensor<double> with_ones(const Tensor<double>& X) {
    Tensor<double> result(X.size1(), X.size2() + 1, 1.0);
    for (std::size_t n = 0; n < X.size1(); ++n) {
        for (std::size_t i = 0; i < X.size2(); ++i) result(n, i + 1) = X(n, i);
    }
    return result;
}

std::size_t pivot_row(const Tensor<double>& A, std::size_t column) {
    std::size_t best = column;
    for (std::size_t i = column + 1; i < A.size1(); ++i) {
        if (std::abs(A(i, column)) > std::abs(A(best, column))) best = i;
    }
    return best;
}

/// Solves A w = c by elimination with the largest pivot. `scale` is the size below which a pivot counts as rounding.
Vector<double> solve(Tensor<double> A, Vector<double> c, double scale) {
    for (std::size_t k = 0; k < c.size(); ++k) {
        const std::size_t pivot = pivot_row(A, k);
        if (!(std::abs(A(pivot, k)) > scale)) {
            throw NumericError("least_squares: the samples do not determine the weights (column " + std::to_string(k) +
                               " of 1, x_1, …, x_D depends on those before it; give more samples or fewer inputs)");
        }
        row(A, k).swap(row(A, pivot));
        std::swap(c(k), c(pivot));
        for (std::size_t i = 0; i < c.size(); ++i) {
            if (i == k) continue;
            const double factor = A(i, k) / A(k, k);
            row(A, i) -= factor * row(A, k);
            c(i) -= factor * c(k);
        }
    }
    for (std::size_t k = 0; k < c.size(); ++k) c(k) /= A(k, k);
    return c;
}

}  // namespace

Neuron least_squares(const Tensor<double>& X, const Vector<double>& t) {
    if (X.size1() != t.size()) {
        throw ShapeError("least_squares: X is " + to_string(shape_of(X)) + ", t has " + std::to_string(t.size()) +
                         " entries (one target per row of X)");
    }
    const Tensor<double> inputs = with_ones(X);
    const Tensor<double> A = prod(trans(inputs), inputs);
    // The gradient of ½ ‖X w - t‖² is Xᵀ (X w - t); it vanishes where XᵀX w = Xᵀt.
    return from_augmented(solve(A, prod(trans(inputs), t), 1e-12 * norm_inf(A)));
}

}  // namespace bp::neuron
