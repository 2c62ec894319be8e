#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "parts.hpp"
#include "represent/fold.hpp"
#include "represent/parity.hpp"
#include "represent/pieces.hpp"
#include "represent/product_gate.hpp"
#include "represent/region_bounds.hpp"
#include "represent/two_level_form.hpp"

namespace bp::chapters::ch05 {

namespace {

std::string parity_text() {
    std::string text = "Parity of n inputs by ANDs under an OR, by one layer of thresholds, by a tree of XORs:\n\n";
    text += fmt::format("  {:>3} {:>6} {:>11} {:>12} {:>8}\n", "n", "ANDs", "thresholds", "tree: units", "layers");
    for (const std::size_t n : {2U, 4U, 8U}) {
        const represent::Circuit tree = represent::xor_tree(n);
        text += fmt::format("  {:>3} {:>6} {:>11} {:>12} {:>8}\n", n,
                            represent::essential_terms(represent::parity_table(n)).size(),
                            represent::parity_layer(n).hidden.size(), tree.gates.size(), represent::layer_count(tree));
    }
    return text;
}

std::string fold_text() {
    std::string text = "The tent applied L times, and the units that one hidden layer needs for as many pieces:\n\n";
    text += fmt::format("  {:>3} {:>8} {:>6} {:>8}\n", "L", "pieces", "relus", "shallow");
    for (const std::size_t L : {1U, 2U, 3U, 7U, 10U}) {
        const std::size_t pieces =
            represent::pieces_along(represent::folded_tent(L), {make_vector({0.0}), make_vector({1.0})}).size();
        text += fmt::format("  {:>3} {:>8} {:>6} {:>8}\n", L, pieces, 2 * L, fmt::format("≥ {}", pieces - 1));
    }
    return text;
}

std::string bound_text() {
    std::string text = "Regions of the best net with L layers of n relus over 2 inputs, and of one layer as large:\n\n";
    text += fmt::format("  {:>3} {:>3} {:>14} {:>9}\n", "n", "L", "deep: at least", "at most");
    for (const auto& [n, L] : {std::pair<std::uint64_t, std::uint64_t>{4, 3}, {8, 3}, {16, 4}}) {
        text += fmt::format("  {:>3} {:>3} {:>14} {:>9}\n", n, L, represent::deep_regions_at_least({2, n, L}),
                            represent::shallow_regions_at_most({2, n, L}));
    }
    return text;
}

std::string gate_text() {
    std::string text = "The product gate at u = v = 1 and a tree of 7 gates for 8 factors of 1, by their λ:\n\n";
    text += fmt::format("  {:>5} {:>10} {:>10} {:>10}\n", "λ", "softplus", "sigmoid", "tree");
    const Numbers ones(8, 1.0);
    for (int k = 0; k <= 5; ++k) {
        const double lambda = std::ldexp(1, -k);
        text += fmt::format("  {:>5} {:>10.6f} {:>10.6f} {:>10.6f}\n", k == 0 ? "1" : fmt::format("1/{}", 1 << k),
                            represent::product_gate(1, 1, represent::softplus_bend(), lambda),
                            represent::product_gate(1, 1, represent::sigmoid_bend(), lambda),
                            represent::product_tree(ones, represent::softplus_bend(), lambda));
    }
    return text;
}

}  // namespace

course::Demo demo() {
    return {parity_text() + "\n" + fold_text() + "\n" + bound_text() + "\n" + gate_text(), {folds_figure()}};
}

}  // namespace bp::chapters::ch05
