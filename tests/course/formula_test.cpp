#include "course/formula.hpp"

#include <gtest/gtest.h>

namespace bp::course {
namespace {

TEST(Formula, WritesGreekLettersSumsAndDerivativesAsTheyAreSpoken) {
    EXPECT_EQ(plain_formula("\\delta_k = \\sum_l w_{kl} \\delta_l"), "δ_k = Σ_l w_kl δ_l");
    EXPECT_EQ(plain_formula("\\frac{\\partial \\mathcal{L}}{\\partial W^{(L-1)}}"), "∂L/∂W⁽ᴸ⁻¹⁾");
    EXPECT_EQ(plain_formula("\\sum_{i=1}^{n} x_{i+1}"), "Σ_(i=1)ⁿ x_(i+1)");
}

TEST(Formula, WritesSmallFractionsAsOneLetterAndOthersWithBracketsWhereTheyAreNeeded) {
    EXPECT_EQ(plain_formula("\\tfrac12 (y - t)^2"), "½ (y - t)²");
    EXPECT_EQ(plain_formula("-\\tfrac3{64}"), "-3/64");
    EXPECT_EQ(plain_formula("\\frac{n (n - 1)}{2}"), "(n (n - 1))/2");
    EXPECT_EQ(plain_formula("\\frac{e^z}{1 + e^z}"), "e^z/(1 + e^z)");
}

TEST(Formula, RaisesWhatCanBeRaised) {
    EXPECT_EQ(plain_formula("W^{(2)\\top} \\delta^{(2)}"), "W⁽²⁾ᵀ δ⁽²⁾");
    EXPECT_EQ(plain_formula("2^{n-1}, e^{-k d}"), "2ⁿ⁻¹, e^(-k d)");
}

TEST(Formula, KeepsQuadsAndTakesOtherSpacesForOne) {
    EXPECT_EQ(plain_formula("a = b, \\qquad c \\, (d)\\; e"), "a = b,   c (d) e");
}

TEST(Formula, KeepsMatricesTextAndWhatItDoesNotKnow) {
    EXPECT_EQ(plain_formula("\\begin{pmatrix} 3 & 1 \\\\ 1 & 2 \\end{pmatrix}"), "( 3 1 ; 1 2 )");
    EXPECT_EQ(plain_formula("\\text{ for every } p \\le \\max(x)"), " for every p ≤ max(x)");
    EXPECT_EQ(plain_formula("\\hat g \\approx \\sqrt{x + y} \\Upsilon"), "g\u0302 ≈ √(x + y) Upsilon");
}

TEST(Formula, OfBrokenTexIsStillText) {
    for (const char* const tex : {"\\", "{", "}", "a^", "a_", "\\frac", "\\frac{1", "\\begin", "x}y"})
        plain_formula(tex);
    EXPECT_EQ(plain_formula("a^{(L"), "a⁽ᴸ");
}

TEST(Page, ChangesFormulasAndLeavesCode) {
    EXPECT_EQ(plain_page("It is $x_1^2$; `a$b$` too.\n"), "It is x_1²; `a$b$` too.\n");
    EXPECT_EQ(plain_page("$$\\delta = 1$$\n"), "    δ = 1\n");
    EXPECT_EQ(plain_page("```cpp\n$x$ `y`\n```\n$\\eta$"), "```cpp\n$x$ `y`\n```\nη");
    EXPECT_EQ(plain_page("costs $5"), "costs 5");
}

TEST(Page, UnfoldsAnswers) {
    EXPECT_EQ(plain_page("<details>\n<summary>1. Why?</summary>\n\nSo.\n</details>\n"), "1. Why?\n\nSo.\n");
}

}  // namespace
}  // namespace bp::course
