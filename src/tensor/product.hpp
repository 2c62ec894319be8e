#pragma once

#include "tensor/product_blas.hpp"
#include "tensor/product_loops.hpp"

namespace bp {

/// A matrix as a factor of a product: as it is stored, or transposed without moving a number.
template <class T> Factor<std::remove_const_t<T>> transposed(View<T> matrix) { return {matrix, Order::transposed}; }

/// out += A B.  Shapes: A n x k, B k x m, out n x m; out must overlap neither factor.
/// Chooses plain loops for small products, where calling a library costs more than the arithmetic, and OpenBLAS for
/// large ones when it was found at build time. Throws ShapeError if the shapes do not fit.
template <class T> void add_product(std::type_identity_t<Factor<T>> a, std::type_identity_t<Factor<T>> b, View<T> out) {
    check_product(a.shape(), b.shape(), out.shape());
    if constexpr (blas::supports<T>) {
        if (blas::is_suited(a.shape(), b.shape())) return blas::add_product(a, b, out);
    }
    loops::add_product(a, b, out);
}

/// out = A B; otherwise as add_product.
template <class T> void multiply(std::type_identity_t<Factor<T>> a, std::type_identity_t<Factor<T>> b, View<T> out) {
    check_product(a.shape(), b.shape(), out.shape());
    if constexpr (blas::supports<T>) {
        if (blas::is_suited(a.shape(), b.shape())) return blas::multiply(a, b, out);
    }
    loops::multiply(a, b, out);
}

}  // namespace bp
