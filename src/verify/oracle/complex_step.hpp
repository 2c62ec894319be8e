#pragma once

#include <cmath>
#include <complex>

#include "verify/oracle/evaluation.hpp"

/// Derivatives from the imaginary part: f(x + i h) = f(x) + i h f'(x) + O(h²), and with h = 1e-100 the rest is nothing.
/// No formula for any derivative is used and nothing cancels, so the result is as precise as the value itself.
namespace bp::oracle {

/// A number x + i y with y so small that comparisons ask x alone.
struct Perturbed {
    std::complex<double> z;

    Perturbed(double x = 0) : z(x) {}            // NOLINT(google-explicit-constructor): a number is one with y = 0
    Perturbed(std::complex<double> x) : z(x) {}  // NOLINT(google-explicit-constructor)

    friend Perturbed operator+(Perturbed a, Perturbed b) { return a.z + b.z; }
    friend Perturbed operator-(Perturbed a, Perturbed b) { return a.z - b.z; }
    friend Perturbed operator*(Perturbed a, Perturbed b) { return a.z * b.z; }
    friend Perturbed operator/(Perturbed a, Perturbed b) { return a.z / b.z; }
    friend Perturbed operator-(Perturbed a) { return -a.z; }
    friend bool operator==(Perturbed a, Perturbed b) { return a.z.real() == b.z.real(); }
    friend auto operator<=>(Perturbed a, Perturbed b) { return a.z.real() <=> b.z.real(); }
};

inline Perturbed exp(Perturbed x) { return std::exp(x.z); }
inline Perturbed log(Perturbed x) { return std::log(x.z); }
inline Perturbed tanh(Perturbed x) { return std::tanh(x.z); }
inline Perturbed sqrt(Perturbed x) { return std::sqrt(x.z); }
/// The library has none for complex numbers; log(1 + z) would lose the digits of a small x.
inline Perturbed log1p(Perturbed x) { return std::complex<double>{std::log1p(x.z.real()), std::arg(1.0 + x.z)}; }
/// A negative x has an angle near π, beside which 1e-100 is nothing; |x| and the sign of the power avoid it.
inline Perturbed pow(Perturbed x, Perturbed exponent) {
    const double p = exponent.z.real();
    if (x.z.real() >= 0 || p != std::round(p)) return std::pow(x.z, p);
    const std::complex<double> power = std::pow(-x.z, p);
    return std::fmod(p, 2) == 0 ? power : -power;
}

inline constexpr double kComplexStep = 1e-100;
/// What a derivative may lose because h times it, or times what it is made of, is near the smallest of all numbers.
inline constexpr double kComplexFloor = 1e-180;

/// The derivative of the loss along a direction, on branches that are given.
inline double complex_step_derivative(const Cells& cells, std::span<const Branch> branches,
                                      std::span<const Move<double>> direction) {
    std::vector<Move<Perturbed>> moves;
    for (const Move<double>& move : direction)
        moves.push_back({move.at, std::complex<double>{0, kComplexStep * move.by}});
    return seeded_loss(cells, evaluate_frozen<Perturbed>(cells, branches, moves)).z.imag() / kComplexStep;
}

}  // namespace bp::oracle
