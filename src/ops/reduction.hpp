#pragma once

#include <array>

#include "ops/lift.hpp"
#include "ops/op.hpp"

namespace bp::ops {

/// What a reduction runs over: down the rows (one result per column), along each row (one per row), or everything.
enum class Axis { down = 0, along = 1, all = 2 };

/// What sums and means share: a matrix x becomes 1 x m (axis 0), n x 1 (axis 1) or 1 x 1, and its element (i, j) goes
/// into the result's element that lies behind it.
template <class Rule> struct Reduction {
    static constexpr Arity arity{1, 1};
    static constexpr std::array<std::string_view, 1> setting_names{"axis"};

    Axis axis = Axis::all;

    Shape shape(std::span<const Shape> in) const {
        return {axis == Axis::along ? in[0].rows() : 1, axis == Axis::down ? in[0].cols() : 1};
    }

    static Rule from(const Settings& settings) {
        Rule rule;
        const auto axis = setting(settings, "axis");
        if (axis && *axis != 0 && *axis != 1) {
            throw InputError(std::string{Rule::name} +
                             ": axis must be 0 (down the rows) or 1 (along each row); leave it out to take all");
        }
        if (axis) rule.axis = *axis == 0 ? Axis::down : Axis::along;
        return rule;
    }
    Settings settings() const {
        if (axis == Axis::all) return {};
        return {{"axis", axis == Axis::down ? 0.0 : 1.0}};
    }

  protected:
    /// Calls visit(x(i, j), the element of the smaller matrix that belongs to it) for every element of x.
    template <class T, class S, class Visit> static void each(View<T> x, View<S> reduced, Visit visit) {
        const lift::Step step = lift::step(reduced.shape());
        for (std::size_t i = 0; i < x.rows(); ++i) {
            for (std::size_t j = 0; j < x.cols(); ++j) visit(x(i, j), reduced.data()[i * step.row + j * step.col]);
        }
    }
};

}  // namespace bp::ops
