// Chapter 14, what a pass costs: counts for the forward and the backward pass, and how they grow.
// Replace each throw by your code and save. The lesson is in README.md, every function's formula in exercise.hpp.
#include "exercise.hpp"

#include <algorithm>
#include <cmath>

namespace bp::chapters::ch14 {

// 14.1  Between two layers that are a and b wide there are a · b weights.
Count forward_count(Widths widths) { throw NotImplemented{"14.1"}; }

// 14.2  For each weight: its own gradient, and its share in passing δ down. The first layer need not pass it on.
Count backward_count(Widths widths) { throw NotImplemented{"14.2"}; }

// 14.2  The same, with the error signal of the inputs.
Count backward_count_with_input(Widths widths) { throw NotImplemented{"14.2"}; }

// 14.3  How many numbers are there to move, and what does each of them cost?
Count numeric_gradient_count(Widths widths) { throw NotImplemented{"14.3"}; }

// 14.3  static_cast<double>(count) makes a double of a count.
double numeric_over_backprop(Widths widths) { throw NotImplemented{"14.3"}; }

// 14.4  std::vector<Count> paths(graph.size); is a list of zeros. for (std::size_t p : graph.parents(v)) goes through
// the parents of v.
Count path_count(const Graph& graph, std::size_t from, std::size_t to) { throw NotImplemented{"14.4"}; }

// 14.5  std::log is the logarithm; any base gives the same exponent.
double exponent(Values x, Values y) { throw NotImplemented{"14.5"}; }

Solution exercise() {
    return {.forward_count = forward_count,
            .backward_count = backward_count,
            .backward_count_with_input = backward_count_with_input,
            .numeric_gradient_count = numeric_gradient_count,
            .numeric_over_backprop = numeric_over_backprop,
            .path_count = path_count,
            .exponent = exponent};
}

}  // namespace bp::chapters::ch14
