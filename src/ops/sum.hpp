#pragma once

#include "ops/lift.hpp"
#include "ops/op.hpp"

namespace bp::ops {

/// What a reduction runs over: down the rows (one result per column), along each row (one per row), or everything.
enum class Axis { down = 0, along = 1, all = 2 };

/// out = the sum of the elements of x, down the rows (1 x m), along each row (n x 1) or all of them (1 x 1).
/// Every element receives the error signal of the sum it went into.
struct Sum {
    static constexpr std::string_view name = "sum";
    static constexpr std::string_view formula = "Σ x, over axis 0, axis 1 or all";
    static constexpr std::string_view rule = "δ to every element that was summed";
    static constexpr Arity arity{1, 1};
    static constexpr std::array<std::string_view, 1> setting_names{"axis"};

    Axis axis = Axis::all;

    Shape shape(std::span<const Shape> in) const {
        return {axis == Axis::along ? in[0].rows() : 1, axis == Axis::down ? in[0].cols() : 1};
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        std::fill(out.flat().begin(), out.flat().end(), T{0});
        const lift::Step step = lift::step(out.shape());
        for (std::size_t i = 0; i < in[0].rows(); ++i) {
            for (std::size_t j = 0; j < in[0].cols(); ++j) {
                out.data()[i * step.row + j * step.col] += in[0](i, j);
            }
        }
    }

    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        const lift::Step step = lift::step(delta.shape());
        const View<T> message = messages[0];
        for (std::size_t i = 0; i < message.rows(); ++i) {
            for (std::size_t j = 0; j < message.cols(); ++j) {
                message(i, j) += delta.data()[i * step.row + j * step.col];
            }
        }
    }

    Operations forward_cost(const NodeShapes& shapes) const { return {.additions = shapes.in[0].size()}; }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool>) const { return forward_cost(shapes); }

    static Sum from(const Settings& settings) {
        Sum sum;
        const auto axis = setting(settings, "axis");
        if (axis && *axis != 0 && *axis != 1) {
            throw InputError("sum: axis must be 0 (down the rows) or 1 (along each row); leave it out to sum all");
        }
        if (axis) sum.axis = *axis == 0 ? Axis::down : Axis::along;
        return sum;
    }
    Settings settings() const {
        if (axis == Axis::all) return {};
        return {{"axis", axis == Axis::down ? 0.0 : 1.0}};
    }
};

}  // namespace bp::ops
