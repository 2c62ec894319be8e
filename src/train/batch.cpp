#include "train/batch.hpp"

#include <algorithm>

namespace bp {

namespace {

void copy_rows(View<const double> from, std::span<const std::size_t> rows, View<double> to) {
    if (from.cols() != to.cols()) {
        throw ShapeError("batch: the samples have " + std::to_string(from.cols()) +
                         " columns, the network's node has " + std::to_string(to.cols()));
    }
    for (std::size_t i = 0; i < rows.size(); ++i) std::ranges::copy(from.row(rows[i]), to.row(i).begin());
}

}  // namespace

void Batch::load(const Samples& samples, std::span<const std::size_t> rows) {
    if (rows.size() != size()) {
        throw ShapeError("batch: the network takes " + std::to_string(size()) + " samples at a time, got " +
                         std::to_string(rows.size()) + "; build one for each batch size");
    }
    copy_rows(samples.inputs, rows, ws_.value(nodes_.network.input));
    copy_rows(samples.targets, rows, ws_.value(nodes_.target));
}

}  // namespace bp
