#pragma once

#include "tensor/tensor.hpp"

namespace bp::neuron {

/// One neuron: a weight per input and a bias. Lecture, "Binary classification".
struct Neuron {
    Vector<double> weight;
    double bias = 0;
};

/// z = wᵀx + b. Throws ShapeError unless x has an entry per weight.
double net_input(const Neuron& neuron, const Vector<double>& x);

/// The side of the boundary wᵀx + b = 0 on which z lies: +1 or -1, and 0 exactly on it. The slide's inequalities are
/// strict, so 0 is the right answer for neither class.
int decision(double z);

/// What a threshold neuron says: 1 if z > 0, else 0.
double threshold_output(const Neuron& neuron, const Vector<double>& x);

/// What a sigmoid neuron says: σ(z), its estimate of P(y = 1 given x). It exceeds ½ exactly where z > 0, so the
/// boundary is the same straight line.
double output(const Neuron& neuron, const Vector<double>& x);

/// The x_2 for which (x_1, x_2) lies on the boundary of a neuron with two inputs. The slope -w_1/w_2 does not depend on
/// the bias, which only shifts the line. Throws ShapeError unless there are two weights, NumericError if w_2 is 0.
double boundary(const Neuron& neuron, double x_1);

/// (1, x_1, …, x_D): with a constant input x_0 = 1 the bias is one more weight, w_0.
Vector<double> augmented(const Vector<double>& x);

/// The neuron whose bias is w_0 and whose weights are w_1 … w_D. Throws ShapeError if w is empty.
Neuron from_augmented(const Vector<double>& w);

}  // namespace bp::neuron
