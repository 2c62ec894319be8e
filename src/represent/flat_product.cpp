#include "represent/flat_product.hpp"

#include <cmath>
#include <string>

namespace bp::represent {

namespace {

constexpr std::size_t kMostFlatInputs = 12;
constexpr std::uint64_t kPrime = 2'147'483'647;  // products of two remainders fit into 64 bits

void check_flat_inputs(std::size_t n) {
    if (n >= 1 && n <= kMostFlatInputs) return;
    throw InputError("flat product: of " + std::to_string(n) + " inputs was asked for; 2^n units are made for 1 … " +
                     std::to_string(kMostFlatInputs));
}

std::uint64_t remainder(std::int64_t number) {
    const auto prime = static_cast<std::int64_t>(kPrime);
    return static_cast<std::uint64_t>((number % prime + prime) % prime);
}

/// 1/a modulo the prime: a^(p - 2).
std::uint64_t inverse(std::uint64_t a) {
    std::uint64_t result = 1;
    for (std::uint64_t exponent = kPrime - 2; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1) result = result * a % kPrime;
        a = a * a % kPrime;
    }
    return result;
}

using Rows = std::vector<std::vector<std::uint64_t>>;

/// The rank modulo the prime, by elimination.
std::size_t rank_of(Rows rows) {
    std::size_t rank = 0;
    for (std::size_t column = 0; rank < rows.size() && column < rows[rank].size(); ++column) {
        std::size_t pivot = rank;
        while (pivot < rows.size() && rows[pivot][column] == 0) ++pivot;
        if (pivot == rows.size()) continue;
        std::swap(rows[rank], rows[pivot]);
        const std::uint64_t scale = inverse(rows[rank][column]);
        for (std::size_t r = rank + 1; r < rows.size(); ++r) {
            const std::uint64_t factor = (kPrime - rows[r][column]) * scale % kPrime;
            if (factor == 0) continue;
            for (std::size_t c = column; c < rows[r].size(); ++c) {
                rows[r][c] = (rows[r][c] + factor * rows[rank][c]) % kPrime;
            }
        }
        ++rank;
    }
    return rank;
}

}  // namespace

WholeWeights sign_patterns(std::size_t n) {
    check_flat_inputs(n);
    WholeWeights weights;
    for (std::size_t j = 0; j < std::size_t{1} << n; ++j) {
        weights.emplace_back(n);
        for (std::size_t i = 0; i < n; ++i) weights[j][i] = (j >> i & 1U) != 0 ? -1 : 1;
    }
    return weights;
}

FlatProduct flat_product(std::size_t n, double lambda) {
    const WholeWeights signs = sign_patterns(n);
    FlatProduct net{Tensor<double>(n, signs.size()), Vector<double>(signs.size())};
    for (std::size_t j = 0; j < signs.size(); ++j) {
        net.w(j) = std::pow(2 * lambda, -static_cast<double>(n));
        for (std::size_t i = 0; i < n; ++i) {
            net.V(i, j) = lambda * static_cast<double>(signs[j][i]);
            net.w(j) *= static_cast<double>(signs[j][i]);
        }
    }
    return net;
}

double output(const FlatProduct& net, const Vector<double>& x) {
    Vector<double> h = prod(trans(net.V), x);
    for (double& entry : h) entry = std::exp(entry);
    return inner_prod(net.w, h);
}

SubsetRanks subset_ranks(const WholeWeights& weights, std::size_t n) {
    check_flat_inputs(n);
    const std::size_t subsets = std::size_t{1} << n;
    Rows products(subsets);
    for (std::size_t S = 0; S < subsets; ++S) {
        for (const std::vector<std::int64_t>& unit : weights) {
            if (unit.size() != n) {
                throw ShapeError("subset_ranks: a unit has " + std::to_string(unit.size()) + " weights, there are " +
                                 std::to_string(n) + " inputs (a weight for each)");
            }
            std::uint64_t product = 1;
            for (std::size_t i = 0; i < n; ++i)
                product = (S >> i & 1U) != 0 ? product * remainder(unit[i]) % kPrime : product;
            products[S].push_back(product);
        }
    }
    const std::size_t units = rank_of(products);
    for (std::size_t S = 0; S < subsets; ++S) products[S].push_back(S + 1 == subsets ? 1 : 0);
    return {units, rank_of(products)};
}

}  // namespace bp::represent
