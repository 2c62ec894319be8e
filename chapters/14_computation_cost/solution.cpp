// Chapter 14, solved: one way of many. `./backprop solution 14.1` shows the part of an exercise once yours has passed.
#include "exercise.hpp"

#include <algorithm>
#include <cmath>

namespace bp::chapters::ch14 {

// 14.1  Between two layers that are a and b wide there are a · b weights.
Count forward_count(Widths widths) {
    Count weights = 0;
    for (std::size_t l = 1; l < widths.size(); ++l) weights += Count{widths[l - 1]} * widths[l];
    return weights;
}

// 14.2  For each weight: its own gradient, and its share in passing δ down. The first layer need not pass it on.
Count backward_count(Widths widths) { return 2 * forward_count(widths) - Count{widths[0]} * widths[1]; }

// 14.2  The same, with the error signal of the inputs.
Count backward_count_with_input(Widths widths) { return 2 * forward_count(widths); }

// 14.3  How many numbers are there to move, and what does each of them cost?
Count numeric_gradient_count(Widths widths) {
    Count parameters = forward_count(widths);
    for (std::size_t l = 1; l < widths.size(); ++l) parameters += widths[l];
    return 2 * parameters * forward_count(widths);
}

// 14.3  static_cast<double>(count) makes a double of a count.
double numeric_over_backprop(Widths widths) {
    return static_cast<double>(numeric_gradient_count(widths)) /
           static_cast<double>(forward_count(widths) + backward_count(widths));
}

// 14.4  std::vector<Count> paths(graph.size); is a list of zeros. for (std::size_t p : graph.parents(v)) goes through
// the parents of v.
Count path_count(const Graph& graph, std::size_t from, std::size_t to) {
    std::vector<Count> paths(graph.size);
    paths[from] = 1;
    for (std::size_t v = from + 1; v < graph.size; ++v) {
        for (const std::size_t parent : graph.parents(v)) paths[v] += paths[parent];
    }
    return paths[to];
}

// 14.5  std::log is the logarithm; any base gives the same exponent.
double exponent(Values x, Values y) {
    const double n = static_cast<double>(x.size());
    double mean_x = 0, mean_y = 0, above = 0, below = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        mean_x += std::log(x[i]) / n;
        mean_y += std::log(y[i]) / n;
    }
    for (std::size_t i = 0; i < x.size(); ++i) {
        above += (std::log(x[i]) - mean_x) * (std::log(y[i]) - mean_y);
        below += (std::log(x[i]) - mean_x) * (std::log(x[i]) - mean_x);
    }
    return above / below;
}

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
