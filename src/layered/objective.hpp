#pragma once

#include "layered/loss.hpp"
#include "layered/network.hpp"

namespace bp::layered {

/// Inputs X (N x D) and targets T (N x K), a sample per row.
struct Samples {
    Tensor<double> X;
    Tensor<double> T;
};

/// Whether samples count in full or as a mean. The slide "Supervised learning framework" has the sum; with the mean,
/// the step of gradient descent does not grow with N.
enum class Reduction { sum, mean };

/// What is minimised: Σ_n loss(o⁽ⁿ⁾, t⁽ⁿ⁾), or that over N, plus λ R. The penalty is no part of the mean.
struct Objective {
    Loss loss = Loss::squared;
    Reduction over_samples = Reduction::sum;
    double penalty_strength = 0;  ///< λ
};

/// R = ½ Σ w² over the weights of all layers. Biases are not penalised. Lecture, "L2-Regularized regression".
double penalty(const Network& net);

/// The objective's value, from a forward pass. Throws ShapeError if network, X and T do not fit, InputError if there is
/// no sample.
double value(const Objective& objective, const Network& net, const Samples& samples);

/// Its gradient by a forward and a backward pass over the whole batch as matrices. Throws as value() does.
Gradient gradient(const Objective& objective, const Network& net, const Samples& samples);

/// The same gradient sample after sample: the gradient of a sum is the sum of the gradients.
Gradient gradient_by_samples(const Objective& objective, const Network& net, const Samples& samples);

}  // namespace bp::layered
