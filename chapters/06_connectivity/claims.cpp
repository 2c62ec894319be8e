#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "base/random.hpp"
#include "layered/highway.hpp"
#include "layered/residual.hpp"
#include "parts.hpp"
#include "tries.hpp"

// Claims 38 and 39: residual and highway blocks at their limits. claims_depth.cpp has 37, claims_dense.cpp 40,
// claims_training.cpp 41.
namespace bp::chapters::ch06 {

namespace {

using course::Truth;

/// The farthest that ∂y/∂x of `block_count` residual blocks in a row, each with a branch of two layers whose second one
/// is 0, lies from a diagonal matrix with these entries.
double distance_from_diagonal(std::size_t block_count, layered::Activation after, const bp::Vector<double>& x,
                              const bp::Vector<double>& diagonal, Random& random) {
    const std::size_t n = x.size();
    const layered::Layer zero{Tensor<double>(3, n, 0.0), bp::Vector<double>(n, 0.0), layered::Activation::identity};
    std::vector<layered::Residual> blocks;
    std::vector<layered::ResidualForward> passes;
    for (std::size_t l = 0; l < block_count; ++l) {
        blocks.push_back({{any_layer(n, 3, layered::Activation::sigmoid, random), zero}, after});
        passes.push_back(layered::forward(blocks.back(), l == 0 ? x : passes.back().y));
    }
    double worst = 0;
    for (std::size_t i = 0; i < n; ++i) {
        bp::Vector<double> delta = ublas::unit_vector<double>(n, i);
        for (std::size_t l = block_count; l-- > 0;) delta = layered::backward(blocks[l], passes[l], delta).delta_x;
        for (std::size_t j = 0; j < n; ++j) worst = std::max(worst, std::abs(delta(j) - (i == j ? diagonal(i) : 0)));
    }
    return worst;
}

course::Claim residual_is_short() {
    Random random(38);
    constexpr std::size_t kDepths = 64;
    const std::size_t depths[]{1, 2, 10, 100}, n = 6;
    double identity = 0, cited = 0;
    std::size_t lost = 0, entries = 0;
    for (const std::size_t depth : depths) {
        const bp::Vector<double> x = any_vector(n, random);
        bp::Vector<double> positive(n);
        for (std::size_t i = 0; i < n; ++i) positive(i) = x(i) > 0 ? 1 : 0;
        const bp::Vector<double> ones(n, 1.0);
        identity = std::max(identity, distance_from_diagonal(depth, layered::Activation::identity, x, ones, random));
        cited = std::max(cited, distance_from_diagonal(depth, layered::Activation::relu, x, positive, random));
        entries += n;
        lost += n - static_cast<std::size_t>(sum(positive));
    }
    // the first hidden layer is no block: it brings the input to the width that the shortcuts carry
    const auto one = [](std::size_t) { return std::uint64_t{1}; };
    const auto same = [](std::size_t depth) { return depth; };
    const std::size_t plain = right_ways(Connectivity::plain, kDepths, one, same);
    const std::size_t residual = right_ways(
        Connectivity::residual, kDepths, [](std::size_t depth) { return two_to_the(depth - 1); },
        [](std::size_t) { return std::size_t{1}; });
    return {
        .id = "38",
        .slide = "residual & highway connections",
        .statement =
            "Residual connections make shorter paths: L blocks x + F(x) have 2^L ways, the shortest past "
            "all branches, and with branches at 0 their Jacobian is exactly I. The cited block "
            "relu(x + F(x)) lets only positive entries pass.",
        .truth = Truth::holds,
        .measured = fmt::format("up to 100 blocks with branches at 0: x + F(x) lies {} from I, relu(x + F(x)) {} from "
                                "a diagonal of ones and zeros, {} of {} entries lost; 2^L ways, the shortest past "
                                "all L branches, in {} of {} graphs; in a sequence 1, through all layers, in {} of {}",
                                identity, cited, lost, entries, residual, kDepths, plain, kDepths),
        .confirmed =
            identity == 0 && cited == 0 && lost > 0 && lost < entries && plain == kDepths && residual == kDepths};
}

/// Gradients of H and of the gate and δ_x, against the complex step.
double highway_error(const layered::Highway& block, const bp::Vector<double>& x, const bp::Vector<double>& delta_y) {
    const layered::HighwayBackward back = layered::backward(block, layered::forward(block, x), delta_y);
    Numbers at, found;
    append(block.transform, at);
    append(block.gate, at);
    append(back.transform, found);
    append(back.gate, found);
    at.insert(at.end(), x.begin(), x.end());
    found.insert(found.end(), back.delta_x.begin(), back.delta_x.end());
    const std::size_t n = x.size();
    const auto output = [n]<class T>(std::span<const T> p) {
        const std::vector<T> input(p.end() - static_cast<std::ptrdiff_t>(n), p.end());
        const std::vector<T> h = layer_output(p, n, kTanh, input), gate = layer_output(p, n, kSigmoid, input);
        return mixed(gate, h, input);
    };
    return worst_slope(output, at, found, delta_y);
}

course::Claim highway_has_two_limits() {
    Random random(39);
    double shut = 0, open = 0, slopes = 0;
    for (int n = 0; n < kTries; ++n) {
        const std::size_t width = 1 + random.below(5);
        layered::Highway block{any_layer(width, width, layered::Activation::tanh, random),
                               any_layer(width, width, layered::Activation::sigmoid, random)};
        const bp::Vector<double> x = any_vector(width, random);
        slopes = std::max(slopes, highway_error(block, x, any_vector(width, random)));
        std::fill(block.gate.b.begin(), block.gate.b.end(), -50);
        shut = std::max(shut, norm_inf(layered::forward(block, x).y - x));
        std::fill(block.gate.b.begin(), block.gate.b.end(), 50);
        const bp::Vector<double> plain = layered::forward(layered::Network{block.transform}, x).output();
        open = std::max(open, norm_inf(layered::forward(block, x).y - plain));
    }
    return {
        .id = "39",
        .slide = "residual & highway connections",
        .statement =
            "A highway block lies between an identity, its gates shut, and a plain layer, its gates open; "
            "the gate learns too.",
        .truth = Truth::holds,
        .measured = fmt::format("{} random blocks: with a gate bias of -50 within {:.0e} of x, with 50 within {:.0e} "
                                "of the plain layer; all gradients, the gate's among them, within {:.0e} of the "
                                "complex step",
                                kTries, shut, open, slopes),
        .confirmed = shut <= 1e-12 && open <= 1e-12 && slopes <= 1e-12};
}

}  // namespace

std::vector<course::Claim> claims() {
    return {sequence_blocks(), residual_is_short(), highway_has_two_limits(), dense_reads_all(), deep_ones_train()};
}

}  // namespace bp::chapters::ch06
