#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "layered/forward.hpp"
#include "parts.hpp"
#include "random_network.hpp"
#include "represent/fold.hpp"
#include "represent/pieces.hpp"
#include "represent/region_bounds.hpp"

// Rectifier nets: the folded tent, Montúfar's bound, and what random nets do.
namespace bp::chapters::ch05 {

namespace {

using course::Truth;

const char* const kRectifierSlide = "Deep rectifier nets (Montúfar et al.)";

represent::Segment segment(double from, double to) { return {make_vector({from}), make_vector({to})}; }

/// The pieces that forward passes on a grid four times as fine as the kinks show; exact, for all are dyadic.
std::size_t pieces_on_grid(const layered::Network& net, std::size_t L) {
    const auto last = std::size_t{4} << L;
    Numbers values;
    for (std::size_t k = 0; k <= last; ++k) {
        const double x = static_cast<double>(k) / static_cast<double>(last);
        values.push_back(layered::forward(net, make_vector({x})).output()(0));
    }
    return represent::straight_pieces(values);
}

/// Whether no random single hidden layer has more than m + 1 pieces; `most` becomes the largest share of that bound.
bool shallow_bound_holds(double& most) {
    Random random(30);
    bool holds = true;
    for (int i = 0; i < 500; ++i) {
        const std::size_t m = 1 + random.below(127);
        const auto pieces = represent::pieces_along(random_network({1, m, 1}, random), segment(-40, 40)).size();
        holds = holds && pieces <= m + 1;
        most = std::max(most, static_cast<double>(pieces) / static_cast<double>(m + 1));
    }
    return holds;
}

course::Claim folding_doubles() {
    constexpr std::size_t kMost = 12;
    std::size_t right = 0, on_the_line = 0;
    for (std::size_t L = 1; L <= kMost; ++L) {
        const layered::Network net = represent::folded_tent(L);
        const std::size_t expected = std::size_t{1} << L;
        right += represent::pieces_along(net, segment(0, 1)).size() == expected && pieces_on_grid(net, L) == expected
                     ? 1
                     : 0;
        on_the_line += represent::pieces_along(net, segment(-3, 5)).size() == expected + (L == 1 ? 1 : 2) ? 1 : 0;
    }
    double share = 0;
    const bool is_bounded = shallow_bound_holds(share);
    const std::size_t pieces = represent::pieces_along(represent::folded_tent(7), segment(0, 1)).size();
    return {.id = "30",
            .slide = kRectifierSlide,
            .statement =
                "What a deep rectifier net represents can require exponentially many hidden units in a shallow one: "
                "the tent applied L times has 2^L pieces with 2L relus, one hidden layer of m relus at most m + 1. "
                "(This argument is Telgarsky's; Montúfar's is the general bound.)",
            .truth = Truth::holds_under_conditions,
            .measured = fmt::format("2^L pieces on [0, 1] for {} of {} depths, by kinks and by values alike, 2^L + 2 "
                                    "on the line (3 for L = 1) for {}; m + 1 {} in 500 random single layers, {:.0f} % "
                                    "of it reached; L = 7: {} pieces, {} relus against at least {}",
                                    right, kMost, on_the_line, is_bounded ? "never exceeded" : "exceeded", 100 * share,
                                    pieces, 2 * 7, pieces - 1),
            .confirmed = right == kMost && on_the_line == kMost && is_bounded && share == 1 && pieces == 128};
}

course::Claim the_general_bound() {
    std::string measured;
    bool is_above = true;
    for (const represent::EqualLayers& shape :
         {represent::EqualLayers{2, 4, 3}, {2, 8, 3}, {2, 16, 4}, {1, 2, 7}, {3, 5, 10}}) {
        const std::uint64_t deep = represent::deep_regions_at_least(shape),
                            shallow = represent::shallow_regions_at_most(shape);
        measured += fmt::format("{}n_0 = {}, n = {}, L = {}: {} against {}", measured.empty() ? "" : "; ", shape.inputs,
                                shape.units, shape.layers, deep, shallow);
        // with fewer than two units for each input no layer folds, and the bound gives depth nothing
        is_above = is_above && (deep > shallow) == (shape.units >= 2 * shape.inputs);
    }
    return {.id = "31",
            .slide = kRectifierSlide,
            .statement =
                "The best net with L layers of n relus over n_0 inputs has at least ⌊n/n_0⌋^((L-1) n_0) Σ C(n, j) "
                "regions (j ≤ n_0), one layer with as many units at most Σ C(nL, j): a statement about the best "
                "net, and without force where n < 2 n_0.",
            .truth = Truth::holds_under_conditions,
            .measured = measured,
            .confirmed = is_above};
}

/// The median number of pieces of random nets along a line through the origin.
double median_pieces(std::size_t depth, std::size_t width, Random& random) {
    constexpr std::size_t kInputs = 4, kNets = 41;
    std::vector<std::size_t> widths(depth + 2, width);
    widths.front() = kInputs;
    widths.back() = 1;
    std::vector<double> counts;
    for (std::size_t i = 0; i < kNets; ++i) {
        bp::Vector<double> along(kInputs);
        for (double& entry : along) entry = random.normal();
        along *= 4 / norm_2(along);
        const layered::Network net = random_network(widths, random);
        counts.push_back(static_cast<double>(represent::pieces_along(net, {-along, along}).size()));
    }
    std::ranges::nth_element(counts, counts.begin() + kNets / 2);
    return counts[kNets / 2];
}

course::Claim random_nets_are_far_from_it() {
    Random random(32);
    double sum_x = 0, sum_y = 0, sum_xx = 0, sum_xy = 0, count = 0, most_per_unit = 0, deepest = 0;
    for (const std::size_t width : {8U, 16U, 32U}) {
        for (const std::size_t depth : {1U, 2U, 4U, 8U}) {
            const double units = static_cast<double>(width * depth), pieces = median_pieces(depth, width, random);
            most_per_unit = std::max(most_per_unit, pieces / units);
            deepest = pieces;
            const double x = std::log(units), y = std::log(pieces);
            sum_x += x, sum_y += y, sum_xx += x * x, sum_xy += x * y, ++count;
        }
    }
    const double exponent = (count * sum_xy - sum_x * sum_y) / (count * sum_xx - sum_x * sum_x);
    return {
        .id = "32",
        .slide = kRectifierSlide,
        .statement =
            "Random nets are far from the bound: along a line the number of their pieces grows about "
            "linearly with the number of units, however these are divided among layers.",
        .truth = Truth::holds,
        .measured = fmt::format("median of 41 nets for each of 12 shapes, 8 to 256 units in 1 to 8 layers: pieces ~ "
                                "units^{:.2f} (allowed 0.6 to 1.4), at most {:.2f} for each unit (allowed 2); 8 layers "
                                "of 32 have {:.0f}, where "
                                "folded tents with as many relus have 2^128",
                                exponent, most_per_unit, deepest),
        .confirmed = exponent > 0.6 && exponent < 1.4 && most_per_unit < 2};
}

}  // namespace

std::vector<course::Claim> claims_of_pieces() {
    return {folding_doubles(), the_general_bound(), random_nets_are_far_from_it()};
}

}  // namespace bp::chapters::ch05
