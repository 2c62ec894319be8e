#include "course/printed.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace bp::course {
namespace {

Verdict with(const std::string& text) {
    Verdict verdict;
    verdict.printed = text;
    return verdict;
}

TEST(Printed, IsNothingWithoutOutput) { EXPECT_EQ(printed(with("")), ""); }

TEST(Printed, ShowsLinesUnderAHeading) {
    EXPECT_EQ(printed(with("x = 1\nno end")), "\n  your code printed\n    x = 1\n    no end\n");
}

TEST(Printed, IsLimitedInLinesAndInWidthUnlessAllIsAskedFor) {
    std::string text;
    for (int i = 0; i < 300; ++i) text += std::string(400, 'x') + "\n";
    const std::string brief = printed(with(text));
    EXPECT_EQ(std::count(brief.begin(), brief.end(), '\n'), 13);
    EXPECT_NE(brief.find("… 290 more lines (--verbose shows all)"), std::string::npos);
    EXPECT_EQ(brief.find(std::string(101, 'x')), std::string::npos);
    EXPECT_GT(printed(with(text), Extent::full).size(), text.size());
}

TEST(Printed, NeverSteersTheTerminal) {
    EXPECT_EQ(printed(with("\x1b[2Jgone\r\a")), "\n  your code printed\n    ?[2Jgone??\n");
}

TEST(Printed, DoesNotCutALetterInTwo) {
    std::string text;
    for (int i = 0; i < 80; ++i) text += "δ";
    const std::string brief = printed(with("x" + text));
    EXPECT_NE(brief.find("xδ"), std::string::npos);
    EXPECT_EQ(brief.find("\xce …"), std::string::npos);
}

}  // namespace
}  // namespace bp::course
