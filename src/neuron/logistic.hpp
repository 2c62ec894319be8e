#pragma once

#include "neuron/neuron.hpp"

namespace bp::neuron {

/// What a sigmoid neuron is charged for output o where the target is t: ½ (o - t)², or the negative log-likelihood
/// -t log o - (1 - t) log(1 - o). The second term is needed: -t log o alone is smallest if the answer is always 1.
enum class Loss { squared, cross_entropy };

/// Inputs, a sample per row of X (N x D), and targets in [0, 1], mostly 0 or 1.
struct Targets {
    Tensor<double> X;
    Vector<double> t;
};

/// Mean loss of the samples. Finite for every finite net input: it is computed from z and not from o.
/// Throws ShapeError if neuron, X and t do not fit, InputError if there is no sample or a target is outside [0, 1].
double mean_loss(const Neuron& neuron, const Targets& samples, Loss loss);

/// Gradient of mean_loss, in the shape of the neuron: the mean of δ x for the weights, of δ for the bias, where δ is
/// o - t for cross_entropy (σ' cancels) and (o - t) σ'(z) for squared.
Neuron mean_gradient(const Neuron& neuron, const Targets& samples, Loss loss);

/// How a fit goes down: so many steps of w - η ∂E/∂w.
struct Descent {
    double learning_rate = 1;
    std::size_t steps = 1000;
};

/// `gradient_norm` says how far from a minimum the fit stopped.
struct Fit {
    Neuron neuron;
    double loss = 0;
    double gradient_norm = 0;
};

/// Fits a sigmoid neuron from w = 0 and b = 0 by gradient descent on the mean loss; with cross_entropy this is maximum
/// likelihood. On linearly separable samples there is no minimum: weights grow and the loss falls for ever.
/// Throws as mean_loss does. Lecture, "A neuron estimates P(y = 1 given x)".
Fit fit(const Targets& samples, Loss loss, Descent descent);

}  // namespace bp::neuron
