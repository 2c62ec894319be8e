#pragma once

#include <span>

#include "layered/network.hpp"
#include "represent/one_input_network.hpp"

namespace bp::represent {

/// ln(1 + e^z), safe for every z.
double softplus(double z);

/// A smooth activation and where its curve is used: near `bias`, where its second derivative is `curvature`, not 0.
struct Bend {
    Activation f;
    double bias, curvature;
};

/// softplus at 0, where its second derivative is ¼.
Bend softplus_bend();

/// σ at a bias other than 0, where σ'' = y (1 - y) (1 - 2y); at 0 it has no curvature. Throws NumericError for 0.
Bend sigmoid_bend(double bias = 1);

/// u v, nearly, by four units:
///   (f(b + λ(u+v)) + f(b - λ(u+v)) - f(b + λ(u-v)) - f(b - λ(u-v))) / (4 f''(b) λ²)
/// The even terms remain, and of these the squares: (u+v)² - (u-v)² = 4uv. The error falls with λ², until for tiny λ
/// the differences are lost in rounding. Lecture, "Example: multivariate polynomials".
double product_gate(double u, double v, const Bend& bend, double lambda);

/// x_1 x_2 … x_n, nearly, by a tree of such gates: 4 (n - 1) units. Throws InputError if x is empty.
double product_tree(std::span<const double> x, const Bend& bend, double lambda);

/// The same tree as a network of sigmoid layers with this bias, n/2 gates in the first, n/4 in the second …, and a
/// linear output unit; the sum of one gate and the net inputs of the next are one product of matrices. Throws
/// InputError unless n is 2, 4, 8 …
layered::Network product_tree_network(std::size_t n, double bias, double lambda);

}  // namespace bp::represent
