#include "data/csv.hpp"

#include <cmath>
#include <locale>
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
    EXPECT_EQ(refusal("1,2,0\n1,x,1\n"), "flowers, line 2, column 2: 'x' is no finite number, such as 1.5 or -2e-3");
    for (const char* line : {"nan,0\n", "inf,0\n", "1e999,0\n", ",0\n", "1 ,0\n", "0x10,0\n"}) {
        EXPECT_NE(refusal(line).find("line 1, column 1: "), std::string::npos) << line << refusal(line);
    }
}

TEST(Csv, SkipsAByteOrderMark) {
    EXPECT_EQ(parse_csv("\xef\xbb\xbf"
                        "1.5,0\n2,1\n",
                        "flowers")
                  .inputs(0, 0),
              1.5);
}

TEST(Csv, TakesFieldsInQuotesAsTheyAreMeant) {
    const Dataset data = parse_csv("\"1.5\",\"a,b\"\n2,\"say \"\"yes\"\"\"\n", "flowers");
    EXPECT_EQ(data.inputs(0, 0), 1.5);
    EXPECT_EQ(data.class_names, (std::vector<std::string>{"a,b", "say \"yes\""}));
}

TEST(Csv, NumbersNamesOfClassesInTheOrderInWhichTheyFirstAppear) {
    const Dataset data = parse_csv("1,rose\n2,iris\n3,rose\n4,aster\n", "flowers");
    EXPECT_EQ(data.labels, (std::vector<std::size_t>{0, 1, 0, 2}));
    EXPECT_EQ(data.class_count, 3U);
    EXPECT_EQ(data.class_name(2), "aster");
}

// -1 and 1 are no counts, so they are names; so are numbers with a point, or with a zero in front.
TEST(Csv, TakesNumbersThatAreNoCountsAsNames) {
    const Dataset signs = parse_csv("1,1\n2,-1\n3,1\n", "flowers");
    EXPECT_EQ(signs.labels, (std::vector<std::size_t>{0, 1, 0}));
    EXPECT_EQ(signs.class_names, (std::vector<std::string>{"1", "-1"}));
    EXPECT_EQ(parse_csv("1,0.0\n2,1.0\n", "flowers").class_names, (std::vector<std::string>{"0.0", "1.0"}));
    EXPECT_EQ(parse_csv("1,01\n2,02\n", "flowers").class_names, (std::vector<std::string>{"01", "02"}));
    EXPECT_TRUE(parse_csv("1,1\n2,0\n", "flowers").class_names.empty());
}

TEST(Csv, ReadsNamesOfColumnsOnlyWhenAskedTo) {
    const Dataset data = parse_csv("length,\"width, cm\",kind\n1,2,0\n", "flowers", {Header::present});
    EXPECT_EQ(data.column_names, (std::vector<std::string>{"length", "width, cm", "kind"}));
    EXPECT_EQ(data.sample_count(), 1U);
    EXPECT_EQ(refusal("length,width,kind\n1,2,0\n"),
              "flowers, line 1, column 1: 'length' is no finite number; if line 1 names the columns, read it as a "
              "header (--header)");
}

TEST(Csv, AcceptsNanAndInfOnlyWhenAskedTo) {
    const CsvFormat lenient{Header::absent, NotFinite::accepted};
    const Dataset data = parse_csv("nan,inf,0\n-inf,NaN,1\n", "flowers", lenient);
    EXPECT_TRUE(std::isnan(data.inputs(0, 0)));
    EXPECT_EQ(data.inputs(0, 1), HUGE_VAL);
    EXPECT_EQ(data.inputs(1, 0), -HUGE_VAL);
    EXPECT_EQ(refusal("1,inf,0\n"), "flowers, line 1, column 2: 'inf' is no finite number, such as 1.5 or -2e-3");
}

TEST(RegressionCsv, TakesTheLastColumnAsNumbersToBeMet) {
    const RegressionSet set = parse_regression_csv("x,y\n1,-2.5\n2,1e3\n", "line", {Header::present});
    EXPECT_EQ(set.inputs.data(), (std::vector<double>{1, 2}));
    EXPECT_EQ(set.targets.data(), (std::vector<double>{-2.5, 1000}));
    EXPECT_EQ(set.column_names, (std::vector<std::string>{"x", "y"}));
    EXPECT_THROW(parse_regression_csv("1,a\n", "line"), InputError);
}

/// A decimal comma, as in many countries.
struct DecimalComma : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
};

TEST(Csv, ReadsAndWritesADecimalPointWhateverTheLocale) {
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new DecimalComma));
    const Dataset data = parse_csv("1.5,0\n", "flowers");
    const std::string text = to_csv(data);
    std::locale::global(before);
    EXPECT_EQ(data.inputs(0, 0), 1.5);
    EXPECT_EQ(text, "1.5,0\n");
}

}  // namespace
}  // namespace bp
