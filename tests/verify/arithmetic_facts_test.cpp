#include "verify/arithmetic_facts.hpp"

#include <algorithm>
#include <cfenv>
#include <gtest/gtest.h>

namespace bp::verify {
namespace {

TEST(ArithmeticFacts, HoldInThisBuild) {
    for (const ArithmeticFact& fact : arithmetic_facts()) EXPECT_TRUE(fact.holds) << fact.what;
}

TEST(ArithmeticFacts, NoticeAnotherRoundingMode) {
    std::fesetround(FE_UPWARD);
    const auto facts = arithmetic_facts();
    std::fesetround(FE_TONEAREST);
    EXPECT_TRUE(std::ranges::any_of(facts, [](const ArithmeticFact& fact) { return !fact.holds; }));
}

}  // namespace
}  // namespace bp::verify
