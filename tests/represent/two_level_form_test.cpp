#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/error.hpp"
#include "represent/two_level_form.hpp"

namespace bp::represent {
namespace {

TruthTable table_of(std::size_t n, std::size_t bits) {
    TruthTable table;
    for (std::size_t row = 0; row < std::size_t{1} << n; ++row) table.push_back((bits >> row & 1U) != 0);
    return table;
}

TEST(PrimeTerms, OfOrAreTheInputsAndOfXorTheRows) {
    EXPECT_EQ(prime_terms(table_of(2, 0b1110)), (std::vector<Term>{{1, 1}, {2, 2}}));
    EXPECT_EQ(prime_terms(table_of(2, 0b0110)), (std::vector<Term>{{3, 1}, {3, 2}}));
}

TEST(PrimeTerms, OfAConstantAreNoneOrTheEmptyTerm) {
    EXPECT_TRUE(prime_terms(table_of(3, 0)).empty());
    EXPECT_EQ(prime_terms(table_of(3, 0xff)), std::vector<Term>{Term{}});
}

// x_0 x_1 + not x_0 x_2 has a third prime term, x_1 x_2, which no row needs.
TEST(EssentialTerms, LeaveOutWhatOthersCover) {
    const TruthTable choice = table_of(3, 0b1101'1000);
    EXPECT_EQ(prime_terms(choice).size(), 3U);
    EXPECT_EQ(essential_terms(choice), (std::vector<Term>{{3, 3}, {5, 4}}));
}

RC_GTEST_PROP(PrimeTerms, CoverExactlyTheTrueRowsAndSoDoesTheirNetwork, ()) {
    const std::size_t n = *rc::gen::resize(100, rc::gen::inRange<std::size_t>(1, 5));
    const TruthTable table = table_of(n, *rc::gen::resize(100, rc::gen::inRange<std::size_t>(0, 0x10000)));
    const std::vector<Term> terms = prime_terms(table);
    const TwoLayerNetwork net = network_of(n, terms);
    RC_ASSERT(net.hidden.size() == terms.size());
    for (std::size_t row = 0; row < table.size(); ++row) {
        RC_ASSERT(std::ranges::any_of(terms, [row](const Term& term) { return term.covers(row); }) == table[row]);
        RC_ASSERT((threshold_output(net, row_input(n, row)) == 1) == table[row]);
    }
}

TEST(PrimeTerms, OfTooManyInputsAreRefused) { EXPECT_THROW(prime_terms(TruthTable(8192)), InputError); }

}  // namespace
}  // namespace bp::represent
