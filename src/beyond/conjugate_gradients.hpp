#pragma once

#include <functional>
#include <span>
#include <vector>

namespace bp::beyond {

/// v ↦ H v, for a symmetric H that nobody has written down.
using Product = std::function<std::vector<double>(std::span<const double> v)>;

/// How far to go along d from where the gradient is g, to the bottom of a bowl on that line: α = -gᵀd / dᵀHd, a Newton
/// step in one dimension. Hd is the product H d. Throws ShapeError unless all are equally long, NumericError unless the
/// bowl bends upwards along d.
double bottom_along(std::span<const double> g, std::span<const double> d, std::span<const double> Hd);

/// Solves H x = b by products with H alone. Each step goes along a direction d to the bottom of ½ xᵀHx - bᵀx on that
/// line, α = rᵀr / dᵀHd with the residual r = b - H x, and the next direction, r + β d, is conjugate to all before:
/// dᵀHd' = 0, so that no step undoes another. In n dimensions n steps suffice, up to rounding.
class ConjugateGradients {
  public:
    /// Starts at x = 0, so with the residual and the direction b.
    explicit ConjugateGradients(std::span<const double> b);

    /// One step, one product. False, and nothing changes, if the residual is 0 already or H does not bend upwards along
    /// the direction, dᵀHd ≤ 0: then the bowl has no bottom there. Throws ShapeError if H v has another length than v.
    bool step(const Product& product);

    const std::vector<double>& x() const { return x_; }
    /// |b - H x|, carried along from step to step.
    double residual_norm() const;
    /// dᵀHd / dᵀd of the last step, or of the attempt that was refused; 0 before the first.
    double curvature() const { return curvature_; }

  private:
    std::vector<double> x_, residual_, direction_;
    double curvature_ = 0;
};

}  // namespace bp::beyond
