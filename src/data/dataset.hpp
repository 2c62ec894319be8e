#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "tensor/tensor.hpp"

namespace bp {

/// Samples whose classes are known.
struct Dataset {
    Tensor<double> inputs;            ///< one sample per row
    std::vector<std::size_t> labels;  ///< the class of each row, 0 … class_count - 1
    std::size_t class_count = 0;
    std::string name;
    std::vector<std::string> class_names{};   ///< what classes are called; empty where they are just numbers
    std::vector<std::string> column_names{};  ///< of the inputs, then of the class; empty where they have none

    std::size_t sample_count() const { return labels.size(); }
    /// What a class is called, or its number.
    std::string class_name(std::size_t label) const {
        return class_names.empty() ? std::to_string(label) : class_names[label];
    }
};

/// Targets for a softmax: a row per label, with 1 in the label's column and 0 elsewhere.
/// Throws InputError if a label is not below class_count.
Tensor<double> one_hot(std::span<const std::size_t> labels, std::size_t class_count);

/// The same samples with every input multiplied by `factor`, so that networks get numbers of about size 1.
Dataset scaled(Dataset data, double factor);

/// The rows with the given numbers, in that order. Throws InputError if a row does not exist.
Tensor<double> rows_of(const Tensor<double>& all, std::span<const std::size_t> rows);

/// The samples with the given row numbers, in that order. Throws InputError if a row does not exist.
Dataset subset(const Dataset& data, std::span<const std::size_t> rows);

}  // namespace bp
