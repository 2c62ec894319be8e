#pragma once

#include <cstdint>

#include "tensor/tensor.hpp"

namespace bp::represent {

/// The whole-number weights of the units of a hidden layer: weights[j][i] from input i to unit j.
using WholeWeights = std::vector<std::vector<std::int64_t>>;

/// All 2^n ways to give n inputs a weight of 1 or -1; unit j has -1 where bit i of j is set. Throws InputError unless n
/// is 1 … 12.
WholeWeights sign_patterns(std::size_t n);

/// One hidden layer whose units say e^z, and a linear output: o = wᵀ exp(Vᵀx).
struct FlatProduct {
    Tensor<double> V;  ///< n x 2^n, each weight λ or -λ
    Vector<double> w;  ///< 2^n, the product of a unit's signs over (2λ)^n
};

/// x_1 x_2 … x_n, nearly, by a single hidden layer with a unit for each pattern of signs. It is exactly the product of
/// sinh(λ x_i)/λ, so its error falls with λ². Throws as sign_patterns() does.
FlatProduct flat_product(std::size_t n, double lambda);

double output(const FlatProduct& net, const Vector<double>& x);

/// Can one hidden layer with these units be a product? Near 0 its output is a power series, and that of x_1 … x_n asks
/// for output weights w_j with Σ_j w_j ∏_{i in S} a_ji = 0 for every set S of inputs but the whole, where it is not 0:
/// 2^n equations, one column of products for each unit. The ranks of the columns alone and with the right side beside
/// them, counted modulo a prime: never more than the ranks are. If `units` is 2^n, weights solve these; if
/// `with_target` is one more than there are units, none do. (Some layers with fewer units solve these equations, but
/// not those of the squares, which a product asks for as well: (x_1 + x_2)² by three units.)
struct SubsetRanks {
    std::size_t units, with_target;
};

/// Throws ShapeError unless every unit has n weights, InputError unless n is 1 … 12.
SubsetRanks subset_ranks(const WholeWeights& weights, std::size_t n);

}  // namespace bp::represent
