#include <regex>
#include <set>
#include <gtest/gtest.h>

#include "tests/docs/markdown.hpp"

namespace bp::docs {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kErrata = 21;
constexpr auto kPage = "docs/errata.md";

/// "Suite.Name" of every test and every property in the sources.
std::set<std::string> all_tests() {
    static const std::regex test(R"((?:TEST(?:_F|_P)?|RC_GTEST_PROP)\((\w+),\s*(\w+)[,)])");
    std::set<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator("tests")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = read(entry.path());
        for (std::sregex_iterator match(text.begin(), text.end(), test), end; match != end; ++match) {
            names.insert((*match)[1].str() + "." + (*match)[2].str());
        }
    }
    return names;
}

std::vector<std::string> quoted_in(const std::string& cell) {
    static const std::regex name("`([^`]+)`");
    std::vector<std::string> names;
    for (std::sregex_iterator match(cell.begin(), cell.end(), name), end; match != end; ++match) {
        names.push_back((*match)[1]);
    }
    return names;
}

TEST(Errata, HaveARowForEachInOrder) {
    const auto rows = table(kPage, "#");
    ASSERT_EQ(rows.size(), kErrata);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        ASSERT_EQ(rows[i].size(), 6U) << "row " << i + 1;
        EXPECT_EQ(rows[i][0], std::to_string(i + 1));
    }
}

TEST(Errata, NameTestsThatExist) {
    const std::set<std::string> tests = all_tests();
    for (const Row& row : table(kPage, "#")) {
        EXPECT_FALSE(quoted_in(row[5]).empty()) << "erratum " << row[0] << " has no test";
        for (const std::string& name : quoted_in(row[5])) {
            EXPECT_TRUE(tests.contains(name)) << "erratum " << row[0] << " names the test " << name;
        }
    }
}

TEST(Errata, NameClaimsThatTheirSlidesHave) {
    std::set<std::string> claims;
    for (const Row& row : table("docs/lecture_map.md", "slide")) {
        for (const int claim : numbers_in(row[4])) claims.insert(std::to_string(claim));
    }
    for (const Row& row : table(kPage, "#")) EXPECT_TRUE(claims.contains(row[4])) << "erratum " << row[0];
}

TEST(Notation, HasARowForEverySymbolThatChangesItsName) {
    const std::string page = read("docs/notation.md");
    for (const char* names : {"| s, z, s⁽ˡ⁾ |", "| y, o, o_k, x⁽ᴸ⁾ |", "| E, L, 𝓛, loss(o, t) |"}) {
        EXPECT_NE(page.find(names), std::string::npos) << names;
    }
}

}  // namespace
}  // namespace bp::docs
