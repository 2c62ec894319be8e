#pragma once

#include "ops/elementwise.hpp"

namespace bp::ops {

/// out = |x|. At 0 both slopes, -1 and 1, are subgradients; the derivative taken there is 0, between them.
struct Abs : Elementwise<Abs, 1> {
    static constexpr std::string_view name = "abs";
    static constexpr std::string_view formula = "|x|";
    static constexpr std::string_view rule = "δ to x where x > 0, -δ where x < 0, 0 where x = 0";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x) { return x < T{0} ? -x : x == T{0} ? T{0} : x; }
    template <class T> static Partials<T, 1> partials(T x, T /*out*/) {
        return {x < T{0} ? T{-1} : x == T{0} ? T{0} : T{1}};
    }
    static double kink_distance(double x) { return std::abs(x); }
};

/// out = x for x > 0, else slope x: a relu whose flat side keeps a little gradient. At 0 it has the slope of the left
/// side, so slope 0 gives relu.
struct LeakyRelu : Elementwise<LeakyRelu, 1> {
    static constexpr std::string_view name = "leaky_relu";
    static constexpr std::string_view formula = "x where x > 0, else slope x";
    static constexpr std::string_view rule = "δ to x where x > 0, else slope δ";
    static constexpr std::array<std::string_view, 1> setting_names{"slope"};
    static constexpr Operations value_cost{.multiplications = 1};
    static constexpr Operations partials_cost{};

    double slope = 0.01;

    template <class T> T value(T x) const {
        const T left = scalar<T>(slope) * x;
        return x <= T{0} ? left : x;
    }
    template <class T> Partials<T, 1> partials(T x, T /*out*/) const { return {x <= T{0} ? scalar<T>(slope) : T{1}}; }
    static double kink_distance(double x) { return std::abs(x); }
    Settings settings() const { return {{"slope", slope}}; }
    static LeakyRelu from(const Settings& settings) {
        LeakyRelu relu;
        relu.slope = setting(settings, "slope").value_or(relu.slope);
        return relu;
    }
};

/// out = 1 for x > 0, else 0: the threshold unit of the first slides. Its derivative is 0 wherever it exists, so
/// nothing could be learned through it: a backward pass that would cross it is refused.
struct Step : Elementwise<Step, 1> {
    static constexpr std::string_view name = "step";
    static constexpr std::string_view formula = "1 where x > 0, else 0";
    static constexpr std::string_view rule = "none: backward refuses to cross it";
    static constexpr std::string_view no_derivative =
        "its derivative is 0 wherever it exists, so nothing is learned through it; use sigmoid, its smooth version";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x) { return x > T{0} ? T{1} : x <= T{0} ? T{0} : x; }
    template <class T> static Partials<T, 1> partials(T /*x*/, T /*out*/) { return {T{0}}; }
    static double kink_distance(double x) { return std::abs(x); }
};

}  // namespace bp::ops
