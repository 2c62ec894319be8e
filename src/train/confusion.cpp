#include "train/confusion.hpp"

#include <algorithm>
#include <string>

#include "base/error.hpp"

namespace bp {

Confusion confusion(std::span<const std::size_t> labels, std::span<const std::size_t> answers,
                    std::size_t class_count) {
    if (labels.size() != answers.size()) {
        throw InputError("confusion: there are " + std::to_string(labels.size()) + " labels and " +
                         std::to_string(answers.size()) + " answers; each sample needs one of both");
    }
    Confusion counts(class_count, std::vector<std::size_t>(class_count));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::size_t larger = std::max(labels[i], answers[i]);
        if (larger >= class_count) {
            throw InputError("confusion: class " + std::to_string(larger) + " of sample " + std::to_string(i + 1) +
                             " is not below the number of classes, " + std::to_string(class_count));
        }
        ++counts[labels[i]][answers[i]];
    }
    return counts;
}

}  // namespace bp
