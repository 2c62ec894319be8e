#pragma once

#include <string_view>

#include "graph/expression.hpp"

namespace bp {

/// What a network is asked to make small, given its logits z (the net inputs of its last layer) and targets t.
///   squared                ½ Σ (z - t)²            linear outputs
///   squared_sigmoid        ½ Σ (σ(z) - t)²         sigmoid outputs
///   softmax_cross_entropy  -Σ t log softmax(z)     one output per class
///   sigmoid_cross_entropy  -Σ t log y + (1 - t) log(1 - y) with y = σ(z)     every output a yes or no of its own
/// Lecture, "Parameter learning: Backward Pass".
enum class Loss { squared, squared_sigmoid, softmax_cross_entropy, sigmoid_cross_entropy };

inline constexpr Loss kLosses[]{Loss::squared, Loss::squared_sigmoid, Loss::softmax_cross_entropy,
                                Loss::sigmoid_cross_entropy};

/// The sum over all samples and outputs, 1x1. Throws ShapeError unless logits and targets have the same shape.
Var loss_of(Loss loss, Var logits, Var target);

/// What the network answers: z, σ(z) or softmax(z), of the shape of the logits.
Var output_of(Loss loss, Var logits);

/// Above which logit a single output says yes, or class 1: where its answer passes ½.
double threshold_of(Loss loss);

/// "squared", "softmax_cross_entropy" …
std::string_view name_of(Loss loss);

}  // namespace bp
