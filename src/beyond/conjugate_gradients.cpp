#include "beyond/conjugate_gradients.hpp"

#include <cmath>
#include <numeric>

#include "base/text.hpp"
#include "beyond/lengths.hpp"

namespace bp::beyond {

namespace {

double dot(std::span<const double> a, std::span<const double> b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

}  // namespace

double bottom_along(std::span<const double> g, std::span<const double> d, std::span<const double> Hd) {
    check_length("bottom along d: d", d.size(), g.size());
    check_length("bottom along d: H d", Hd.size(), g.size());
    const double bend = dot(d, Hd);
    if (!(bend > 0)) {
        throw NumericError("bottom along d: dᵀHd is " + shortest(bend) +
                           ", but must be positive for the loss to have a bottom there");
    }
    return -dot(g, d) / bend;
}

ConjugateGradients::ConjugateGradients(std::span<const double> b)
    : x_(b.size()), residual_(b.begin(), b.end()), direction_(b.begin(), b.end()) {}

double ConjugateGradients::residual_norm() const { return std::sqrt(dot(residual_, residual_)); }

bool ConjugateGradients::step(const Product& product) {
    const double before = dot(residual_, residual_);
    if (before == 0) return false;
    const std::vector<double> Hd = product(direction_);
    check_length("conjugate gradients: H v", Hd.size(), direction_.size());
    const double bend = dot(direction_, Hd);
    curvature_ = bend / dot(direction_, direction_);
    if (!(bend > 0)) return false;
    const double alpha = before / bend;
    for (std::size_t i = 0; i < x_.size(); ++i) {
        x_[i] += alpha * direction_[i];
        residual_[i] -= alpha * Hd[i];
    }
    const double beta = dot(residual_, residual_) / before;
    for (std::size_t i = 0; i < x_.size(); ++i) direction_[i] = residual_[i] + beta * direction_[i];
    return true;
}

}  // namespace bp::beyond
