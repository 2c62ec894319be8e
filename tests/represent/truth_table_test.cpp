#include <gtest/gtest.h>

#include "represent/truth_table.hpp"

namespace bp::represent {
namespace {

/// The function of n inputs whose answer for row r is bit r.
TruthTable table_of(std::size_t n, std::uint32_t bits) {
    TruthTable table(std::size_t{1} << n);
    for (std::size_t row = 0; row < table.size(); ++row) table[row] = (bits >> row & 1U) != 0;
    return table;
}

/// Whether the network answers every row as the table does; `answer` is one of its outputs, compared with ½.
template <class Answer> bool is_right(const TruthTable& table, Answer answer) {
    for (std::size_t row = 0; row < table.size(); ++row) {
        Vector<double> x(input_count(table));
        for (std::size_t i = 0; i < x.size(); ++i) x(i) = (row & std::size_t{1} << i) != 0 ? 1 : 0;
        if ((answer(x) > 0.5) != table[row]) return false;
    }
    return true;
}

TEST(RowUnit, PassesItsRowByAHalfAndRefusesANeighbourByAHalf) {
    const neuron::Neuron unit = row_unit(3, 0b101);  // inputs 1, 0, 1
    EXPECT_EQ(neuron::net_input(unit, make_vector({1.0, 0.0, 1.0})), 0.5);
    EXPECT_EQ(neuron::net_input(unit, make_vector({1.0, 1.0, 1.0})), -0.5);
    EXPECT_EQ(neuron::net_input(unit, make_vector({0.0, 1.0, 0.0})), -2.5);
}

TEST(Compile, MakesXorOfTwoRowUnits) {
    const TwoLayerNetwork net = compile(table_of(2, 0b0110));
    ASSERT_EQ(net.hidden.size(), 2U);
    EXPECT_EQ(threshold_output(net, make_vector({0.0, 0.0})), 0);
    EXPECT_EQ(threshold_output(net, make_vector({1.0, 0.0})), 1);
    EXPECT_EQ(threshold_output(net, make_vector({0.0, 1.0})), 1);
    EXPECT_EQ(threshold_output(net, make_vector({1.0, 1.0})), 0);
}

TEST(Compile, IsExactForEveryFunctionOfUpToFourInputsWithAUnitPerRowOfTheRarerAnswer) {
    for (std::size_t n = 1; n <= 4; ++n) {
        const std::size_t rows = std::size_t{1} << n;
        for (std::uint32_t bits = 0; bits < std::uint64_t{1} << rows; ++bits) {
            const TruthTable table = table_of(n, bits);
            const TwoLayerNetwork net = compile(table);
            const auto ones = static_cast<std::size_t>(std::popcount(bits));
            ASSERT_EQ(net.hidden.size(), std::min(ones, rows - ones));
            ASSERT_TRUE(is_right(table, [&](const auto& x) { return threshold_output(net, x); })) << n << " " << bits;
        }
    }
}

TEST(Compile, IsExactWithSigmoidsAboveTheSafeGainAndNotAtAQuarterOfIt) {
    int wrong_at_a_quarter = 0;
    for (std::uint32_t bits = 0; bits < 65'536; bits += 7) {  // 7 is odd, so all rows vary
        const TruthTable table = table_of(4, bits);
        const TwoLayerNetwork net = compile(table);
        const double safe = least_safe_gain(net).value;
        ASSERT_TRUE(is_right(table, [&](const auto& x) { return sigmoid_output(net, x, {1.001 * safe + 1e-3}); }));
        const auto lazy = [&](const auto& x) { return sigmoid_output(net, x, {safe / 4}); };
        wrong_at_a_quarter += is_right(table, lazy) ? 0 : 1;
    }
    EXPECT_GT(wrong_at_a_quarter, 0);
}

TEST(TruthTable, RefusesANumberOfRowsThatIsNoPowerOfTwo) {
    for (const std::size_t rows : {0U, 1U, 3U, 6U}) EXPECT_THROW(compile(TruthTable(rows)), InputError) << rows;
}

}  // namespace
}  // namespace bp::represent
