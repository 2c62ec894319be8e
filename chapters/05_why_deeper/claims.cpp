#include <fmt/format.h>

#include "layered/forward.hpp"
#include "parts.hpp"
#include "represent/parity.hpp"
#include "represent/tree.hpp"
#include "represent/two_level_form.hpp"

// Boolean functions; claims_pieces.cpp has the rectifier nets, claims_products.cpp and claims_flat.cpp the polynomials.
namespace bp::chapters::ch05 {

namespace {

using course::Truth;

const char* const kSlide = "Example: Boolean functions";

/// In how many of the 2^n rows an answer is on the right side of ½; the ones are counted here, bit by bit.
template <class Answer> std::size_t right_rows(std::size_t n, const Answer& answer) {
    std::size_t right = 0;
    for (std::size_t row = 0; row < std::size_t{1} << n; ++row) {
        bp::Vector<double> x(n);
        std::size_t ones = 0;
        for (std::size_t i = 0; i < n; ++i) {
            x(i) = (row >> i) % 2 == 1 ? 1 : 0;
            ones += (row >> i) % 2;
        }
        right += (answer(x) > 0.5) == (ones % 2 == 1) ? 1 : 0;
    }
    return right;
}

course::Claim some_are_hard_for_one_layer() {
    constexpr std::size_t kMostTerms = 8, kMostUnits = 12;
    bool needs_every_row = true, layer_is_right = true;
    std::size_t terms = 0, units = 0;
    for (std::size_t n = 1; n <= kMostTerms; ++n) {
        const represent::TruthTable parity = represent::parity_table(n);
        terms = represent::essential_terms(parity).size();
        needs_every_row =
            needs_every_row && terms == std::size_t{1} << (n - 1) && represent::prime_terms(parity).size() == terms;
        const auto net = represent::network_of(n, represent::essential_terms(parity));
        needs_every_row = needs_every_row && right_rows(n, [&](const auto& x) {
                                                 return represent::threshold_output(net, x);
                                             }) == parity.size();
    }
    for (std::size_t n = 1; n <= kMostUnits; ++n) {
        const represent::TwoLayerNetwork net = represent::parity_layer(n);
        units = net.hidden.size();
        layer_is_right = layer_is_right && units == n && right_rows(n, [&](const auto& x) {
                                                             return represent::threshold_output(net, x);
                                                         }) == std::size_t{1} << n;
    }
    return {
        .id = "33",
        .slide = kSlide,
        .statement =
            "Some Boolean functions need exponentially many hidden units in a single layer, if these are gates: "
            "parity needs 2^(n-1) ANDs under an OR. With threshold units n are enough for parity. That some "
            "functions are hard for those as well follows by counting, but these are hard for deep nets too; an "
            "explicit one with a small deep circuit is not known where weights are free.",
        .truth = Truth::holds_under_conditions,
        .measured = fmt::format("n = 1 … {}: {} (at the end {} terms, none of which merges with another); one "
                                "layer of n threshold units {} for n = 1 … {} (at the end {} units, {} rows)",
                                kMostTerms, needs_every_row ? "2^(n-1) ANDs needed and enough" : "other numbers", terms,
                                layer_is_right ? "exact" : "wrong", kMostUnits, units, std::size_t{1} << units),
        .confirmed = needs_every_row && layer_is_right};
}

course::Claim depth_makes_them_cheap() {
    constexpr std::size_t kMost = 12, kMostLayers = 8;
    std::size_t right = 0, rows = 0, as_layers = 0, rows_of_layers = 0, units = 0, layers = 0;
    bool has_right_size = true;
    for (std::size_t n = 1; n <= kMost; ++n) {
        const represent::Circuit tree = represent::xor_tree(n);
        units = tree.gates.size();
        layers = represent::layer_count(tree);
        has_right_size = has_right_size && units == 3 * (n - 1) && layers == 2 * represent::join_rows(n);
        right += right_rows(n, [&](const auto& x) { return represent::threshold_output(tree, x); });
        rows += std::size_t{1} << n;
        if (n == 1 || n > kMostLayers) continue;
        const layered::Network net = represent::layers_of(tree, {20});
        as_layers += right_rows(n, [&](const auto& x) { return layered::forward(net, x).output()(0); });
        rows_of_layers += std::size_t{1} << n;
    }
    return {
        .id = "34",
        .slide = kSlide,
        .statement =
            "They need polynomially many if the number of layers may grow: parity is a tree of XORs, "
            "3 (n - 1) threshold units in 2⌈log2 n⌉ layers.",
        .truth = Truth::holds,
        .measured = fmt::format("{} of {} rows right for n = 1 … {} (at the end {} units in {} layers), {}; as "
                                "layers of sigmoids with gain 20 {} of {} rows for n = 2 … {}",
                                right, rows, kMost, units, layers, has_right_size ? "sizes as stated" : "sizes differ",
                                as_layers, rows_of_layers, kMostLayers),
        .confirmed = right == rows && has_right_size && as_layers == rows_of_layers};
}

}  // namespace

std::vector<course::Claim> claims() {
    std::vector<course::Claim> all = claims_of_pieces();
    for (const auto& claim :
         {some_are_hard_for_one_layer(), depth_makes_them_cheap(), products_by_trees(), flat_products_need_all()}) {
        all.push_back(claim);
    }
    return all;
}

}  // namespace bp::chapters::ch05
