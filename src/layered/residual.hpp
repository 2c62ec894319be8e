#pragma once

#include "layered/backward.hpp"

namespace bp::layered {

/// y = f(x + F(x)): a network F whose input is added to its output, so F has as many outputs as inputs.
/// With f = identity the input passes unchanged where F is 0; the cited block of 2016 has f = relu and there it does
/// not. Lecture, "residual & highway connections".
struct Residual {
    Network branch;
    Activation after = Activation::identity;
};

/// What the forward pass of a residual block keeps.
struct ResidualForward {
    ForwardPass branch;
    Vector<double> sum;  ///< x + F(x)
    Vector<double> y;
};

/// The gradient of F, and ∂L/∂x for whatever lies below.
struct ResidualBackward {
    Gradient branch;
    Vector<double> delta_x;
};

/// Throws ShapeError if F(x) and x differ in length.
ResidualForward forward(const Residual& block, const Vector<double>& x);

/// From delta_y = ∂L/∂y. x is used twice, so it receives two messages: δ itself over the shortcut, and what F sends.
ResidualBackward backward(const Residual& block, const ResidualForward& pass, const Vector<double>& delta_y);

}  // namespace bp::layered
