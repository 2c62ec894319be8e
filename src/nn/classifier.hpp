#pragma once

#include "nn/mlp.hpp"

namespace bp {

/// (1/N) Σ over N samples. Losses are sums over all samples; where a mean is wanted, it is taken here and seen.
Var mean_over(std::size_t sample_count, Var sum);

/// A network with what it is trained for, as nodes of a graph.
struct Classifier {
    Mlp network;
    Var target;  ///< t, samples x classes, one-hot or soft
    Var loss;    ///< L, the mean over the samples of -Σ t log softmax(logits)
};

/// A network that tells `layout.output_count` classes apart. Lecture, "Multiclass logistic regression".
Classifier classifier(Graph& graph, const MlpLayout& layout, std::size_t sample_count);

}  // namespace bp
