#pragma once

#include "graph/expression.hpp"

namespace bp {

/// y = x + F(x): the shortcut carries x past the branch F, so a branch that is 0 leaves x as it is, and an error signal
/// reaches x undiminished. Costs no parameters. Throws ShapeError, naming both nodes, unless F(x) is as wide as x.
/// Lecture, "residual & highway connections".
Var residual(Var x, Var branch);

}  // namespace bp
