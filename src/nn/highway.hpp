#pragma once

#include "nn/dense.hpp"

namespace bp {

/// The nodes of y = T ∘ H(x) + (1 - T) ∘ x, where the gate T = σ(x W_T + b_T) decides, unit by unit, how much is
/// transformed; the rest is carried. T = 0 passes x on unchanged, T = 1 is a plain layer.
struct Highway {
    Dense transform;  ///< H(x)
    Dense gate;       ///< T(x); starts with a negative bias, so that at first most is carried (see initialise)
    Var output;       ///< y, of the shape of x
};

/// A highway layer on top of x; `layout` describes H. With the label "2" H has the nodes W2, b2, s2, x2, the gate WT2,
/// bT2, sT2, xT2, and the output is y2. Throws ShapeError, naming both widths, unless H is as wide as x.
/// Lecture, "residual & highway connections".
Highway highway(Var x, LayerLayout layout, const std::string& label);

}  // namespace bp
