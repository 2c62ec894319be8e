#pragma once

#include <string>
#include <vector>

#include "tensor/tensor.hpp"

namespace bp {

/// Samples with numbers to be met instead of classes.
struct RegressionSet {
    Tensor<double> inputs;   ///< one sample per row
    Tensor<double> targets;  ///< one column
    std::string name;
    std::vector<std::string> column_names{};  ///< of the inputs, then of the target; empty where they have none

    std::size_t sample_count() const { return inputs.size1(); }
};

}  // namespace bp
