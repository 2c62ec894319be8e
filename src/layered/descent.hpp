#pragma once

#include "layered/objective.hpp"

namespace bp::layered {

/// η, the length of a step relative to the gradient.
struct LearningRate {
    double value = 0.1;
};

/// w ← w - η ∂E/∂w for every weight and bias. Throws ShapeError unless the gradient has the network's shapes; the
/// network is then as it was. Lecture, "Gradient descent".
void descend(Network& net, const Gradient& gradient, LearningRate rate);

/// One iteration of gradient descent: all gradients first, with the weights as they are, then all updates. A layer
/// changed before δ has passed through it would send the wrong error signal down. Returns the objective before the
/// step. Lecture, "Gradient descent iteration".
double training_step(Network& net, const Samples& samples, const Objective& objective, LearningRate rate);

}  // namespace bp::layered
