#pragma once

#include <vector>

#include "tensor/tensor.hpp"

namespace bp {

/// Mean and standard deviation of every column, over N rows (not N - 1). Networks learn best from inputs of about size
/// 1; computed on the part that is learned from and applied to both, so that nothing is known of the other part:
///     const Columns columns = columns_of(train);
///     train = standardised(train, columns), test = standardised(test, columns);
struct Columns {
    std::vector<double> mean;
    std::vector<double> deviation;  ///< 0 where all numbers are equal
};

/// Throws InputError without rows, NumericError if a column's numbers are so large that their squares overflow.
Columns columns_of(const Tensor<double>& inputs);

/// (x - mean) / deviation, column by column; a column without deviation is only moved by its mean.
/// Throws ShapeError for another number of columns.
Tensor<double> standardised(Tensor<double> inputs, const Columns& columns);

}  // namespace bp
