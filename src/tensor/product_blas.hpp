#pragma once

#include <algorithm>
#include <limits>
#include <string>
#include <type_traits>

#include "tensor/factor.hpp"

/// Matrix products by OpenBLAS through its C interface, for float and double, when it was found at build time.
namespace bp::blas {

#ifdef BP_HAVE_CBLAS
inline constexpr bool kAvailable = true;
#else
inline constexpr bool kAvailable = false;
#endif

template <class T>
inline constexpr bool supports = kAvailable && (std::is_same_v<T, float> || std::is_same_v<T, double>);

/// Products of fewer multiply-adds are faster as plain loops (measured in bench/product.cpp).
inline constexpr std::size_t kSmallest = 512;

/// Whether A B should be left to OpenBLAS: it must be large enough, and OpenBLAS counts rows and columns with an int.
inline bool is_suited(Shape a, Shape b) {
    constexpr auto most = static_cast<std::size_t>(std::numeric_limits<int>::max());
    return a.size() * b.cols() >= kSmallest && std::max({a.rows(), a.cols(), b.cols()}) <= most;
}

void add_product(Factor<float> a, Factor<float> b, View<float> out);
void add_product(Factor<double> a, Factor<double> b, View<double> out);
void multiply(Factor<float> a, Factor<float> b, View<float> out);
void multiply(Factor<double> a, Factor<double> b, View<double> out);

/// How many threads OpenBLAS may use from now on, for the whole process. Two do not help at the lecture's sizes.
void use_threads(int count);

/// What computes large products: "OpenBLAS (Haswell, 1 thread)" or "plain loops".
std::string description();

}  // namespace bp::blas
