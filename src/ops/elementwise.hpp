#pragma once

#include <algorithm>

#include "ops/lift.hpp"
#include "ops/op.hpp"

namespace bp::ops {

/// The local derivatives of a rule of N numbers, one for each argument.
template <class T, std::size_t N> using Partials = std::array<T, N>;

/// Makes a full op from a rule for single numbers. The rule gives
///   value(x…)            the result
///   partials(x…, out)    the local derivatives, one per argument; out is the value, which often makes them cheaper
///   value_cost, partials_cost   the arithmetic of one call of each
/// and may give kink_distance(x), of its last argument. Everything else (loops, stretching, accumulation, counting) is
/// here, once.
template <class Rule, std::size_t N>
requires(N == 1 || N == 2) struct Elementwise {
    static constexpr Arity arity{N, N};
    static constexpr bool is_elementwise = true;

    Shape shape(std::span<const Shape> in) const {
        if constexpr (N == 1) return in[0];
        return stretched(Rule::name, in[0], in[N - 1]);
    }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        lift::map<N>(in, out, [this](const std::array<T, N>& x) { return value_at(x); });
    }

    template <class T>
    void backward(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        lift::add_messages<N>(in, out, delta, messages,
                              [this](const std::array<T, N>& x, T y) { return partials_at(x, y); });
    }

    Operations forward_cost(const NodeShapes& shapes) const { return shapes.out.size() * Rule::value_cost; }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const auto messages = static_cast<std::uint64_t>(std::count(wanted.begin(), wanted.end(), true));
        return messages * shapes.out.size() * (Rule::partials_cost + Operations{.multiply_adds = 1});
    }

    double distance_to_kink(Inputs<double> in) const {
        double nearest = std::numeric_limits<double>::infinity();
        if constexpr (requires { Rule::kink_distance(0.0); }) {
            for (const double x : in[N - 1].flat()) nearest = std::min(nearest, Rule::kink_distance(x));
        }
        return nearest;
    }

  private:
    const Rule& rule() const { return static_cast<const Rule&>(*this); }

    template <class T> T value_at(const std::array<T, N>& x) const {
        if constexpr (N == 1) {
            return rule().value(x[0]);
        } else {
            return rule().value(x[0], x[1]);
        }
    }

    template <class T> std::array<T, N> partials_at(const std::array<T, N>& x, T out) const {
        if constexpr (N == 1) {
            return rule().partials(x[0], out);
        } else {
            return rule().partials(x[0], x[1], out);
        }
    }
};

}  // namespace bp::ops
