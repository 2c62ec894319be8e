#pragma once

#include "ops/variadic.hpp"

namespace bp::ops {

/// out = x y, element by element, and the product of k arguments. Lecture, "Multiplicative node": each parent
/// receives the error signal times the value of the OTHER parent; with k parents, times the product of all others.
struct Multiply : Variadic<Multiply> {
    static constexpr std::string_view name = "multiply";
    static constexpr std::string_view formula = "x y, or x_1 x_2 … x_k";
    static constexpr std::string_view rule = "y δ to x, x δ to y; with k parents, δ times the product of all others";

    template <class T> static T value(T x, T y) { return x * y; }
    /// ∂out/∂x and ∂out/∂y. Variadic adds δ times the one to x's error signal, δ times the other to y's.
    template <class T> static std::array<T, 2> partials(T x, T y, T /*out*/) { return {y, x}; }

    template <class T> static T value(std::span<const T> x) {
        T out = x[0];
        for (const T& factor : x.subspan(1)) out *= factor;
        return out;
    }

    /// partial[i] = the product of all x but x[i]. No division by x[i]: a factor may be 0.
    template <class T> static void partials(std::span<const T> x, std::span<T> partial) {
        const std::size_t k = x.size();
        partial[0] = T{1};
        partial[1] = x[0];
        for (std::size_t i = 2; i < k; ++i) partial[i] = partial[i - 1] * x[i - 1];  // all factors before i …
        T after{1};
        for (std::size_t i = k - 1; i > 0; --i) {
            partial[i] *= after;  // … times all factors after i
            after *= x[i];
        }
        partial[0] = after;
    }

    static Operations value_cost(std::size_t k) { return {.multiplications = k - 1}; }
    static Operations partials_cost(std::size_t k) { return {.multiplications = k == 2 ? 0 : 3 * k - 4}; }
};

}  // namespace bp::ops
