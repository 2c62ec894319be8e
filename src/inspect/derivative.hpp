#pragma once

#include <complex>
#include <functional>
#include <span>
#include <vector>

namespace bp::inspect {

/// Any function of n numbers; it may not keep the span.
using Function = std::function<double(std::span<const double>)>;

/// A derivative found without any formula for it, and how far it may be off: truncation, estimated from a second step
/// twice as wide, and the rounding of the values.
struct Estimate {
    double value = 0;
    double error = 0;
};

/// ∂f/∂x_i ≈ (f(x + h) - f(x - h)) / 2h. Truncation grows with h², rounding with 1/h; about 10 digits are right at the
/// best step. Four evaluations, eight where |x_i| > 1, and those of rounding_noise. Lecture, "Check: Δy = (dy/dx) Δx".
Estimate central_difference(const Function& f, std::span<const double> x, std::size_t i);

/// ∂f/∂x_i from values at ±h and ±2h, whose error falls with h⁴; about 12 digits are right. Eight
/// evaluations, sixteen where |x_i| > 1, and those of rounding_noise.
Estimate five_point_difference(const Function& f, std::span<const double> x, std::size_t i);

/// ∂f/∂x_i = Im f(x + i h e_i) / h with h = 1e-100. Nothing is subtracted, so all digits are right; but f must be
/// written for complex numbers and be analytic: no abs, max, or comparison. f takes span<const complex<double>>.
template <class F> double complex_step_derivative(F f, std::span<const double> x, std::size_t i) {
    constexpr double h = 1e-100;
    std::vector<std::complex<double>> z(x.begin(), x.end());
    z[i] += std::complex<double>(0, h);
    return std::imag(f(std::span<const std::complex<double>>(z))) / h;
}

}  // namespace bp::inspect
