#pragma once

#include <numeric>
#include <string>
#include <vector>

#include "ops/op.hpp"
#include "tensor/tensor.hpp"

namespace bp {

/// The entries of a tensor, row by row.
inline std::vector<double> flat(const Tensor<double>& t) { return {t.data().begin(), t.data().end()}; }

/// One op by itself, without a graph: its arguments, its result and the messages it sends. Result, messages and scratch
/// start out full of NaN, so that what a rule forgets to write, or reads before it has written it, is seen.
template <class T> class RuleCall {
  public:
    /// op(values[0], values[1], …).
    RuleCall(const Op& op, std::vector<Tensor<T>> values) : RuleCall(op, std::move(values), {}) {}

    /// op(values[arguments[0]], values[arguments[1]], …): the same value may stand in several positions.
    RuleCall(const Op& op, std::vector<Tensor<T>> values, const std::vector<std::size_t>& arguments)
        : op_(op), values_(std::move(values)), wanted_(values_.size(), true) {
        for (std::size_t i = 0; i < values_.size() && arguments.empty(); ++i) add_argument(i);
        for (const std::size_t i : arguments) add_argument(i);
        shape_ = op_.shape(shapes_);
        out_ = filled(shape_, unwritten());
        scratch_.assign(op_.scratch({shapes_, shape_}), unwritten());
    }

    const Op& op() const { return op_; }
    Shape shape() const { return shape_; }
    NodeShapes shapes() const { return {shapes_, shape_}; }
    std::size_t value_count() const { return values_.size(); }
    Tensor<T>& value(std::size_t i) { return values_[i]; }

    /// Which values get a message; all of them unless said otherwise.
    void want(std::vector<bool> wanted) { wanted_ = std::move(wanted); }

    const Tensor<T>& forward() {
        places();
        op_.forward(Inputs<T>(places_.data(), ids_), view(out_), scratch());
        return out_;
    }

    /// The messages to the values after a backward call that started with `initial` in each; an unwanted one stays.
    std::vector<Tensor<T>> backward(const Tensor<T>& delta, T initial = T{0}) {
        messages_.clear();
        for (const Tensor<T>& value : values_) messages_.push_back(filled(shape_of(value), initial));
        places();
        op_.backward(Inputs<T>(places_.data(), ids_), view(std::as_const(out_)), view(delta),
                     Messages<T>(places_.data(), ids_), scratch());
        return messages_;
    }

    double distance_to_kink() {
        static_assert(std::is_same_v<T, double>);
        places();
        return op_.distance_to_kink(Inputs<double>(places_.data(), ids_));
    }

    /// wanted, by argument position, as backward_cost takes it.
    std::vector<char> wanted_arguments() const {
        std::vector<char> wanted;
        for (const NodeId id : ids_) wanted.push_back(wanted_[index(id)]);
        return wanted;
    }

    static Tensor<T> filled(Shape shape, T x) { return Tensor<T>(shape.rows(), shape.cols(), x); }

  private:
    static T unwritten() { return scalar<T>(std::numeric_limits<double>::quiet_NaN()); }

    void add_argument(std::size_t i) {
        ids_.push_back(NodeId{static_cast<std::uint32_t>(i)});
        shapes_.push_back(shape_of(values_[i]));
    }

    void places() {
        places_.clear();
        for (std::size_t i = 0; i < values_.size(); ++i) {
            T* const message = wanted_[i] && i < messages_.size() ? messages_[i].data().data() : nullptr;
            places_.push_back({values_[i].data().data(), message, shape_of(values_[i])});
        }
    }

    Scratch<T> scratch() { return Scratch<T>(reinterpret_cast<std::byte*>(scratch_.data())); }

    Op op_;
    std::vector<Tensor<T>> values_;
    std::vector<bool> wanted_;
    std::vector<NodeId> ids_;
    std::vector<Shape> shapes_;
    Shape shape_;
    Tensor<T> out_;
    std::vector<T> scratch_;
    std::vector<Tensor<T>> messages_;
    std::vector<Place<T>> places_;
};

}  // namespace bp
