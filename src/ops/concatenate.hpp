#pragma once

#include "ops/op.hpp"

namespace bp::ops {

/// out = x_1 … x_k below one another (axis 0) or side by side (axis 1). Each receives its own part of the error signal.
/// With axis 1 this is the dense connectivity of the slide "Other network connectivity".
struct Concatenate {
    static constexpr std::string_view name = "concatenate";
    static constexpr std::string_view formula = "x_1 … x_k below one another (axis 0) or side by side (axis 1)";
    static constexpr std::string_view rule = "to each x_i its own part of δ";
    static constexpr Arity arity{1, kAnyNumber};
    static constexpr std::array<std::string_view, 1> setting_names{"axis"};

    std::uint64_t axis = 1;

    Shape shape(std::span<const Shape> in) const {
        std::size_t total = 0;
        for (const Shape part : in) {
            if (across(part) != across(in[0])) {
                throw ShapeError("concatenate: parts are " + to_string(in[0]) + " and " + to_string(part) +
                                 (axis == 0 ? "; below one another they need equally many columns"
                                            : "; side by side they need equally many rows"));
            }
            total += along(part);
        }
        return axis == 0 ? Shape{total, in[0].cols()} : Shape{in[0].rows(), total};
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        std::size_t start = 0;
        for (std::size_t k = 0; k < in.size(); ++k) {
            each(in[k], start, [&](const T& x, std::size_t i, std::size_t j) { out(i, j) = x; });
            start += along(in[k].shape());
        }
    }

    template <class T>
    void backward(Inputs<T> in, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        std::size_t start = 0;
        for (std::size_t k = 0; k < in.size(); ++k) {
            if (messages.wanted(k)) {
                each(messages[k], start, [&](T& message, std::size_t i, std::size_t j) { message += delta(i, j); });
            }
            start += along(in[k].shape());
        }
    }

    Operations forward_cost(const NodeShapes&) const { return {}; }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        Operations cost;
        for (std::size_t k = 0; k < shapes.in.size(); ++k) {
            if (wanted[k]) cost += Operations{.additions = shapes.in[k].size()};
        }
        return cost;
    }

    static Concatenate from(const Settings& settings) {
        const double axis = required_setting(name, settings, "axis");
        if (axis != 0 && axis != 1) {
            throw InputError("concatenate: axis must be 0 (below one another) or 1 (side by side)");
        }
        Concatenate concatenate;
        concatenate.axis = axis == 0 ? 0 : 1;
        return concatenate;
    }
    Settings settings() const { return {{"axis", static_cast<double>(axis)}}; }

  private:
    std::size_t along(Shape part) const { return axis == 0 ? part.rows() : part.cols(); }
    std::size_t across(Shape part) const { return axis == 0 ? part.cols() : part.rows(); }

    /// Calls visit(element of the part, its row and column in the whole); the part begins at `start` along the axis.
    template <class T, class Visit> void each(View<T> part, std::size_t start, Visit visit) const {
        for (std::size_t i = 0; i < part.rows(); ++i) {
            for (std::size_t j = 0; j < part.cols(); ++j) {
                visit(part(i, j), axis == 0 ? start + i : i, axis == 0 ? j : start + j);
            }
        }
    }
};

}  // namespace bp::ops
