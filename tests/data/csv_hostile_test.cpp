#include <cmath>
#include <cstring>
#include <regex>
#include <gtest/gtest.h>

#include "base/random.hpp"
#include "data/csv.hpp"
#include "data/csv_fields.hpp"
#include "data/csv_labels.hpp"

namespace bp {
namespace {

std::string refusal_of(std::string_view text, CsvFormat format = {}) {
    try {
        parse_csv(text, "f", format);
    } catch (const InputError& error) {
        return error.what();
    }
    return "accepted";
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

struct Hostile {
    std::string_view text;
    std::string_view refusal;  ///< from its beginning
};

const Hostile kHostile[]{
    {"", "f, line 1, column 1: the text is empty"},
    {"\xef\xbb\xbf", "f, line 1, column 1: the text is empty"},
    {"\n", "f, line 1, column 1: the line is empty; remove it"},
    {"1,0\n\n1,1\n", "f, line 2, column 1: the line is empty; remove it"},
    {"1,0\n\r\n", "f, line 2, column 1: the line is empty; remove it"},
    {"1,0\n1,1\n\n", "f, line 3, column 1: the line is empty; remove it"},
    {"5\n", "f, line 1, column 1: the line ends here; expected at least one number and a last field after it"},
    {"1,2,0\n1,1\n", "f, line 2, column 2: the line ends here, but the first line has 3 fields"},
    {"1,0\n1,2,1\n", "f, line 2, column 3: the line goes on, but the first line has 2 fields"},
    {"1,0\n1,2,3,1\n", "f, line 2, column 3: the line goes on, but the first line has 2 fields"},
    {"1,0\n1,1,\n", "f, line 2, column 3: the line goes on, but the first line has 2 fields"},
    {"1,,0\n", "f, line 1, column 2: the field is empty; expected a number"},
    {",0\n", "f, line 1, column 1: the field is empty; expected a number"},
    {"1, 2,0\n", "f, line 1, column 2: ' 2' has spaces around it; remove them"},
    {"1,2 ,0\n", "f, line 1, column 2: '2 ' has spaces around it; remove them"},
    {"1;2;0\n", "f, line 1, column 1: the line ends here; expected at least one number"},
    {"1,5;2,5;0\n", "f, line 1, column 2: '5;2' is no finite number; fields are separated by commas"},
    {"1,+2,0\n", "f, line 1, column 2: '+2' is no finite number"},
    {"1,0x10,0\n", "f, line 1, column 2: '0x10' is no finite number"},
    {"1,1_000,0\n", "f, line 1, column 2: '1_000' is no finite number"},
    {"1,1e,0\n", "f, line 1, column 2: '1e' is no finite number"},
    {"1,nan,0\n", "f, line 1, column 2: 'nan' is no finite number"},
    {"1,-Infinity,0\n", "f, line 1, column 2: '-Infinity' is no finite number"},
    {"1,NaN(7),0\n", "f, line 1, column 2: 'NaN(7)' is no finite number"},
    {"1,1e999,0\n", "f, line 1, column 2: '1e999' lies outside the range of a double"},
    {"1,-1e-400,0\n", "f, line 1, column 2: '-1e-400' lies outside the range of a double"},
    {"1,\t2,0\n", "f, line 1, column 2: '\\x092' is no finite number"},
    {"1,\x1b[31m2,0\n", "f, line 1, column 2: '\\x1b[31m2' is no finite number"},
    {"1,0\r2,1\r", "f, line 1, column 2: '0\\x0d2' is no finite number"},
    {"1,\xd9\xa3,0\n", "f, line 1, column 2: '\\xd9\\xa3' is no finite number"},
    {"\"1,0\n", "f, line 1, column 1: the quotes are not closed before the end of the line"},
    {"1,\"a\nb\"\n", "f, line 1, column 2: the quotes are not closed before the end of the line"},
    {"\"1\"2,0\n", "f, line 1, column 1: after the closing quote only a comma can follow"},
    {"1\"2\",0\n", "f, line 1, column 1: '1\"2\"' has a quote inside"},
    {"\"\",0\n", "f, line 1, column 1: the field is empty"},
    {"1,\n", "f, line 1, column 2: the class is missing"},
    {"1,\"\"\n", "f, line 1, column 2: the class is missing"},
    {"1, a\n", "f, line 1, column 2: ' a' has spaces around it"},
    {"1,\"a \"\n", "f, line 1, column 2: 'a ' has spaces around it"},
    {"1,a\tb\n", "f, line 1, column 2: 'a\\x09b' has control characters"},
    {"1,0\n2,l\n", "f, line 2, column 2: class 'l' is a word, but '0' on line 1 is none"},
    {"1,a\n2,b\n3,1.5\n", "f, line 3, column 2: class '1.5' is a number, but 'a' on line 1 is none"},
    {"1,0\n2,7\n3,1\n", "f, line 2, column 2: class '7' is too large for 3 samples"},
    {"1,1\n", "f, line 1, column 2: class '1' is too large for 1 sample"},
    {"1,0\n2,99999999999999999999\n", "f, line 2, column 2: class '99999999999999999999' is too large"},
    {"\xff\xfe\x31\x2c\x30", "f, line 1, column 1: the text is UTF-16; save it as UTF-8"},
};

TEST(HostileCsv, IsRefusedWithLineColumnAndReason) {
    for (const Hostile& hostile : kHostile) {
        EXPECT_EQ(refusal_of(hostile.text).substr(0, hostile.refusal.size()), hostile.refusal) << hostile.text;
    }
}

TEST(HostileCsv, MayHoldABinaryZeroAnywhere) {
    EXPECT_EQ(refusal_of(std::string_view("1\0,0\n", 5)),
              "f, line 1, column 1: '1\\x00' is no finite number, such as 1.5 or -2e-3");
    EXPECT_NE(refusal_of(std::string_view("1,a\0\n", 5)).find("has control characters"), std::string::npos);
}

TEST(HostileCsv, IsRefusedForAHeaderThatIsNone) {
    const CsvFormat with_header{Header::present};
    EXPECT_EQ(refusal_of("1,2,0\n3,4,1\n", with_header),
              "f, line 1, column 1: the header line holds numbers alone; if it is a sample, read without a header");
    EXPECT_EQ(refusal_of("a,b\n", with_header), "f, line 2, column 1: there is no sample below the header line");
    EXPECT_NE(refusal_of("a,b\n1,2,0\n", with_header).find("line 2, column 3"), std::string::npos);
    EXPECT_NE(refusal_of("a\x07,b\n1,0\n", with_header).find("line 1, column 1: 'a\\x07' has control"),
              std::string::npos);
}

TEST(HostileCsv, IsRefusedWhereALineBecomesTooLong) {
    const std::size_t half = csv::kLongestLine / 2;
    const std::string one_too_many = repeated("1,", half) + "0\n";
    EXPECT_EQ(refusal_of(std::string{"1,0\n"}.append(one_too_many)),
              "f, line 2, column " + std::to_string(half + 1) +
                  ": the line goes on beyond 1048576 bytes; is this a text file?");
    const std::string just_fits = std::string{"11,"}.append(repeated("1,", half - 2)).append("0\n");
    EXPECT_EQ(parse_csv(just_fits, "f").inputs.size2(), half - 1);
}

TEST(HostileCsv, IsRefusedForMoreClassesThanAreLikely) {
    std::string text;
    for (std::size_t i = 0; i < csv::kMostClasses; ++i) text += "1,c" + std::to_string(i) + "\n";
    EXPECT_EQ(parse_csv(text, "f").class_count, csv::kMostClasses);
    EXPECT_NE(refusal_of(text + "1,one_more\n").find("line 1001, column 2: class 'one_more' is one more"),
              std::string::npos);
    EXPECT_NE(refusal_of(repeated("1,0\n", 5000) + "1,1000\n").find("line 5001, column 2: class '1000' is too large"),
              std::string::npos);
}

/// Bit by bit, but one NaN is as good as another.
bool same_numbers(const Tensor<double>& a, const Tensor<double>& b) {
    if (shape_of(a) != shape_of(b)) return false;
    for (std::size_t i = 0; i < a.data().size(); ++i) {
        if (std::isnan(a.data()[i]) && std::isnan(b.data()[i])) continue;
        if (std::memcmp(&a.data()[i], &b.data()[i], sizeof(double)) != 0) return false;
    }
    return true;
}

bool same(const Dataset& a, const Dataset& b) {
    return same_numbers(a.inputs, b.inputs) && a.labels == b.labels && a.class_count == b.class_count &&
           a.class_names == b.class_names && a.column_names == b.column_names && a.name == b.name;
}

/// A text that can be read, and how.
struct Seed {
    std::string_view text;
    CsvFormat format;
};

const Seed kSeeds[]{
    {"1.5,-2,0\n0.25,1e3,1\n0,0,0\n", {}},
    {"\xef\xbb\xbflength,\"width, cm\",kind\r\n1,2,rose\r\n3,4,\"say \"\"yes\"\"\"\r\n", {Header::present}},
    {"nan,inf,0\n-inf,1,1\n", {Header::absent, NotFinite::accepted}},
    {"1,-1\n2,1\n-0,-1\n5e-324,1\n", {}},
    {"a,b\n1,0\n2,1\n", {Header::present}},
};
const std::string_view kTokens[]{"nan", "-inf", "\"", "\"\"", ",",  "\r\n", "\n", "\xef\xbb\xbf", "1e999", "-0",
                                 " ",   ";",    "é",  "1",    "0.", "a",    "\\", "\xff\xfe",     "\r",    "e"};

std::string mutated(std::string text, Random& random) {
    for (std::size_t n = 1 + random.below(4); n > 0; --n) {
        const std::size_t at = random.below(text.size() + 1), length = random.below(text.size() - at + 1);
        switch (random.below(4)) {
            case 0:
                text.insert(at, kTokens[random.below(std::size(kTokens))]);
                break;
            case 1:
                text.erase(at, random.below(8));
                break;
            case 2:
                text.insert(at, text.substr(at, length));
                break;
            default:
                if (at < text.size()) text[at] = static_cast<char>(random.below(256));
        }
    }
    return text;
}

/// A changed text, and mostly the format that suited it before.
std::pair<std::string, CsvFormat> hostile_text(Random& random) {
    const Seed& seed = kSeeds[random.below(std::size(kSeeds))];
    CsvFormat format = seed.format;
    if (random.below(8) == 0) format.header = random.below(2) == 0 ? Header::absent : Header::present;
    if (random.below(8) == 0) format.not_finite = random.below(2) == 0 ? NotFinite::refused : NotFinite::accepted;
    return {mutated(std::string{seed.text}, random), format};
}

// 20 000 texts that were valid once: refused with a place, or a data set that is whole and survives being printed.
TEST(HostileCsv, IsADataSetOrRefusedAfterAnyChange) {
    Random random(1);
    const std::regex place("f, line [0-9]+, column [0-9]+: .+");
    std::size_t accepted = 0;
    for (int i = 0; i < 20000; ++i) {
        const auto [text, format] = hostile_text(random);
        try {
            const Dataset data = parse_csv(text, "f", format);
            ++accepted;
            ASSERT_EQ(data.labels.size(), data.inputs.size1());
            for (const std::size_t label : data.labels) ASSERT_LT(label, data.class_count);
            ASSERT_TRUE(same(parse_csv(to_csv(data), "f", format), data)) << text << "\nprinted:\n" << to_csv(data);
        } catch (const InputError& error) {
            ASSERT_TRUE(std::regex_match(error.what(), place)) << error.what();
        }
    }
    EXPECT_GT(accepted, 1500U);  // neither side is empty
    EXPECT_LT(accepted, 18500U);
}

TEST(HostileCsv, IsARegressionSetOrRefusedAfterAnyChange) {
    Random random(2);
    std::size_t accepted = 0;
    for (int i = 0; i < 5000; ++i) {
        const auto [text, format] = hostile_text(random);
        try {
            const RegressionSet set = parse_regression_csv(text, "f", format);
            ++accepted;
            const RegressionSet again = parse_regression_csv(to_csv(set), "f", format);
            ASSERT_TRUE(same_numbers(again.inputs, set.inputs) && same_numbers(again.targets, set.targets)) << text;
        } catch (const InputError&) {
        }
    }
    EXPECT_GT(accepted, 200U);
}

// Doubles of all sizes: random bits, those that are no finite number left out.
TEST(CsvText, ReadsBackToTheSameBits) {
    Random random(3);
    for (int i = 0; i < 200; ++i) {
        Dataset data{Tensor<double>(1 + random.below(6), 1 + random.below(6)), {}, 0, "f"};
        for (double& x : data.inputs.data()) {
            do {
                const std::uint64_t bits = random.below(UINT64_MAX);
                std::memcpy(&x, &bits, sizeof x);
            } while (!std::isfinite(x));
        }
        for (std::size_t n = 0; n < data.inputs.size1(); ++n) data.labels.push_back(random.below(n + 1));
        data.class_count = *std::max_element(data.labels.begin(), data.labels.end()) + 1;
        ASSERT_TRUE(same(parse_csv(to_csv(data), "f"), data)) << to_csv(data);
    }
}

TEST(CsvText, PutsNamesIntoQuotesWhereAReaderNeedsThem) {
    const Dataset data{make_tensor<double>({{-0.0}, {0.1}}), {0, 1}, 2, "f", {"a \"b\"", "c"}, {"x,1", "kind"}};
    EXPECT_EQ(to_csv(data), "\"x,1\",kind\n-0,\"a \"\"b\"\"\"\n0.1,c\n");
}

}  // namespace
}  // namespace bp
