#pragma once

#include "layered/descent.hpp"

namespace bp::layered {

/// How strongly a function bends along each of its principal directions: the eigenvalues of the symmetric matrix H of
/// its second derivatives, ascending. Throws ShapeError unless H is square, NumericError unless it is symmetric.
Vector<double> curvatures(const Tensor<double>& H);

/// On E = ½ (w - w*)ᵀ H (w - w*) a step of descent multiplies the distance from w* along a direction of curvature λ by
/// 1 - η λ. This is the largest |1 - η λ| of all directions: below 1 descent converges, above 1 it diverges. Throws
/// InputError if there is no curvature.
double contraction(const Vector<double>& curvatures, LearningRate rate);

/// 2 / λ_max, where the contraction is 1. Throws NumericError unless the largest curvature is positive: on what bends
/// nowhere upwards no rate is too large, and none converges.
LearningRate largest_stable_rate(const Vector<double>& curvatures);

/// Second derivatives of the objective with respect to all parameters, layer by layer, W row after row and then b: by
/// central differences of its gradient, so right to about nine digits, and exactly symmetric.
Tensor<double> hessian(const Objective& objective, const Network& net, const Samples& samples);

}  // namespace bp::layered
