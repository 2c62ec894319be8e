#include <gtest/gtest.h>

#include "base/error.hpp"
#include "layered/forward.hpp"
#include "represent/parity.hpp"
#include "represent/tree.hpp"
#include "represent/two_level_form.hpp"

namespace bp::represent {
namespace {

/// Whether the number of ones is odd, by adding them up.
bool is_odd(const Vector<double>& x) { return static_cast<int>(sum(x)) % 2 == 1; }

/// In how many of the 2^n rows the answer is on the right side of ½.
template <class Answer> std::size_t right_rows(std::size_t n, const Answer& answer) {
    std::size_t right = 0;
    for (std::size_t row = 0; row < std::size_t{1} << n; ++row) {
        const Vector<double> x = row_input(n, row);
        right += (answer(x) > 0.5) == is_odd(x) ? 1 : 0;
    }
    return right;
}

TEST(Parity, NeedsATermOfAndForEveryTrueRow) {
    for (std::size_t n = 1; n <= 8; ++n) {
        const TruthTable parity = parity_table(n);
        const std::vector<Term> primes = prime_terms(parity);
        EXPECT_EQ(primes.size(), std::size_t{1} << (n - 1));
        EXPECT_EQ(essential_terms(parity), primes);
        for (const Term& term : primes) EXPECT_EQ(term.fixed, parity.size() - 1) << "an input was dropped";
        TruthTable other = parity;
        other.flip();  // the ANDs of ORs of a function are the ORs of ANDs of its negation, turned round
        EXPECT_EQ(essential_terms(other).size(), std::size_t{1} << (n - 1));
    }
}

TEST(Parity, TakesOneHiddenLayerOfAsManyThresholdUnitsAsInputs) {
    for (std::size_t n = 1; n <= 10; ++n) {
        const TwoLayerNetwork net = parity_layer(n);
        EXPECT_EQ(net.hidden.size(), n);
        EXPECT_EQ(right_rows(n, [&](const auto& x) { return threshold_output(net, x); }), std::size_t{1} << n);
    }
}

TEST(XorTree, HasThreeUnitsAndTwoLayersForEachJoin) {
    for (std::size_t n = 1; n <= 10; ++n) {
        const Circuit tree = xor_tree(n);
        EXPECT_EQ(tree.gates.size(), 3 * (n - 1));
        EXPECT_EQ(right_rows(n, [&](const auto& x) { return threshold_output(tree, x); }), std::size_t{1} << n);
    }
    for (const auto& [n, layers] : std::vector<std::pair<std::size_t, std::size_t>>{
             {1, 0}, {2, 2}, {3, 4}, {4, 4}, {5, 6}, {8, 6}, {9, 8}, {16, 8}, {1000, 20}}) {
        EXPECT_EQ(layer_count(xor_tree(n)), layers) << n;
    }
}

TEST(XorTree, IsANetworkOfSigmoidLayers) {
    for (std::size_t n = 2; n <= 8; ++n) {
        const layered::Network net = layers_of(xor_tree(n), {20});
        EXPECT_EQ(right_rows(n, [&](const auto& x) { return layered::forward(net, x).output()(0); }),
                  std::size_t{1} << n);
    }
    EXPECT_EQ(layered::widths_of(layers_of(xor_tree(4), {1})), (std::vector<std::size_t>{4, 4, 2, 2, 1}));
}

TEST(JoinInPairs, JoinsNeighboursRowByRow) {
    const auto braces = [](const std::string& a, const std::string& b) { return "(" + a + b + ")"; };
    EXPECT_EQ(join_in_pairs<std::string>({"a", "b", "c", "d", "e"}, braces), "(((ab)(cd))e)");
    EXPECT_EQ(join_in_pairs<std::string>({"a"}, braces), "a");
    EXPECT_THROW(join_in_pairs<std::string>({}, braces), InputError);
    EXPECT_EQ(join_rows(1), 0U);
    EXPECT_EQ(join_rows(5), 3U);
    EXPECT_EQ(join_rows(8), 3U);
}

TEST(Parity, OfNoInputsIsRefused) {
    EXPECT_THROW(parity_table(0), InputError);
    EXPECT_THROW(parity_layer(0), InputError);
    EXPECT_THROW(xor_tree(0), InputError);
}

}  // namespace
}  // namespace bp::represent
