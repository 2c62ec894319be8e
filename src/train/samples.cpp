#include "train/samples.hpp"

#include <algorithm>

namespace bp {

std::size_t largest_at(std::span<const double> row) {
    return static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
}

std::size_t count_correct(View<const double> outputs, View<const double> targets) {
    if (outputs.shape() != targets.shape()) {
        throw ShapeError("count_correct: outputs are " + to_string(outputs.shape()) + ", targets are " +
                         to_string(targets.shape()) + " (they must have the same shape)");
    }
    std::size_t correct = 0;
    for (std::size_t i = 0; i < outputs.rows(); ++i) {
        if (largest_at(outputs.row(i)) == largest_at(targets.row(i))) ++correct;
    }
    return correct;
}

}  // namespace bp
