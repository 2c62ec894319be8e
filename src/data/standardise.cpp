#include "data/standardise.hpp"

#include <algorithm>
#include <cmath>

#include "base/text.hpp"

namespace bp {

namespace {

std::vector<double> column(const Tensor<double>& inputs, std::size_t j) {
    std::vector<double> numbers(inputs.size1());
    for (std::size_t i = 0; i < numbers.size(); ++i) numbers[i] = inputs(i, j);
    return numbers;
}

double mean_of(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double x : numbers) sum += x;
    return sum / static_cast<double>(numbers.size());
}

double deviation_of(const std::vector<double>& numbers, double mean) {
    double squares = 0;
    for (const double x : numbers) squares += (x - mean) * (x - mean);
    return std::sqrt(squares / static_cast<double>(numbers.size()));
}

}  // namespace

Columns columns_of(const Tensor<double>& inputs) {
    if (inputs.size1() == 0) throw InputError("columns_of: there are no rows to take the mean of");
    Columns columns;
    for (std::size_t j = 0; j < inputs.size2(); ++j) {
        const std::vector<double> numbers = column(inputs, j);
        const auto [least, largest] = std::ranges::minmax(numbers);
        // a rounded mean would give equal numbers a tiny deviation, and dividing by it would blow them up
        const bool is_constant = least == largest;
        const double mean = is_constant ? least : mean_of(numbers);
        const double deviation = is_constant ? 0 : deviation_of(numbers, mean);
        if (!std::isfinite(deviation) || !std::isfinite(mean)) {
            throw NumericError("columns_of: column " + std::to_string(j + 1) + " has numbers from " + shortest(least) +
                               " to " + shortest(largest) +
                               "; their mean and deviation are not finite, so divide the column by its largest number");
        }
        columns.mean.push_back(mean);
        columns.deviation.push_back(deviation);
    }
    return columns;
}

Tensor<double> standardised(Tensor<double> inputs, const Columns& columns) {
    if (inputs.size2() != columns.mean.size()) {
        throw ShapeError("standardised: the inputs have " + std::to_string(inputs.size2()) + " columns, the means " +
                         std::to_string(columns.mean.size()) + "; both must come from the same data");
    }
    for (std::size_t i = 0; i < inputs.size1(); ++i) {
        for (std::size_t j = 0; j < inputs.size2(); ++j) {
            const double scale = columns.deviation[j] == 0 ? 1 : columns.deviation[j];
            inputs(i, j) = (inputs(i, j) - columns.mean[j]) / scale;
        }
    }
    return inputs;
}

}  // namespace bp
