#pragma once

#include <cmath>
#include <concepts>

#include "base/counted.hpp"
#include "base/dual.hpp"

namespace bp {

/// The four numbers a graph computes with: float for speed, double for everything that is checked, Dual for values
/// with a tangent, Counted for exact counts of the arithmetic.
template <class T>
concept Scalar = std::same_as<T, float> || std::same_as<T, double> || std::same_as<T, Dual> || std::same_as<T, Counted>;

/// a b + c, as two rounded operations (never fused, so every machine gives the same bits).
template <std::floating_point T> constexpr T multiply_add(T a, T b, T c) { return a * b + c; }

/// The plain number behind any scalar.
inline double number(double x) { return x; }
inline double number(float x) { return static_cast<double>(x); }
inline double number(Dual x) { return x.value; }
inline double number(Counted x) { return x.value; }

/// A number of type T from a plain one; float rounds.
template <class T> T scalar(double x) { return static_cast<T>(x); }

template <class T> bool is_nan(T x) { return std::isnan(number(x)); }

}  // namespace bp
