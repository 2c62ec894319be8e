#pragma once

#include "cli/train_options.hpp"
#include "data/split.hpp"

namespace bp::cli {

/// What is to be learned, as numbers.
struct Task {
    std::string name;
    Tensor<double> inputs;                 ///< one sample per row
    Tensor<double> targets;                ///< one-hot, a single 0 or 1, or numbers to be met
    std::vector<std::string> class_names;  ///< empty where the targets are numbers to be met
    Loss loss = Loss::softmax_cross_entropy;
    bool is_complete = false;  ///< a truth table

    std::size_t sample_count() const { return inputs.size1(); }
    bool has_classes() const { return !class_names.empty(); }
};

/// The built-in data set or the CSV file that was asked for. With two classes and another loss than the softmax, one
/// output answers yes or no. Throws InputError, with the nearest name, if there is neither, UsageError if the loss does
/// not suit the targets.
Task read_task(const TrainOptions& options);

/// What is learned from and what is kept apart: the folds, one division, or everything and nothing.
std::vector<SplitRows> divisions(const TrainOptions& options, const Task& task);

}  // namespace bp::cli
