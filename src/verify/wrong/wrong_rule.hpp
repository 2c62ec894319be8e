#pragma once

#include "ops/all_ops.hpp"
#include "ops/op_table.hpp"
#include "verify/engine.hpp"

/// How a wrong rule is made from a right one and put in its place.
namespace bp::verify {

/// Properties try wrong rules in doubles, and forward on duals; compiled for all kinds of numbers they would take three
/// times as long.
template <class Wrong> struct InDoubles : Wrong {
    template <class T> static constexpr bool has_forward = std::is_same_v<T, double> || std::is_same_v<T, Dual>;
    template <class T> static constexpr bool has_backward = std::is_same_v<T, double>;
};

/// An engine in which Wrong stands wherever the graph asks for Right. Settings are taken over if Wrong is a Right.
template <class Right, class Wrong> Engine with_rule() {
    Engine engine;
    engine.op = [](const Op& op) -> Op {
        if (!op.is<Right>()) return op;
        InDoubles<Wrong> wrong;
        if constexpr (std::is_base_of_v<Right, Wrong>) static_cast<Right&>(wrong) = op.as<Right>();
        return wrong;
    };
    return engine;
}

/// An elementwise rule of N numbers with the right value and the local derivatives of Bug:
///   Bug::partials(x…, out)
template <class Right, class Bug, std::size_t N>
struct WrongPartials : ops::Elementwise<WrongPartials<Right, Bug, N>, N> {
    static constexpr std::string_view name = Right::name;
    static constexpr std::string_view formula = Right::formula;
    static constexpr std::string_view rule = "wrong on purpose";
    static constexpr Operations value_cost = Right::value_cost;
    static constexpr Operations partials_cost = Right::partials_cost;

    template <class... T> static auto value(T... x) { return Right::value(x...); }
    template <class... T> static auto partials(T... x_and_out) { return Bug::partials(x_and_out...); }
};

template <class Right, class Bug> Engine with_partials() { return with_rule<Right, WrongPartials<Right, Bug, 1>>(); }
template <class Right, class Bug> Engine with_two_partials() {
    return with_rule<Right, WrongPartials<Right, Bug, 2>>();
}

/// A rule of any number of arguments from two functions of a span:
///   Bug::value(x)   Bug::partials(x, p)
template <class Right, class Bug> struct WrongVariadic : ops::Variadic<WrongVariadic<Right, Bug>> {
    static constexpr std::string_view name = Right::name;
    static constexpr std::string_view formula = Right::formula;
    static constexpr std::string_view rule = "wrong on purpose";
    static constexpr Arity arity{1, kAnyNumber};

    template <class T> static T value(T x, T y) {
        const std::array<T, 2> both{x, y};
        return Bug::template value<T>(both);
    }
    template <class T> static std::array<T, 2> partials(T x, T y, T /*out*/) {
        const std::array<T, 2> both{x, y};
        std::array<T, 2> p;
        Bug::template partials<T>(both, p);
        return p;
    }
    template <class T> static T value(std::span<const T> x) { return Bug::template value<T>(x); }
    template <class T> static void partials(std::span<const T> x, std::span<T> p) { Bug::template partials<T>(x, p); }
    static Operations value_cost(std::size_t) { return {}; }
    static Operations partials_cost(std::size_t) { return {}; }
};

template <class Right, class Bug> Engine with_variadic() { return with_rule<Right, WrongVariadic<Right, Bug>>(); }

}  // namespace bp::verify
