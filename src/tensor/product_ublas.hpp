#pragma once

#include "tensor/factor.hpp"
#include "tensor/tensor.hpp"

/// Matrix products as the slides write them, W^T x, in uBLAS: the reference the other two implementations are held
/// against. It copies its factors and is slow; nothing but tests and lessons should call it.
namespace bp::reference {

template <class T> Tensor<T> product(Factor<T> a, Factor<T> b) {
    using ublas::prod, ublas::trans;
    const Tensor<T> A = to_tensor(a.matrix), B = to_tensor(b.matrix);
    if (a.is_transposed() && b.is_transposed()) return prod(trans(A), trans(B));
    if (a.is_transposed()) return prod(trans(A), B);
    if (b.is_transposed()) return prod(A, trans(B));
    return prod(A, B);
}

template <class T> void multiply(std::type_identity_t<Factor<T>> a, std::type_identity_t<Factor<T>> b, View<T> out) {
    const Tensor<T> result = product<T>(a, b);
    copy<T>(view(result), out);
}

template <class T> void add_product(std::type_identity_t<Factor<T>> a, std::type_identity_t<Factor<T>> b, View<T> out) {
    const Tensor<T> sum = to_tensor(out) + product<T>(a, b);
    copy<T>(view(sum), out);
}

}  // namespace bp::reference
