#pragma once

#include <algorithm>
#include <vector>

#include "ops/lift.hpp"
#include "ops/op.hpp"

namespace bp::ops {

/// How far two rivals are apart; 0 if that is no number, between two infinities or beside a NaN.
inline double winner_gap(double x, double y) {
    const double gap = std::abs(x - y);
    return std::isnan(gap) ? 0 : gap;
}

/// Makes a full op of one or more arguments in which, element by element, one argument wins: its number becomes the
/// result, and it receives the whole error signal. The rule gives beats(x, best): whether x takes the place of the
/// best so far; on a tie it must not, so that the first wins. Forward remembers the winners.
template <class Rule> struct WinnerTakesAll {
    static constexpr Arity arity{1, kAnyNumber};
    static constexpr bool is_elementwise = true;

    Shape shape(std::span<const Shape> in) const {
        Shape out = in[0];
        for (const Shape argument : in.subspan(1)) out = stretched(Rule::name, out, argument);
        return out;
    }

    /// One index per element: the position of its winner.
    std::size_t scratch(const NodeShapes& shapes) const { return shapes.out.size(); }

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T> scratch) const {
        const auto winner = scratch.indices(out.size());
        if (!out.shape().is_scalar()) return forward_walk(in, out, winner);
        T best = *in[0].data();
        winner[0] = 0;
        for (std::uint32_t k = 1; k < in.size(); ++k) challenge(*in[k].data(), k, best, winner[0]);
        *out.data() = best;
    }

    template <class T>
    void backward(Inputs<T>, View<const T> out, View<const T> delta, Messages<T> messages, Scratch<T> scratch) const {
        const auto winner = scratch.indices(out.size());
        if (!out.shape().is_scalar()) return backward_walk<T>(delta, messages, winner);
        for (std::size_t k = 0; k < messages.size(); ++k) {
            if (messages.wanted(k)) *messages[k].data() += winner[0] == k ? *delta.data() : T{0};
        }
    }

    Operations forward_cost(const NodeShapes&) const { return {}; }

    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const auto messages = static_cast<std::uint64_t>(std::count(wanted.begin(), wanted.end(), true));
        return {.additions = messages * shapes.out.size()};
    }

    /// Half the smallest gap between an element's winner and the next best: both may move towards each other.
    double distance_to_kink(Inputs<double> in) const {
        std::vector<Shape> shapes;
        for (std::size_t k = 0; k < in.size(); ++k) shapes.push_back(in[k].shape());
        const Shape out = shape(shapes);
        std::vector<double> best(out.size()), gap(out.size(), std::numeric_limits<double>::infinity());
        for (std::size_t k = 0; k < in.size(); ++k) {
            each(in[k], out, [&](const double& x, std::size_t at) {
                if (k > 0) gap[at] = std::min(gap[at], winner_gap(x, best[at]));
                if (k > 0 && Rule::beats(x, best[at])) gap[at] = winner_gap(x, best[at]);
                if (k == 0 || Rule::beats(x, best[at])) best[at] = x;
            });
        }
        return *std::min_element(gap.begin(), gap.end()) / 2;
    }

  private:
    /// Argument k takes the place of the best so far if it beats it.
    template <class T> static void challenge(T x, std::uint32_t k, T& best, std::uint32_t& winner) {
        const bool wins = Rule::beats(x, best);
        best = wins ? x : best;
        winner = wins ? k : winner;
    }

    // Out of line, so that a node of one number does not pay for the loops' registers.
    template <class T>
    [[gnu::noinline]] static void forward_walk(Inputs<T> in, View<T> out, std::span<std::uint32_t> winner) {
        std::fill(winner.begin(), winner.end(), 0);
        each(in[0], out.shape(), [&](const T& x, std::size_t at) { out.data()[at] = x; });
        for (std::uint32_t k = 1; k < in.size(); ++k) {
            each(in[k], out.shape(), [&](const T& x, std::size_t at) { challenge(x, k, out.data()[at], winner[at]); });
        }
    }

    template <class T>
    [[gnu::noinline]] static void backward_walk(View<const T> delta, Messages<T> messages,
                                                std::span<const std::uint32_t> winner) {
        for (std::size_t k = 0; k < messages.size(); ++k) {
            if (!messages.wanted(k)) continue;
            each(messages[k], delta.shape(),
                 [&](T& message, std::size_t at) { message += winner[at] == k ? delta.data()[at] : T{0}; });
        }
    }

    /// Calls visit(element of the possibly stretched argument, position in the result) for every element.
    template <class T, class Visit> static void each(View<T> argument, Shape out, Visit visit) {
        const lift::Step step = lift::step(argument.shape());
        for (std::size_t i = 0; i < out.rows(); ++i) {
            for (std::size_t j = 0; j < out.cols(); ++j) {
                visit(argument.data()[i * step.row + j * step.col], i * out.cols() + j);
            }
        }
    }
};

}  // namespace bp::ops
