#pragma once

#include "ops/elementwise.hpp"

namespace bp::ops {

/// out = e^x. Its derivative is the output itself.
struct Exp : Elementwise<Exp, 1> {
    static constexpr std::string_view name = "exp";
    static constexpr std::string_view formula = "exp(x)";
    static constexpr std::string_view rule = "out δ to x";
    static constexpr Operations value_cost{.functions = 1};
    static constexpr Operations partials_cost{};

    template <class T> static T value(T x) {
        using std::exp;
        return exp(x);
    }
    template <class T> static Partials<T, 1> partials(T /*x*/, T out) { return {out}; }
};

/// out = the natural logarithm of x, for x > 0; elsewhere it is not finite, and says so.
struct Log : Elementwise<Log, 1> {
    static constexpr std::string_view name = "log";
    static constexpr std::string_view formula = "log(x)";
    static constexpr std::string_view rule = "δ / x to x";
    static constexpr Domain domain{.low = 0};
    static constexpr Operations value_cost{.functions = 1};
    static constexpr Operations partials_cost{.divisions = 1};

    template <class T> static T value(T x) {
        using std::log;
        return log(x);
    }
    template <class T> static Partials<T, 1> partials(T x, T /*out*/) { return {T{1} / x}; }
    static double kink_distance(double x) { return std::abs(x); }
};

/// out = √x, for x > 0. At 0 the value is 0 and the derivative infinite.
struct Sqrt : Elementwise<Sqrt, 1> {
    static constexpr std::string_view name = "sqrt";
    static constexpr std::string_view formula = "sqrt(x)";
    static constexpr std::string_view rule = "δ / (2 out) to x";
    static constexpr Domain domain{.low = 0};
    static constexpr Operations value_cost{.functions = 1};
    static constexpr Operations partials_cost{.divisions = 1};

    template <class T> static T value(T x) {
        using std::sqrt;
        return sqrt(x);
    }
    template <class T> static Partials<T, 1> partials(T /*x*/, T out) { return {scalar<T>(0.5) / out}; }
    static double kink_distance(double x) { return std::abs(x); }
};

/// out = x^exponent with a fixed exponent. A negative x needs a whole exponent; otherwise the result is NaN.
struct Power : Elementwise<Power, 1> {
    static constexpr std::string_view name = "power";
    static constexpr std::string_view formula = "x^exponent";
    static constexpr std::string_view rule = "exponent x^(exponent - 1) δ to x";
    static constexpr std::array<std::string_view, 1> setting_names{"exponent"};
    static constexpr Domain domain{.low = 0};
    static constexpr Operations value_cost{.functions = 1};
    static constexpr Operations partials_cost{.multiplications = 1, .functions = 1};

    double exponent = 1;

    template <class T> T value(T x) const {
        using std::pow;
        return pow(x, scalar<T>(exponent));
    }
    template <class T> Partials<T, 1> partials(T x, T /*out*/) const {
        using std::pow;
        const T slope = scalar<T>(exponent) * pow(x, scalar<T>(exponent - 1));
        return {exponent == 0 ? T{0} : slope};  // x^0 is constant, also at x = 0 where x^-1 is infinite
    }
    static double kink_distance(double x) { return std::abs(x); }
    Settings settings() const { return {{"exponent", exponent}}; }
    static Power from(const Settings& settings) {
        Power power;
        power.exponent = required_setting(name, settings, "exponent");
        return power;
    }
};

}  // namespace bp::ops
