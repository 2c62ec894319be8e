#pragma once

#include "tensor/tensor.hpp"

namespace bp {

/// What a network learns from or is judged on, one sample per row of both. The numbers belong to someone else.
struct Samples {
    View<const double> inputs;
    View<const double> targets;

    std::size_t count() const { return inputs.rows(); }
};

/// The position of the largest number, the first of them at a tie; a network's answer, given its logits.
std::size_t largest_at(std::span<const double> row);

/// How many rows have their largest output where their largest target is. Throws ShapeError if the shapes differ.
std::size_t count_correct(View<const double> outputs, View<const double> targets);

}  // namespace bp
