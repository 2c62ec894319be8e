#include "data/csv.hpp"

#include <gtest/gtest.h>

namespace bp {
namespace {

std::string refusal(std::string_view text) {
    try {
        parse_csv(text, "flowers");
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

TEST(Csv, ReadsNumbersRowByRowAndTheClassFromTheLastField) {
    const Dataset data = parse_csv("1.5,-2,0\n0.25,1e3,2\n0,0,1\n", "flowers");
    EXPECT_EQ(data.name, "flowers");
    EXPECT_EQ(data.class_count, 3U);
    EXPECT_EQ(data.labels, (std::vector<std::size_t>{0, 2, 1}));
    ASSERT_EQ(shape_of(data.inputs), (Shape{3, 2}));
    EXPECT_EQ(data.inputs(0, 0), 1.5);
    EXPECT_EQ(data.inputs(0, 1), -2);
    EXPECT_EQ(data.inputs(1, 0), 0.25);
    EXPECT_EQ(data.inputs(1, 1), 1000);
}

TEST(Csv, TakesWindowsLineEndsAndALastLineWithoutAnEnd) {
    const Dataset data = parse_csv("1,0\r\n2,1", "flowers");
    EXPECT_EQ(data.sample_count(), 2U);
    EXPECT_EQ(data.inputs(1, 0), 2);
}

TEST(Csv, RefusesAFieldThatIsNoFiniteNumberAndNamesItsPlace) {
    EXPECT_EQ(refusal("1,2,0\n1,x,1\n"), "flowers, line 2, field 2: 'x' is no finite number, such as 1.5 or -2e-3");
    for (const char* line : {"nan,0\n", "inf,0\n", "1e999,0\n", ",0\n", "1 ,0\n", "0x10,0\n"}) {
        EXPECT_NE(refusal(line).find("line 1, field 1: "), std::string::npos) << line << refusal(line);
    }
}

TEST(Csv, RefusesAClassThatIsNoCount) {
    for (const char* line : {"1,-1\n", "1,0.5\n", "1,a\n", "1,\n", "1,99999999999999999999\n"}) {
        EXPECT_NE(refusal(line).find("line 1, field 2: "), std::string::npos) << line << refusal(line);
        EXPECT_NE(refusal(line).find("is no class"), std::string::npos) << line << refusal(line);
    }
    EXPECT_EQ(refusal("1,0\n1,7\n"),
              "flowers, line 2, field 2: class 7 is too large for 2 samples; classes count from 0");
}

TEST(Csv, RefusesLinesOfDifferentLength) {
    EXPECT_EQ(refusal("1,2,0\n1,1\n"), "flowers, line 2, field 2: the line ends here, but the first line has 3 fields");
    EXPECT_EQ(refusal("1,0\n1,2,1\n"), "flowers, line 2, field 3: the line ends here, but the first line has 2 fields");
    EXPECT_NE(refusal("1\n").find("at least one number"), std::string::npos);
    EXPECT_NE(refusal("1,0\n\n1,1\n").find("line 2"), std::string::npos);
    EXPECT_NE(refusal("").find("is empty"), std::string::npos);
}

}  // namespace
}  // namespace bp
