#pragma once

#include <string_view>

#include "inspect/computation.hpp"

namespace bp::inspect {

/// Reads an expression in ordinary notation, or several named steps of which the last is the loss:
///     s = w*x + b; y = sigmoid(s); L = 0.5*(y - t)^2
/// In order of strength: f(x, …) and parentheses; ^ (from the right); unary -; * / @ (matmul); + -. A function is any
/// op by its name, settings last: sum(x, axis=0). A name with a value is a parameter, a number a constant; nodes
/// without a name are v_1, v_2, … by their place. Throws InputError with line and column for whatever it cannot read,
/// for a name without a value or used before its step, for a value that is not used, and beyond kLongestExpression
/// bytes or kDeepestExpression levels.
Computation parse_expression(std::string_view text, const Values& values);

}  // namespace bp::inspect
