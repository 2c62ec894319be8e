#include "data/dataset.hpp"

#include <algorithm>

namespace bp {

Tensor<double> one_hot(std::span<const std::size_t> labels, std::size_t class_count) {
    Tensor<double> targets(labels.size(), class_count);
    std::ranges::fill(view(targets).flat(), 0.0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] >= class_count) {
            throw InputError("one_hot: label " + std::to_string(labels[i]) + " of sample " + std::to_string(i + 1) +
                             " is not below the number of classes, " + std::to_string(class_count));
        }
        targets(i, labels[i]) = 1;
    }
    return targets;
}

Dataset scaled(Dataset data, double factor) {
    data.inputs *= factor;
    return data;
}

Tensor<double> rows_of(const Tensor<double>& all, std::span<const std::size_t> rows) {
    Tensor<double> part(rows.size(), all.size2());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] >= all.size1()) {
            throw InputError("row " + std::to_string(rows[i]) + " does not exist; there are " +
                             std::to_string(all.size1()) + " samples, counted from 0");
        }
        std::ranges::copy(view(all).row(rows[i]), view(part).row(i).begin());
    }
    return part;
}

Dataset subset(const Dataset& data, std::span<const std::size_t> rows) {
    Dataset part{rows_of(data.inputs, rows), {}, data.class_count, data.name, data.class_names, data.column_names};
    for (const std::size_t row : rows) part.labels.push_back(data.labels[row]);
    return part;
}

}  // namespace bp
