#pragma once

#include "tensor/view.hpp"

namespace bp {

/// How a product reads a matrix: row by row as it lies in memory, or with rows and columns exchanged.
enum class Order { stored, transposed };

/// One factor of a matrix product. `matrix` is as it lies in memory; `order` says how the product reads it.
template <class T> struct Factor {
    View<const T> matrix;
    Order order = Order::stored;

    Factor(View<const T> m, Order o = Order::stored) : matrix(m), order(o) {}  // NOLINT(google-explicit-constructor)
    Factor(View<T> m, Order o = Order::stored) : matrix(m), order(o) {}        // NOLINT(google-explicit-constructor)

    bool is_transposed() const { return order == Order::transposed; }
    /// The shape the product sees.
    Shape shape() const { return is_transposed() ? matrix.shape().transposed() : matrix.shape(); }
};

/// Throws ShapeError unless a is n x k, b is k x m and out is n x m.
void check_product(Shape a, Shape b, Shape out);

}  // namespace bp
