#pragma once

#include <vector>

#include "tensor/tensor.hpp"

namespace bp {

/// What a network learns from or is judged on, one sample per row of both. The numbers belong to someone else.
struct Samples {
    View<const double> inputs;
    View<const double> targets;

    std::size_t count() const { return inputs.rows(); }
};

/// The row numbers 0 … count - 1.
std::vector<std::size_t> all_rows(const Samples& samples);

/// Throws InputError without samples, ShapeError if inputs and targets have different numbers of rows. `operation` is
/// named in the message.
void check(const Samples& samples, const char* operation);

/// The position of the largest number, the first of them at a tie.
std::size_t largest_at(std::span<const double> row);

/// The class that a row of logits or targets stands for: where its largest number is, or, if it has one number only,
/// whether that lies above the threshold: 1 or 0.
std::size_t class_of(std::span<const double> row, double threshold = 0.5);

/// How many rows of logits stand for the class of their targets; the threshold is that of single logits, a single
/// target means 1 above ½. Throws ShapeError if the shapes differ.
std::size_t count_correct(View<const double> logits, View<const double> targets, double threshold = 0.5);

}  // namespace bp
