#include "verify/case_search.hpp"

#include <gtest/gtest.h>

namespace bp::verify {
namespace {

/// Fails where both of two numbers are large enough; the text is those numbers.
const CaseSearch kTwoLargeNumbers{[](Choices& choices) {
                                      const bool fails = choices.below(100) >= 10 && choices.below(1000) >= 7;
                                      return fails ? Verdict::failed("both are large") : Verdict{.compared = 1};
                                  },
                                  [](Choices&, Coverage& coverage) { ++coverage.networks["drawn"]; },
                                  [](Choices& choices, Counterexample& example) {
                                      const std::size_t first = choices.below(100);
                                      example.text = std::to_string(first) + " " + std::to_string(choices.below(1000));
                                  }};

TEST(CaseSearch, StopsAtAFailureAndMakesItsNumbersAsSmallAsTheyCanBe) {
    const Report report = search(kTwoLargeNumbers, {.cases = 100, .seed = 1});
    ASSERT_TRUE(report.counterexample);
    EXPECT_EQ(report.counterexample->text, "10 7");
    EXPECT_EQ(report.counterexample->message, "both are large");
    EXPECT_EQ(report.counterexample->found_after, report.cases);
    EXPECT_EQ(report.coverage.networks.at("drawn"), report.cases);
}

TEST(CaseSearch, JudgesTheSameCasesForTheSameSeed) {
    const auto drawn = [](std::uint64_t seed) {
        std::vector<std::size_t> numbers;
        const CaseSearch what{[&](Choices& choices) {
                                  numbers.push_back(choices.below(1000));
                                  return Verdict{};
                              },
                              [](Choices&, Coverage&) {}, [](Choices&, Counterexample&) {}};
        EXPECT_EQ(search(what, {.cases = 20, .seed = seed}).cases, 20U);
        return numbers;
    };
    EXPECT_EQ(drawn(5), drawn(5));
    EXPECT_NE(drawn(5), drawn(6));
}

TEST(Choices, AreZeroAfterTheLastNumber) {
    Choices choices(std::vector<std::uint32_t>{12, 3});
    EXPECT_EQ(choices.below(10), 2U);
    EXPECT_EQ(choices.lattice_number(), 1);
    EXPECT_EQ(choices.below(10), 0U);
    EXPECT_EQ(choices.lattice_number(), 0);
    EXPECT_EQ(choices.read().size(), 2U);
}

}  // namespace
}  // namespace bp::verify
