#pragma once

#include "base/scalar.hpp"
#include "tensor/factor.hpp"

/// Matrix products as three plain loops: always there, for every scalar type, the same bits on every machine. Each
/// entry is summed in the order of the inner index. The inner loop runs along rows of memory where it can.
namespace bp::loops {

/// out += A B, row i of out collecting the rows of B that row i of A asks for.
template <class T> void add_rows(View<const T> a, View<const T> b, View<T> out) {
    for (std::size_t i = 0; i < out.rows(); ++i) {
        for (std::size_t k = 0; k < a.cols(); ++k) {
            const T factor = a(i, k);
            for (std::size_t j = 0; j < out.cols(); ++j) out(i, j) = multiply_add(factor, b(k, j), out(i, j));
        }
    }
}

/// out += A^T B: row k of A meets row k of B, as an outer product.
template <class T> void add_outer(View<const T> a, View<const T> b, View<T> out) {
    for (std::size_t k = 0; k < a.rows(); ++k) {
        for (std::size_t i = 0; i < out.rows(); ++i) {
            const T factor = a(k, i);
            for (std::size_t j = 0; j < out.cols(); ++j) out(i, j) = multiply_add(factor, b(k, j), out(i, j));
        }
    }
}

/// out += A B with at least B transposed: each entry of out is the inner product of two rows of memory (or of a
/// column of A, if A is transposed as well).
template <class T> void add_inner(Factor<T> a, View<const T> b, View<T> out) {
    const std::size_t inner = a.shape().cols();
    for (std::size_t i = 0; i < out.rows(); ++i) {
        for (std::size_t j = 0; j < out.cols(); ++j) {
            T sum = out(i, j);
            for (std::size_t k = 0; k < inner; ++k) {
                sum = multiply_add(a.is_transposed() ? a.matrix(k, i) : a.matrix(i, k), b(j, k), sum);
            }
            out(i, j) = sum;
        }
    }
}

template <class T> void add_product(std::type_identity_t<Factor<T>> a, std::type_identity_t<Factor<T>> b, View<T> out) {
    if (b.is_transposed()) {
        add_inner<T>(a, b.matrix, out);
    } else if (a.is_transposed()) {
        add_outer<T>(a.matrix, b.matrix, out);
    } else {
        add_rows<T>(a.matrix, b.matrix, out);
    }
}

template <class T> void multiply(std::type_identity_t<Factor<T>> a, std::type_identity_t<Factor<T>> b, View<T> out) {
    std::fill(out.flat().begin(), out.flat().end(), T{0});
    loops::add_product<T>(a, b, out);
}

}  // namespace bp::loops
