#pragma once

#include "ops/elementwise.hpp"

namespace bp::ops {

/// out = x + y. The error signal is copied to both. Lecture, "Patterns in backward flow".
struct Add : Elementwise<Add, 2> {
    static constexpr std::string_view name = "add";
    static constexpr std::string_view formula = "x + y";
    static constexpr std::string_view rule = "δ to x, δ to y";
    static constexpr Operations value_cost{.additions = 1};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x, T y) { return x + y; }
    template <class T> static Partials<T, 2> partials(T /*x*/, T /*y*/, T /*out*/) { return {T{1}, T{1}}; }
};

/// out = x - y. The subtrahend receives the error signal with the other sign.
struct Subtract : Elementwise<Subtract, 2> {
    static constexpr std::string_view name = "subtract";
    static constexpr std::string_view formula = "x - y";
    static constexpr std::string_view rule = "δ to x, -δ to y";
    static constexpr Operations value_cost{.additions = 1};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x, T y) { return x - y; }
    template <class T> static Partials<T, 2> partials(T /*x*/, T /*y*/, T /*out*/) { return {T{1}, T{-1}}; }
};

/// out = x / y. The divisor receives -out / y times the error signal: d(x/y)/dy = -x/y².
struct Divide : Elementwise<Divide, 2> {
    static constexpr std::string_view name = "divide";
    static constexpr std::string_view formula = "x / y";
    static constexpr std::string_view rule = "δ / y to x, -out δ / y to y";
    static constexpr Operations value_cost{.divisions = 1};
    static constexpr Operations partials_cost{.divisions = 2};

    template <class T> static T value(T x, T y) { return x / y; }
    template <class T> static Partials<T, 2> partials(T /*x*/, T y, T out) { return {T{1} / y, -(out / y)}; }
    /// The pole at y = 0, which no step may cross either.
    static double kink_distance(double y) { return std::abs(y); }
};

/// out = -x.
struct Negate : Elementwise<Negate, 1> {
    static constexpr std::string_view name = "negate";
    static constexpr std::string_view formula = "-x";
    static constexpr std::string_view rule = "-δ to x";
    static constexpr Operations value_cost{};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x) { return -x; }
    template <class T> static Partials<T, 1> partials(T /*x*/, T /*out*/) { return {T{-1}}; }
};

/// out = factor x with a fixed factor, such as the λ of a penalty or the 1/N of a mean.
struct Scale : Elementwise<Scale, 1> {
    static constexpr std::string_view name = "scale";
    static constexpr std::string_view formula = "factor x";
    static constexpr std::string_view rule = "factor δ to x";
    static constexpr std::array<std::string_view, 1> setting_names{"factor"};
    static constexpr Operations value_cost{.multiplications = 1};
    static constexpr Operations partials_cost{};

    double factor = 1;

    template <class T> T value(T x) const { return scalar<T>(factor) * x; }
    template <class T> Partials<T, 1> partials(T /*x*/, T /*out*/) const { return {scalar<T>(factor)}; }
    Settings settings() const { return {{"factor", factor}}; }
    static Scale from(const Settings& settings) {
        Scale scale;
        scale.factor = required_setting(name, settings, "factor");
        return scale;
    }
};

/// out = x²; x·x with one parent instead of two.
struct Square : Elementwise<Square, 1> {
    static constexpr std::string_view name = "square";
    static constexpr std::string_view formula = "x^2";
    static constexpr std::string_view rule = "2 x δ to x";
    static constexpr Operations value_cost{.multiplications = 1};
    static constexpr Operations partials_cost{.additions = 1};

    template <class T> static T value(T x) { return x * x; }
    template <class T> static Partials<T, 1> partials(T x, T /*out*/) { return {x + x}; }
};

}  // namespace bp::ops
