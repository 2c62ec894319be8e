#pragma once

#include <cmath>
#include <limits>

/// The numbers the oracle computes with: double, long double, and binary128 where compiler and library have it. All
/// functions are overloads, so that one template reads the same for every number.
namespace bp::oracle {

#ifdef BP_HAVE_BINARY128
using Quad = __float128;
extern "C" {  // libquadmath; its header is not found by every compiler that can link it
Quad expq(Quad) noexcept;
Quad logq(Quad) noexcept;
Quad log1pq(Quad) noexcept;
Quad tanhq(Quad) noexcept;
Quad sqrtq(Quad) noexcept;
Quad powq(Quad, Quad) noexcept;
}
inline Quad exp(Quad x) { return expq(x); }
inline Quad log(Quad x) { return logq(x); }
inline Quad log1p(Quad x) { return log1pq(x); }
inline Quad tanh(Quad x) { return tanhq(x); }
inline Quad sqrt(Quad x) { return sqrtq(x); }
inline Quad pow(Quad x, Quad y) { return powq(x, y); }
/// Half the distance from 1 to the next number: the largest relative error of one rounded operation.
inline constexpr double kQuadRoundoff = 0x1p-113;
#else
/// The most precise number there is here.
using Quad = long double;
inline constexpr double kQuadRoundoff = static_cast<double>(std::numeric_limits<long double>::epsilon()) / 2;
#endif

inline constexpr double kDoubleRoundoff = 0x1p-53;
/// The smallest positive double: what a product that underflows may lose.
inline constexpr double kSmallest = 0x1p-1074;

inline double exp(double x) { return std::exp(x); }
inline double log(double x) { return std::log(x); }
inline double log1p(double x) { return std::log1p(x); }
inline double tanh(double x) { return std::tanh(x); }
inline double sqrt(double x) { return std::sqrt(x); }
inline double pow(double x, double y) { return std::pow(x, y); }
inline long double exp(long double x) { return std::exp(x); }
inline long double log(long double x) { return std::log(x); }
inline long double log1p(long double x) { return std::log1p(x); }
inline long double tanh(long double x) { return std::tanh(x); }
inline long double sqrt(long double x) { return std::sqrt(x); }
inline long double pow(long double x, long double y) { return std::pow(x, y); }

template <class T> T magnitude(T x) { return x < T{0} ? -x : x; }
/// Whether a double computed as x may have lost part of it near the smallest numbers.
template <class T> bool may_underflow(T x) { return x != T{0} && magnitude(x) < T{0x1p-1000}; }
template <class T> bool not_a_number(T x) { return !(x == x); }

}  // namespace bp::oracle
