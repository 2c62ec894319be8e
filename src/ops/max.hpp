#pragma once

#include <algorithm>

#include "ops/lift.hpp"
#include "ops/op.hpp"

namespace bp::ops {

/// out = max(x_1 … x_k), element by element. Lecture, "Max node": the largest input receives the whole error signal,
/// the others exactly 0. On a tie the first of the largest wins. A NaN wins over every number, the first NaN if there
/// are several, so that it is seen and not lost. The winner is the one forward found.
struct Max {
    static constexpr std::string_view name = "max";
    static constexpr std::string_view formula = "max(x_1, …, x_k)";
    static constexpr std::string_view rule = "δ to the first of the largest, 0 to the others";
    static constexpr Arity arity{1, kAnyNumber};
    static constexpr bool is_elementwise = true;

    Shape shape(std::span<const Shape> in) const {
        Shape out = in[0];
        for (const Shape argument : in.subspan(1)) out = stretched("max", out, argument);
        return out;
    }

    /// One index per element: the position of its winner.
    std::size_t scratch(const NodeShapes& shapes) const { return shapes.out.size(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        const auto winner = scratch.indices(out.size());
        for (std::size_t k = 0; k < in.size(); ++k) {
            each(in[k], out.shape(), [&](const T& x, std::size_t at) {
                const T best = out.flat()[at];
                if (k == 0 || x > best || (is_nan(x) && !is_nan(best))) {
                    out.flat()[at] = x;
                    winner[at] = static_cast<std::uint32_t>(k);
                }
            });
        }
    }

    template <class T>
    void backward(Inputs<T>, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> scratch) const {
        const auto winner = scratch.indices(out.size());
        for (std::size_t k = 0; k < messages.size(); ++k) {
            if (!messages.wanted(k)) continue;
            each(messages[k], out.shape(),
                 [&](T& message, std::size_t at) { message += winner[at] == k ? delta.flat()[at] : T{0}; });
        }
    }

    Operations forward_cost(const NodeShapes&) const { return {}; }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const auto messages = static_cast<std::uint64_t>(std::count(wanted.begin(), wanted.end(), true));
        return {.additions = messages * shapes.out.size()};
    }

    /// Half the smallest gap between the two largest inputs of an element: both may move towards each other.
    double distance_to_kink(Inputs<double> in) const {
        double nearest = std::numeric_limits<double>::infinity();
        std::array<Shape, 1> out{in[0].shape()};
        for (std::size_t k = 1; k < in.size(); ++k) out[0] = stretched("max", out[0], in[k].shape());
        for (std::size_t at = 0; at < out[0].size(); ++at) {
            double first = -std::numeric_limits<double>::infinity(), second = first;
            for (std::size_t k = 0; k < in.size(); ++k) {
                const lift::Step step = lift::step(in[k].shape());
                const double x = in[k].data()[at / out[0].cols() * step.row + at % out[0].cols() * step.col];
                second = std::max(second, std::min(first, x));
                first = std::max(first, x);
            }
            nearest = std::min(nearest, (first - second) / 2);
        }
        return nearest;
    }

  private:
    /// Calls visit(element of the possibly stretched argument, position in the result) for every element.
    template <class T, class Visit> static void each(View<T> argument, Shape out, Visit visit) {
        const lift::Step step = lift::step(argument.shape());
        for (std::size_t i = 0; i < out.rows(); ++i) {
            for (std::size_t j = 0; j < out.cols(); ++j) {
                visit(argument.data()[i * step.row + j * step.col], i * out.cols() + j);
            }
        }
    }
};

}  // namespace bp::ops
