#pragma once

#include "nn/objective.hpp"

namespace bp {

/// A network that tells `layout.output_count` classes apart: an output per class, targets one-hot or soft, and as loss
/// the mean over the samples of -Σ t log softmax(logits).
/// Lecture, "Multiclass logistic regression".
Trainable classifier(Graph& graph, const MlpLayout& layout, std::size_t sample_count);

}  // namespace bp
