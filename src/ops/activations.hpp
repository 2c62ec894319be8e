#pragma once

#include <array>

#include "ops/elementwise.hpp"

namespace bp::ops {

/// out = 1 / (1 + e^-x), the lecture's σ. Its derivative needs only the output: σ' = out (1 - out), at most 1/4.
struct Sigmoid : Elementwise<Sigmoid, 1> {
    static constexpr std::string_view name = "sigmoid";
    static constexpr std::string_view formula = "1 / (1 + exp(-x))";
    static constexpr std::string_view rule = "out (1 - out) δ to x";
    static constexpr Operations value_cost{.additions = 1, .divisions = 1, .functions = 1};
    static constexpr Operations partials_cost{.additions = 1, .multiplications = 1};

    template <class T> static T value(T x) {
        using std::exp;
        const T e = exp(std::min(-x, x));           // the exponent -|x| is never positive: exp(710) overflows
        const std::array<T, 2> numerator{T{1}, e};  // looked up: a branch on a coin toss costs as much as exp
        return numerator[x < T{0} ? 1 : 0] / (T{1} + e);
    }
    template <class T> static Partials<T, 1> partials(T /*x*/, T out) { return {out * (T{1} - out)}; }
};

/// out = tanh x. Its derivative needs only the output: 1 - out².
struct Tanh : Elementwise<Tanh, 1> {
    static constexpr std::string_view name = "tanh";
    static constexpr std::string_view formula = "tanh(x)";
    static constexpr std::string_view rule = "(1 - out^2) δ to x";
    static constexpr Operations value_cost{.functions = 1};
    static constexpr Operations partials_cost{.additions = 1, .multiplications = 1};

    template <class T> static T value(T x) {
        using std::tanh;
        return tanh(x);
    }
    template <class T> static Partials<T, 1> partials(T /*x*/, T out) { return {T{1} - out * out}; }
};

/// out = log(1 + e^x): a relu without a kink. Its derivative is the sigmoid.
struct Softplus : Elementwise<Softplus, 1> {
    static constexpr std::string_view name = "softplus";
    static constexpr std::string_view formula = "log(1 + exp(x))";
    static constexpr std::string_view rule = "sigmoid(x) δ to x";
    static constexpr Operations value_cost{.additions = 1, .functions = 2};
    static constexpr Operations partials_cost = Sigmoid::value_cost;

    template <class T> static T value(T x) {
        using std::exp, std::log1p;
        // log(1 + e^x) = max(x, 0) + log(1 + e^-|x|); the exponent is never positive: exp(710) overflows. At 0 both
        // parts must take the same branch, or a Dual would get the derivative of neither.
        return (x < T{0} ? T{0} : x) + log1p(exp(std::min(-x, x)));
    }
    template <class T> static Partials<T, 1> partials(T x, T /*out*/) { return {Sigmoid::value(x)}; }
};

/// out = max(0, x): the max node with a constant 0 in first position. At x = 0 the constant wins the tie, so the
/// derivative there is 0; a NaN wins always, so it is passed on and not turned into 0.
struct Relu : Elementwise<Relu, 1> {
    static constexpr std::string_view name = "relu";
    static constexpr std::string_view formula = "max(0, x)";
    static constexpr std::string_view rule = "δ to x where x > 0, else 0";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x) { return x <= T{0} ? T{0} : x; }
    template <class T> static Partials<T, 1> partials(T x, T /*out*/) { return {x <= T{0} ? T{0} : T{1}}; }
    static double kink_distance(double x) { return std::abs(x); }
};

}  // namespace bp::ops
