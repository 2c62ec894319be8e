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

template <std::size_t N, class T> std::array<Shape, N> shapes_of(const Inputs<T>& in) {
    std::array<Shape, N> shapes;
    for (std::size_t n = 0; n < N; ++n) shapes[n] = in[n].shape();
    return shapes;
}

/// The walk of map. Out of line, so that a node of one number does not pay for the loops' registers.
template <std::size_t N, class T, class Value> [[gnu::noinline]] void map_walk(Inputs<T> in, View<T> out, Value value) {
    const Walk<N> walk(shapes_of<N>(in), out.shape());
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

/// The walk of one message, to argument number `which`.
template <std::size_t which, std::size_t N, class T, class Partials>
void message_walk(Inputs<T> in, View<const T> out, View<const T> delta, View<T> message, Partials partials) {
    const Walk<N> walk(shapes_of<N>(in), out.shape());
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
                        const T partial = partials(std::array<T, N>{rows[n][j * step]...}, out_row[j])[which];
                        m = multiply_add(delta_row[j], partial, m);
                    }
                }
                (std::make_index_sequence<N>{});
            }
        });
}

/// The walks of add_messages, out of line as well.
template <std::size_t N, class T, class Partials>
[[gnu::noinline]] void message_walks(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages,
                                     Partials partials) {
    if (messages.wanted(0)) message_walk<0, N>(in, out, delta, messages[0], partials);
    if (N == 2 && messages.wanted(N - 1)) message_walk<N - 1, N>(in, out, delta, messages[N - 1], partials);
}

/// The numbers of N arguments of one number each.
template <std::size_t N, class T> std::array<T, N> numbers_of(const Inputs<T>& in) {
    std::array<T, N> x;
    for (std::size_t n = 0; n < N; ++n) x[n] = *in[n].data();
    return x;
}

/// out = value(x) element by element; x holds one number of each of the N arguments, 1 or 2.
template <std::size_t N, class T, class Value> void map(Inputs<T> in, View<T> out, Value value) {
    if (!out.shape().is_scalar()) return map_walk<N>(in, out, value);
    *out.data() = value(numbers_of<N>(in));
}

/// message += delta * partial element by element, for every wanted message; partials(x, out) are the N local
/// derivatives at one element.
template <std::size_t N, class T, class Partials>
void add_messages(Inputs<T> in, View<const T> out, View<const T> delta, Messages<T> messages, Partials partials) {
    if (!out.shape().is_scalar()) return message_walks<N>(in, out, delta, messages, partials);
    for (std::size_t n = 0; n < N; ++n) {
        if (!messages.wanted(n)) continue;
        T& m = *messages[n].data();
        m = multiply_add(*delta.data(), partials(numbers_of<N>(in), *out.data())[n], m);
    }
}

}  // namespace bp::lift
