#pragma once

#include <array>
#include <type_traits>
#include <utility>

#include "base/scalar.hpp"
#include "ops/arguments.hpp"

/// Applies a rule for single numbers to every element of matrices, stretching a dimension of 1 as numpy does. A
/// stretched argument is read with step 0, so the message to it becomes a sum without any code of its own. The steps
/// are compile-time constants of the inner loop and every argument has its own loop; tests inside cost 2-6 times more.
namespace bp::lift {

/// How many numbers lie between an argument's neighbours: 0 where the argument is stretched.
struct Step {
    std::size_t row = 0;
    std::size_t col = 0;
};

inline Step step(Shape argument) {
    return {argument.rows() == 1 ? 0 : argument.cols(), argument.cols() == 1 ? std::size_t{0} : std::size_t{1}};
}

/// The walk over all elements of a result and of N arguments beside it. Without stretching it is one long row.
template <std::size_t N> struct Walk {
    std::size_t rows = 1;
    std::size_t cols;
    std::array<Step, N> steps;

    Walk(const std::array<Shape, N>& arguments, Shape out) : cols(out.size()) {
        bool all_equal = true;
        for (const Shape argument : arguments) all_equal = all_equal && argument == out;
        if (!all_equal) {
            rows = out.rows();
            cols = out.cols();
        }
        for (std::size_t n = 0; n < N; ++n) steps[n] = all_equal ? Step{0, 1} : step(arguments[n]);
    }
};

/// Calls body with the column steps as compile-time constants.
template <class Body> void with_steps(const std::array<Step, 1>& steps, Body body) {
    static_cast<void>(steps);  // a single argument has the result's own shape: nothing is stretched
    body(std::index_sequence<1>{});
}
template <class Body> void with_steps(const std::array<Step, 2>& steps, Body body) {
    if (steps[0].col == 0 && steps[1].col == 0) return body(std::index_sequence<0, 0>{});
    if (steps[0].col == 0) return body(std::index_sequence<0, 1>{});
    if (steps[1].col == 0) return body(std::index_sequence<1, 0>{});
    body(std::index_sequence<1, 1>{});
}

template <class T, std::size_t N> std::array<Shape, N> shapes_of(const std::array<View<const T>, N>& views) {
    std::array<Shape, N> shapes;
    for (std::size_t n = 0; n < N; ++n) shapes[n] = views[n].shape();
    return shapes;
}

/// out = value(x) element by element; x holds one number of each argument.
template <class T, std::size_t N, class Value>
void map(const std::array<View<const T>, N>& in, View<T> out, Value value) {
    const Walk<N> walk(shapes_of(in), out.shape());
    with_steps(
        walk.steps, [&]<std::size_t... step>(std::index_sequence<step...>) {
            for (std::size_t i = 0; i < walk.rows; ++i) {
                T* const out_row = out.data() + i * walk.cols;
                [&]<std::size_t... n>(std::index_sequence<n...>) {
                    const std::array<const T*, N> rows{(in[n].data() + i * walk.steps[n].row)...};
                    for (std::size_t j = 0; j < walk.cols; ++j)
                        out_row[j] = value(std::array<T, N>{rows[n][j * step]...});
                }
                (std::make_index_sequence<N>{});
            }
        });
}

/// message += delta * partial(x, out) element by element; the message belongs to argument number `which`.
template <std::size_t which, class T, std::size_t N, class Partial>
void add_message(const std::array<View<const T>, N>& in, View<const T> out, View<const T> delta, View<T> message,
                 Partial partial) {
    const Walk<N> walk(shapes_of(in), out.shape());
    with_steps(
        walk.steps, [&]<std::size_t... step>(std::index_sequence<step...>) {
            constexpr std::size_t message_step = std::array{step...}[which];
            for (std::size_t i = 0; i < walk.rows; ++i) {
                const T* const out_row = out.data() + i * walk.cols;
                const T* const delta_row = delta.data() + i * walk.cols;
                T* const message_row = message.data() + i * walk.steps[which].row;
                [&]<std::size_t... n>(std::index_sequence<n...>) {
                    const std::array<const T*, N> rows{(in[n].data() + i * walk.steps[n].row)...};
                    for (std::size_t j = 0; j < walk.cols; ++j) {
                        T& m = message_row[j * message_step];
                        m = multiply_add(delta_row[j], partial(std::array<T, N>{rows[n][j * step]...}, out_row[j]), m);
                    }
                }
                (std::make_index_sequence<N>{});
            }
        });
}

}  // namespace bp::lift
