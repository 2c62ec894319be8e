#pragma once

#include "verify/oracle/definition.hpp"

/// The shapes of results, by the oracle's own rules. Each throws ShapeError if the parents do not fit.
namespace bp::oracle::shapes {

/// Equal dimensions stay, a dimension of 1 is repeated.
Shape stretched(const ShapeQuestion& question);
/// The parent's own.
Shape same(const ShapeQuestion& question);
/// n x k times k x m is n x m.
Shape product(const ShapeQuestion& question);
/// Rows and columns exchanged.
Shape transposed(const ShapeQuestion& question);
/// 1 x m for axis 0, n x 1 for axis 1, else 1 x 1.
Shape reduced(const ShapeQuestion& question);
/// One number per row.
Shape per_row(const ShapeQuestion& question);
/// Two parents of one shape give 1 x 1.
Shape loss(const ShapeQuestion& question);
/// Below one another (axis 0) or side by side (axis 1).
Shape joined(const ShapeQuestion& question);
/// Rows (axis 0) or columns (axis 1) from … to - 1.
Shape cut(const ShapeQuestion& question);

}  // namespace bp::oracle::shapes
