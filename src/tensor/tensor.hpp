#pragma once

#include <initializer_list>
#include <vector>
#include <boost/numeric/ublas/matrix.hpp>
#include <boost/numeric/ublas/vector.hpp>

#include "base/error.hpp"
#include "tensor/view.hpp"

namespace bp {

namespace ublas = boost::numeric::ublas;

/// The one owning matrix type: rows x cols numbers, row after row. Boost's default storage does not compile as C++20,
/// std::vector does.
template <class T> using Tensor = ublas::matrix<T, ublas::row_major, std::vector<T>>;

/// A single sample or the activations of one layer, as on the slides: a column of numbers.
template <class T> using Vector = ublas::vector<T, std::vector<T>>;

template <class T> Shape shape_of(const Tensor<T>& tensor) { return {tensor.size1(), tensor.size2()}; }

/// The tensor's numbers as a view; the tensor must outlive it and keep its size.
template <class T> View<T> view(Tensor<T>& tensor) { return {tensor.data().data(), shape_of(tensor)}; }
template <class T> View<const T> view(const Tensor<T>& tensor) { return {tensor.data().data(), shape_of(tensor)}; }

/// A tensor with the given rows; throws ShapeError unless all are equally long.
template <class T> Tensor<T> make_tensor(std::initializer_list<std::initializer_list<T>> rows) {
    Tensor<T> tensor(rows.size(), rows.size() == 0 ? 0 : rows.begin()->size());
    std::size_t i = 0;
    for (const auto& row : rows) {
        if (row.size() != tensor.size2()) {
            throw ShapeError("make_tensor: row " + std::to_string(i + 1) + " has " + std::to_string(row.size()) +
                             " numbers, row 1 has " + std::to_string(tensor.size2()) + "; all must be equally long");
        }
        std::size_t j = 0;
        for (const T& entry : row) tensor(i, j++) = entry;
        ++i;
    }
    return tensor;
}

/// A vector with the given entries.
template <class T> Vector<T> make_vector(std::initializer_list<T> entries) {
    Vector<T> vector(entries.size());
    std::copy(entries.begin(), entries.end(), vector.begin());
    return vector;
}

/// A copy of what the view shows.
template <class T> Tensor<std::remove_const_t<T>> to_tensor(View<T> from) {
    Tensor<std::remove_const_t<T>> tensor(from.rows(), from.cols());
    copy<std::remove_const_t<T>>(from, view(tensor));
    return tensor;
}

}  // namespace bp
