#pragma once

#include <algorithm>
#include <span>
#include <type_traits>

#include "tensor/shape.hpp"

namespace bp {

/// Someone else's matrix: a pointer to rows x cols numbers, row after row. Never owns; copying one copies no number.
template <class T> class View {
  public:
    View() = default;
    View(T* data, Shape shape) : data_(data), shape_(shape) {}
    /// A view that may change numbers is also one that may not.
    operator View<const T>() const  // NOLINT(google-explicit-constructor)
        requires(!std::is_const_v<T>) {
        return {data_, shape_};
    }

    Shape shape() const { return shape_; }
    std::size_t rows() const { return shape_.rows(); }
    std::size_t cols() const { return shape_.cols(); }
    std::size_t size() const { return shape_.size(); }
    T* data() const { return data_; }

    T& operator()(std::size_t i, std::size_t j) const { return data_[i * cols() + j]; }
    std::span<T> row(std::size_t i) const { return {data_ + i * cols(), cols()}; }
    /// All numbers, row after row.
    std::span<T> flat() const { return {data_, size()}; }

  private:
    T* data_ = nullptr;
    Shape shape_;
};

/// Writes every number of `from` to `to`. Throws ShapeError unless the shapes are equal.
template <class T> void copy(std::type_identity_t<View<const T>> from, View<T> to) {
    check_equal("copy", from.shape(), to.shape());
    std::copy(from.flat().begin(), from.flat().end(), to.flat().begin());
}

}  // namespace bp
