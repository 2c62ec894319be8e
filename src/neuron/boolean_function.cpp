#include "neuron/boolean_function.hpp"

#include <string>

namespace bp::neuron {

namespace {

constexpr std::size_t kMostInputs = 4;

void check_input_count(std::size_t input_count) {
    if (input_count < 1 || input_count > kMostInputs) {
        throw InputError("boolean function: has " + std::to_string(input_count) + " inputs; 1 to 4 are decided here");
    }
}

}  // namespace

std::size_t boolean_function_count(std::size_t input_count) {
    check_input_count(input_count);
    return std::size_t{1} << (std::size_t{1} << input_count);
}

std::vector<Sample> samples_of(const BooleanFunction& function) {
    if (function.table >= boolean_function_count(function.input_count)) {
        throw InputError("boolean function: table " + std::to_string(function.table) + " has more than the " +
                         std::to_string(function.row_count()) + " rows of " + std::to_string(function.input_count) +
                         " inputs");
    }
    std::vector<Sample> samples;
    for (std::size_t row = 0; row < function.row_count(); ++row) {
        Sample sample{Vector<double>(function.input_count), function.value(row) ? 1 : -1};
        for (std::size_t i = 0; i < function.input_count; ++i) sample.x(i) = static_cast<double>(row >> i & 1U);
        samples.push_back(sample);
    }
    return samples;
}

Separability separability(const BooleanFunction& function) {
    return separability(samples_of(function), EpochLimit{1000});  // 66 epochs decide every function of 4 inputs
}

}  // namespace bp::neuron
