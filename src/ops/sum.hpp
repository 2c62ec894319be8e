#pragma once

#include <algorithm>

#include "ops/reduction.hpp"

namespace bp::ops {

/// out = the sum of the elements of x, down the rows (1 x m), along each row (n x 1) or all of them (1 x 1).
/// Every element receives the error signal of the sum it went into.
struct Sum : Reduction<Sum> {
    static constexpr std::string_view name = "sum";
    static constexpr std::string_view formula = "Σ x, over axis 0, axis 1 or all";
    static constexpr std::string_view rule = "δ to every element that was summed";

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        std::fill(out.flat().begin(), out.flat().end(), T{0});
        each(in[0], out, [](const T& x, T& sum) { sum += x; });
    }

    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        each(messages[0], delta, [](T& message, const T& d) { message += d; });
    }

    Operations forward_cost(const NodeShapes& shapes) const { return {.additions = shapes.in[0].size()}; }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        return wanted[0] ? forward_cost(shapes) : Operations{};
    }
};

/// out = the mean of the elements of x, down the rows (1 x m), along each row (n x 1) or of all (1 x 1). Each of the n
/// elements of a mean receives 1/n of its error signal.
struct Mean : Reduction<Mean> {
    static constexpr std::string_view name = "mean";
    static constexpr std::string_view formula = "Σ x / n, over axis 0, axis 1 or all";
    static constexpr std::string_view rule = "δ / n to every element of the mean";

    template <class T> void forward(Inputs<T> in, View<T> out, Scratch<T>) const {
        const T count = count_of<T>(in[0].shape(), out.shape());
        std::fill(out.flat().begin(), out.flat().end(), T{0});
        each(in[0], out, [](const T& x, T& sum) { sum += x; });
        for (T& mean : out.flat()) mean = mean / count;
    }

    template <class T>
    void backward(Inputs<T>, View<const T>, View<const T> delta, Messages<T> messages, Scratch<T>) const {
        if (!messages.wanted(0)) return;
        const T count = count_of<T>(messages[0].shape(), delta.shape());
        each(messages[0], delta, [count](T& message, const T& d) { message += d / count; });
    }

    Operations forward_cost(const NodeShapes& shapes) const {
        return {.additions = shapes.in[0].size(), .divisions = shapes.out.size()};
    }
    Operations backward_cost(const NodeShapes& shapes, std::span<const bool> wanted) const {
        const std::uint64_t n = wanted[0] ? shapes.in[0].size() : 0;
        return {.additions = n, .divisions = n};
    }

  private:
    /// How many elements of x each mean is taken over.
    template <class T> static T count_of(Shape x, Shape reduced) {
        const std::size_t count = x.size() / reduced.size();
        return scalar<T>(static_cast<double>(count));
    }
};

}  // namespace bp::ops
