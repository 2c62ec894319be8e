#pragma once

#include <cmath>
#include <compare>

namespace bp {

/// A value and its derivative along one direction: forward-mode differentiation. Each rule below is the univariate
/// chain rule, d f(a) = f'(a) da. A forward pass on duals gives a directional derivative of every node, and a
/// backward pass on duals a Hessian-vector product. Comparisons look at the value alone, so kinks choose as doubles do.
struct Dual {
    double value = 0;
    double tangent = 0;

    Dual() = default;
    Dual(double v) : value(v) {}  // NOLINT(google-explicit-constructor): a constant has tangent 0
    Dual(double v, double t) : value(v), tangent(t) {}

    Dual& operator+=(Dual b) { return *this = *this + b; }
    Dual& operator*=(Dual b) { return *this = *this * b; }

    friend Dual operator+(Dual a, Dual b) { return {a.value + b.value, a.tangent + b.tangent}; }
    friend Dual operator-(Dual a, Dual b) { return {a.value - b.value, a.tangent - b.tangent}; }
    friend Dual operator-(Dual a) { return {-a.value, -a.tangent}; }
    friend Dual operator*(Dual a, Dual b) { return {a.value * b.value, a.tangent * b.value + a.value * b.tangent}; }
    friend Dual operator/(Dual a, Dual b) {
        const double quotient = a.value / b.value;
        return {quotient, (a.tangent - quotient * b.tangent) / b.value};
    }
    friend bool operator==(Dual a, Dual b) { return a.value == b.value; }
    friend std::partial_ordering operator<=>(Dual a, Dual b) { return a.value <=> b.value; }

    friend Dual exp(Dual a) {
        const double e = std::exp(a.value);
        return {e, e * a.tangent};
    }
    friend Dual log(Dual a) { return {std::log(a.value), a.tangent / a.value}; }
    friend Dual log1p(Dual a) { return {std::log1p(a.value), a.tangent / (1 + a.value)}; }
    friend Dual sqrt(Dual a) {
        const double root = std::sqrt(a.value);
        return {root, a.tangent / (2 * root)};
    }
    /// The exponent is a constant: its tangent is ignored.
    friend Dual pow(Dual a, Dual exponent) {
        const double p = exponent.value;
        return {std::pow(a.value, p), p == 0 ? 0 : p * std::pow(a.value, p - 1) * a.tangent};
    }
    friend Dual tanh(Dual a) {
        const double y = std::tanh(a.value);
        return {y, (1 - y * y) * a.tangent};
    }
    friend Dual multiply_add(Dual a, Dual b, Dual c) { return a * b + c; }
};

}  // namespace bp
