#pragma once

#include "ops/winner.hpp"

namespace bp::ops {

/// out = max(x_1 … x_k), element by element. Lecture, "Max node": the largest input receives the whole error signal,
/// the others exactly 0. On a tie the first of the largest wins. A NaN wins over every number, the first NaN if there
/// are several, so that it is seen and not lost. The winner is the one forward found.
struct Max : WinnerTakesAll<Max> {
    static constexpr std::string_view name = "max";
    static constexpr std::string_view formula = "max(x_1, …, x_k)";
    static constexpr std::string_view rule = "δ to the first of the largest, 0 to the others";

    template <class T> static bool beats(T x, T best) { return !(x <= best) && !is_nan(best); }
};

/// out = min(x_1 … x_k), element by element: a max with the order turned round, ties and NaN included.
struct Min : WinnerTakesAll<Min> {
    static constexpr std::string_view name = "min";
    static constexpr std::string_view formula = "min(x_1, …, x_k)";
    static constexpr std::string_view rule = "δ to the first of the smallest, 0 to the others";

    template <class T> static bool beats(T x, T best) { return !(x >= best) && !is_nan(best); }
};

/// out = the largest element of each row, n x 1. The first of the largest in a row receives its error signal, the
/// others exactly 0; ties and NaN as in max.
struct RowMax {
    static constexpr std::string_view name = "row_max";
    static constexpr std::string_view formula = "max_k x_k, along each row";
    static constexpr std::string_view rule = "δ to the first of the largest in each row, 0 to the others";
    static constexpr Arity arity{1, 1};

    Shape shape(std::span<const Shape> in) const { return {in[0].rows(), 1}; }
    /// One index per row: the column of its winner.
    std::size_t scratch(const NodeShapes& shapes) const { return shapes.out.size(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        const auto winner = scratch.indices(out.size());
        for (std::size_t i = 0; i < out.rows(); ++i) {
            winner[i] = 0;
            for (std::size_t k = 1; k < in[0].cols(); ++k) {
                if (Max::beats(in[0](i, k), in[0](i, winner[i]))) winner[i] = static_cast<std::uint32_t>(k);
            }
            out(i, 0) = in[0](i, winner[i]);
        }
    }

    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T> scratch) const {
        if (!messages.wanted(0)) return;
        const auto winner = scratch.indices(delta.rows());
        for (std::size_t i = 0; i < delta.rows(); ++i) messages[0](i, winner[i]) += delta(i, 0);
    }

    Operations forward_cost(const NodeShapes&) const { return {}; }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return {.additions = wanted[0] ? shapes.out.size() : 0};
    }

    /// Half the smallest gap between the two largest elements of a row.
    double distance_to_kink(Inputs<double> in) const {
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < in[0].rows(); ++i) {
            double first = -std::numeric_limits<double>::infinity(), second = first;
            for (const double x : in[0].row(i)) {
                second = std::max(second, std::min(first, x));
                first = std::max(first, x);
            }
            nearest = std::min(nearest, winner_gap(first, second) / 2);
        }
        return nearest;
    }
};

}  // namespace bp::ops
