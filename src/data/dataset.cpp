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

Dataset subset(const Dataset& data, std::span<const std::size_t> rows) {
    Dataset part{Tensor<double>(rows.size(), data.inputs.size2()), {}, data.class_count, data.name};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] >= data.sample_count()) {
            throw InputError("subset: row " + std::to_string(rows[i]) + " does not exist; " + data.name + " has " +
                             std::to_string(data.sample_count()) + " samples, counted from 0");
        }
        const auto sample = view(data.inputs).row(rows[i]);
        std::copy(sample.begin(), sample.end(), view(part.inputs).row(i).begin());
        part.labels.push_back(data.labels[rows[i]]);
    }
    return part;
}

}  // namespace bp
