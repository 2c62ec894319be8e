#include "inspect/short_text.hpp"

#include <gtest/gtest.h>

namespace bp::inspect {
namespace {

TEST(ShortText, RoundsNumbersToSixDigits) {
    EXPECT_EQ(six_digits(0.1966119332), "0.196612");
    EXPECT_EQ(six_digits(-1e-300), "-1e-300");
    EXPECT_EQ(six_digits(1234567), "1.23457e+06");
    EXPECT_EQ(six_digits(-0.0), "0");
    EXPECT_EQ(six_digits(-1.0 / 0.0), "-inf");
}

TEST(ShortText, ShowsSixNumbersAndOfMoreTheShape) {
    EXPECT_EQ(brief(make_tensor<double>({{0.5}})), "0.5");
    EXPECT_EQ(brief(make_tensor<double>({{1, 2, 3}, {4, 5, 6}})), "[1, 2, 3; 4, 5, 6]");
    EXPECT_EQ(brief(make_tensor<double>({{1, 2, 3, 4, 5, 6, 7}})), "1x7");
}

TEST(ShortText, CountsAndCutsLettersNotBytes) {
    EXPECT_EQ(width_of("δ of σ"), 6u);
    EXPECT_EQ(cut("δ of σ", 6), "δ of σ");
    EXPECT_EQ(cut("δ of σ", 5), "δ of…");
    EXPECT_EQ(cut("δσδ", 2), "δ…");
    EXPECT_EQ(cut("abc", 1), "…");
}

}  // namespace
}  // namespace bp::inspect
