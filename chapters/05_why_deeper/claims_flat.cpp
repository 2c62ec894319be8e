#include <fmt/format.h>

#include "base/random.hpp"
#include "parts.hpp"
#include "represent/flat_product.hpp"

// Claim 36: one layer needs 2^n units for a product of n inputs.
namespace bp::chapters::ch05 {

namespace {

/// So many units over n inputs, with whole weights from -1000 to 1000.
represent::WholeWeights random_units(std::size_t units, std::size_t n, Random& random) {
    represent::WholeWeights weights(units, std::vector<std::int64_t>(n));
    for (auto& unit : weights) {
        for (std::int64_t& weight : unit) weight = static_cast<std::int64_t>(random.below(2001)) - 1000;
    }
    return weights;
}

}  // namespace

course::Claim flat_products_need_all() {
    constexpr std::size_t kMost = 8;
    Random random(36);
    std::size_t full = 0, tried = 0, impossible = 0, last_rank = 0;
    for (std::size_t n = 1; n <= kMost; ++n) {
        const std::size_t all = std::size_t{1} << n;
        const represent::SubsetRanks by_signs = represent::subset_ranks(represent::sign_patterns(n), n);
        const represent::SubsetRanks by_chance = represent::subset_ranks(random_units(all, n, random), n);
        full += by_signs.units == all && by_chance.units == all ? 1 : 0;
        last_rank = by_signs.units;
        represent::WholeWeights one_less = represent::sign_patterns(n);
        one_less.pop_back();
        for (const auto& units : {one_less, random_units(all - 1, n, random), random_units(all / 2, n, random)}) {
            ++tried;
            impossible += represent::subset_ranks(units, n).with_target == units.size() + 1 ? 1 : 0;
        }
    }
    return {
        .id = "36",
        .slide = "Example: multivariate polynomials",
        .statement =
            "With fewer than 2^n units a single hidden layer has no output weights for a product of n inputs: in the "
            "power series around 0 all other monomials up to degree n must vanish, squares too, so the products of "
            "weights over the 2^n sets of inputs are independent rows, and each unit brings one column. This is about "
            "closeness near 0, as all inputs vanish together; how many units a given error on a given box takes is "
            "another question.",
        .truth = course::Truth::holds_under_conditions,
        .measured = fmt::format("exact ranks for n = 1 … {}: 2^n units, signs and random ones, have rank 2^n for {} "
                                "of {} (at the end {}); {} of {} layers with fewer (one sign pattern left out, "
                                "2^n - 1 and 2^(n-1) random units) admit no weights",
                                kMost, full, kMost, last_rank, impossible, tried),
        .confirmed = full == kMost && impossible == tried && last_rank == 256};
}

}  // namespace bp::chapters::ch05
