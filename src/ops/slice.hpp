#pragma once

#include "ops/op.hpp"

namespace bp::ops {

/// out = rows (axis 0) or columns (axis 1) `from` … `to` - 1 of x, counted from 0. What was cut off receives nothing.
struct Slice {
    static constexpr std::string_view name = "slice";
    static constexpr std::string_view formula = "rows (axis 0) or columns (axis 1) from … to - 1 of x";
    static constexpr std::string_view rule = "δ to the part that was kept";
    static constexpr Arity arity{1, 1};
    static constexpr std::array<std::string_view, 3> setting_names{"axis", "from", "to"};

    std::uint32_t axis = 1;
    std::uint32_t begin = 0;
    std::uint32_t end = 1;

    Shape shape(std::span<const Shape> in) const {
        const std::size_t available = axis == 0 ? in[0].rows() : in[0].cols();
        if (begin >= end || end > available) {
            throw ShapeError("slice: from " + std::to_string(begin) + " to " + std::to_string(end) +
                             " does not lie in x, which is " + to_string(in[0]) + "; along axis " +
                             std::to_string(axis) + " it needs from < to <= " + std::to_string(available));
        }
        return axis == 0 ? Shape{end - begin, in[0].cols()} : Shape{in[0].rows(), end - begin};
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        for (std::size_t i = 0; i < out.rows(); ++i) {
            for (std::size_t j = 0; j < out.cols(); ++j) out(i, j) = in[0](i + first_row(), j + first_col());
        }
    }

    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        for (std::size_t i = 0; i < delta.rows(); ++i) {
            for (std::size_t j = 0; j < delta.cols(); ++j) {
                messages[0](i + first_row(), j + first_col()) += delta(i, j);
            }
        }
    }

    Operations forward_cost(const NodeShapes&) const { return {}; }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return {.additions = std::uint64_t{wanted[0]} * shapes.out.size()};
    }

    static Slice from(const Settings& settings) {
        Slice slice;
        slice.axis = whole(settings, "axis");
        slice.begin = whole(settings, "from");
        slice.end = whole(settings, "to");
        if (slice.axis > 1) throw InputError("slice: axis must be 0 (rows) or 1 (columns)");
        return slice;
    }
    Settings settings() const { return {{"axis", axis}, {"from", begin}, {"to", end}}; }

  private:
    std::size_t first_row() const { return axis == 0 ? begin : 0; }
    std::size_t first_col() const { return axis == 0 ? 0 : begin; }

    static std::uint32_t whole(const Settings& settings, std::string_view which) {
        const double x = required_setting(name, settings, which);
        if (!(x >= 0 && x <= 4294967295.0) || x != std::floor(x)) {
            throw InputError("slice: " + std::string{which} + " must be a whole number from 0 on");
        }
        return static_cast<std::uint32_t>(x);
    }
};

}  // namespace bp::ops
