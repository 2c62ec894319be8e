#pragma once

#include "nn/loss.hpp"
#include "nn/mlp.hpp"

namespace bp {

/// Whether the samples of a batch count in full or as a mean. The slide has the sum; with the mean, a step of gradient
/// descent does not grow with the batch.
enum class Reduction { sum, mean };

/// What is minimised: Σ_n loss(o⁽ⁿ⁾, t⁽ⁿ⁾), or that over N, plus λ R. The penalty is no part of the mean.
struct Objective {
    Loss loss = Loss::softmax_cross_entropy;
    Reduction over_samples = Reduction::mean;
    double penalty_strength = 0;  ///< λ; with 0 the graph has no penalty at all
};

/// (1/N) Σ over N samples. Losses are sums over all samples; where a mean is wanted, it is taken here and seen.
Var mean_over(std::size_t sample_count, Var sum);

/// R = ½ Σ w² over the weights of all layers and gates. Biases are not penalised.
/// Lecture, "L2-Regularized regression".
Var penalty(const Mlp& network);

/// A network with what it is trained for, as nodes of a graph.
struct Trainable {
    Mlp network;
    Var target;        ///< t, samples x outputs
    Var summed_loss;   ///< Σ_n loss(o⁽ⁿ⁾, t⁽ⁿ⁾), without mean and penalty: what batches add up to
    Var loss;          ///< what is minimised: named L, with a penalty L_reg
    double threshold;  ///< above which logit a single output says yes
};

/// Builds network, target and objective for `sample_count` samples.
Trainable trainable(Graph& graph, const MlpLayout& layout, const Objective& objective, std::size_t sample_count);

}  // namespace bp
