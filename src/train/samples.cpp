#include "train/samples.hpp"

#include <algorithm>
#include <numeric>

namespace bp {

std::vector<std::size_t> all_rows(const Samples& samples) {
    std::vector<std::size_t> rows(samples.count());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return rows;
}

void check(const Samples& samples, const char* operation) {
    if (samples.count() == 0) throw InputError(std::string{operation} + ": there are no samples");
    if (samples.targets.rows() != samples.count()) {
        throw ShapeError(std::string{operation} + ": " + std::to_string(samples.count()) + " inputs have " +
                         std::to_string(samples.targets.rows()) + " targets; each sample needs one row of both");
    }
}

std::size_t largest_at(std::span<const double> row) {
    return static_cast<std::size_t>(std::ranges::max_element(row) - row.begin());
}

std::size_t class_of(std::span<const double> row, double threshold) {
    if (row.size() == 1) return row[0] > threshold ? 1 : 0;
    return largest_at(row);
}

std::size_t count_correct(View<const double> logits, View<const double> targets, double threshold) {
    if (logits.shape() != targets.shape()) {
        throw ShapeError("count_correct: outputs are " + to_string(logits.shape()) + ", targets are " +
                         to_string(targets.shape()) + " (they must have the same shape)");
    }
    std::size_t correct = 0;
    for (std::size_t i = 0; i < logits.rows(); ++i) {
        if (class_of(logits.row(i), threshold) == class_of(targets.row(i))) ++correct;
    }
    return correct;
}

}  // namespace bp
