#pragma once

#include <concepts>

#include "ops/op.hpp"

/// Builds the table of an op from its struct, filling in what most ops do not need: no scratch, no settings, no kink.
namespace bp::detail {

template <class O> const O& rule_at(const std::byte* bytes) { return *reinterpret_cast<const O*>(bytes); }

/// An op that is tried in some kinds of numbers alone says so, and is not compiled for the others:
///   template <class T> static constexpr bool has_forward, has_backward
template <class O, class T> constexpr bool has_forward() {
    if constexpr (requires { O::template has_forward<T>; }) return O::template has_forward<T>;
    return true;
}

template <class O, class T> constexpr bool has_backward() {
    if constexpr (requires { O::template has_backward<T>; }) return O::template has_backward<T>;
    return true;
}

template <class O> [[noreturn]] void refuse_numbers() {
    throw GraphError(std::string(O::name) + " was not compiled for this kind of numbers; the op says which it is for");
}

template <class O, class T> constexpr OpTable::Pass<T> pass_of() {
    return {[](const std::byte* op, const Place<T>* places, std::span<const NodeId> parents, T* out, Shape shape,
               Scratch<T> scratch) {
                if constexpr (has_forward<O, T>()) {
                    const Inputs<T> in(places, parents);
                    rule_at<O>(op).forward(in, View<T>(out, shape), scratch);
                } else {
                    refuse_numbers<O>();
                }
            },
            [](const std::byte* op, const Place<T>* places, std::span<const NodeId> parents, const T* out,
               const T* delta, Shape shape, Scratch<T> scratch) {
                if constexpr (has_backward<O, T>()) {
                    const Inputs<T> in(places, parents);
                    const Messages<T> messages(places, parents);
                    rule_at<O>(op).backward(in, View<const T>(out, shape), View<const T>(delta, shape), messages,
                                            scratch);
                } else {
                    refuse_numbers<O>();
                }
            }};
}

template <class O> std::size_t scratch_of(const std::byte* op, const NodeShapes& shapes) {
    if constexpr (requires(const O& o) { o.scratch(shapes); }) return rule_at<O>(op).scratch(shapes);
    return 0;
}

template <class O> double distance_to_kink_of(const std::byte* op, Inputs<double> in) {
    if constexpr (requires(const O& o) { o.distance_to_kink(in); }) return rule_at<O>(op).distance_to_kink(in);
    return std::numeric_limits<double>::infinity();
}

template <class O> Settings settings_of(const std::byte* op) {
    if constexpr (requires(const O& o) { o.settings(); }) return rule_at<O>(op).settings();
    return {};
}

template <class O> Op make_of(const Settings& settings) {
    if constexpr (requires { O::from(settings); }) {
        return O::from(settings);
    } else {
        return O{};
    }
}

template <class O> constexpr Domain domain_of() {
    if constexpr (requires { O::domain; }) return O::domain;
    return {};
}

template <class O> constexpr std::span<const std::string_view> setting_names_of() {
    if constexpr (requires { O::setting_names; }) return O::setting_names;
    return {};
}

template <class O> constexpr std::string_view no_derivative_of() {
    if constexpr (requires { O::no_derivative; }) return O::no_derivative;
    return {};
}

template <class O> constexpr bool is_elementwise_of() {
    if constexpr (requires { O::is_elementwise; }) return O::is_elementwise;
    return false;
}

template <class O>
inline constexpr OpTable kOpTable{
    .name = O::name,
    .formula = O::formula,
    .rule = O::rule,
    .no_derivative = no_derivative_of<O>(),
    .is_elementwise = is_elementwise_of<O>(),
    .arity = O::arity,
    .domain = domain_of<O>(),
    .setting_names = setting_names_of<O>(),
    .shape = [](const std::byte* op, std::span<const Shape> in) { return rule_at<O>(op).shape(in); },
    .scratch = &scratch_of<O>,
    .forward_cost = [](const std::byte* op, const NodeShapes& shapes) { return rule_at<O>(op).forward_cost(shapes); },
    .backward_cost = [](const std::byte* op, const NodeShapes& shapes,
                        std::span<const bool> wanted) { return rule_at<O>(op).backward_cost(shapes, wanted); },
    .distance_to_kink = &distance_to_kink_of<O>,
    .settings = &settings_of<O>,
    .make = &make_of<O>,
    .passes = {pass_of<O, float>(), pass_of<O, double>(), pass_of<O, Dual>(), pass_of<O, Counted>()},
};

}  // namespace bp::detail

namespace bp {

// Never inlined away: other files link against the tables that all_ops.cpp makes.
template <class O> [[gnu::noinline, gnu::used]] const OpTable& op_table() { return detail::kOpTable<O>; }

}  // namespace bp
