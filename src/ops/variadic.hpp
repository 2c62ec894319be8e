#pragma once

#include <algorithm>

#include "ops/lift.hpp"
#include "ops/op.hpp"

namespace bp::ops {

/// Makes a full op of two or more arguments from two rules for single numbers: one for exactly two arguments, as
/// Elementwise has it, and one for k of them,
///   value(span x)   partials(span x, span partial)   value_cost(k)   partials_cost(k)
/// For k > 2 the arguments of one element are gathered in scratch, so no pass allocates.
template <class Rule> struct Variadic {
    static constexpr Arity arity{2, kAnyNumber};
    static constexpr bool is_elementwise = true;

    Shape shape(std::span<const Shape> in) const {
        Shape out = in[0];
        for (const Shape argument : in.subspan(1)) out = stretched(Rule::name, out, argument);
        return out;
    }

    std::size_t scratch(const NodeShapes& shapes) const { return shapes.in.size() == 2 ? 0 : 2 * shapes.in.size(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        if (in.size() != 2) return forward_many(in, out, scratch.numbers(in.size()));
        lift::map<2>(in, out, [](std::array<T, 2> x) { return Rule::value(x[0], x[1]); });
    }

    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages,
                  Scratch<T> scratch) const {
        if (in.size() != 2) return backward_many(in, delta, messages, scratch.numbers(2 * in.size()));
        lift::add_messages<2>(in, out, delta, messages,
                              [](std::array<T, 2> x, T y) { return Rule::partials(x[0], x[1], y); });
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        return shapes.out.size() * Rule::value_cost(shapes.in.size());
    }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const auto messages = static_cast<std::uint64_t>(std::count(wanted.begin(), wanted.end(), true));
        const Operations one_element{.multiply_adds = messages};
        return shapes.out.size() * (one_element + Rule::partials_cost(shapes.in.size()));
    }

  private:
    // Out of line, so that a node with two parents does not pay for the loops' registers.
    template <class T> [[gnu::noinline]] static void forward_many(Inputs<T> in, View<T> out, std::span<T> x) {
        for (std::size_t i = 0; i < out.rows(); ++i) {
            for (std::size_t j = 0; j < out.cols(); ++j) {
                gather(in, i, j, x);
                out(i, j) = Rule::value(std::span<const T>(x));
            }
        }
    }

    /// kept has room for the k arguments and the k local derivatives of one element.
    template <class T>
    [[gnu::noinline]] static void backward_many(Inputs<T> in, View<const T> delta, Messages<T> messages,
                                                std::span<T> kept) {
        const std::span<T> x = kept.first(in.size()), partial = kept.last(in.size());
        for (std::size_t i = 0; i < delta.rows(); ++i) {
            for (std::size_t j = 0; j < delta.cols(); ++j) {
                gather(in, i, j, x);
                Rule::partials(std::span<const T>(x), partial);
                for (std::size_t k = 0; k < in.size(); ++k) {
                    if (!messages.wanted(k)) continue;
                    T& message = element(messages[k], i, j);
                    message = multiply_add(delta(i, j), partial[k], message);
                }
            }
        }
    }

    /// The element of a possibly stretched argument that stands behind element (i, j) of the result.
    template <class T> static T& element(View<T> argument, std::size_t i, std::size_t j) {
        const lift::Step step = lift::step(argument.shape());
        return argument.data()[i * step.row + j * step.col];
    }

    template <class T> static void gather(Inputs<T> in, std::size_t i, std::size_t j, std::span<T> x) {
        for (std::size_t k = 0; k < x.size(); ++k) x[k] = element(in[k], i, j);
    }
};

}  // namespace bp::ops
