#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <gtest/gtest.h>

#include "cli/lecture_run.hpp"
#include "cli/ledger.hpp"
#include "tests/docs/markdown.hpp"

// Every claim of every chapter. They take the longest of all tests here, so they run once and all is asked of them
// then.
namespace bp::cli {
namespace {

using docs::Row, docs::table;

/// Chapter folder and claim of each row, as "08_single_layer_gradient 52".
std::set<std::string> claims_in(const Ledger& ledger) {
    std::set<std::string> claims;
    for (const auto& [chapter, folder, claim] : ledger) claims.insert(std::string(folder) + " " + claim.id);
    return claims;
}

/// The rows of a page without what was measured: that may differ in its last digit from machine to machine.
std::vector<Row> lasting(const std::vector<Row>& rows) {
    std::vector<Row> kept = rows;
    for (Row& row : kept) {
        if (row.size() == 6) row.erase(row.begin() + 4);
    }
    return kept;
}

void expect_confirmed(const Ledger& ledger) {
    for (const auto& [chapter, folder, claim] : ledger) {
        EXPECT_FALSE(has_failed(claim)) << "#" << claim.id << ": " << claim.statement << "\n" << claim.measured;
        EXPECT_FALSE(claim.id.empty() || claim.slide.empty() || claim.statement.empty() || claim.measured.empty())
            << "#" << claim.id;
    }
}

/// A claim that stands neither in a chapter nor on the map would be missed by nothing else.
void expect_all_of_the_lecture(const Ledger& ledger) { EXPECT_EQ(unchecked_claims(ledger), ""); }

/// The claims of a chapter are those that the map gives to its slides.
void expect_those_of_the_map(const Ledger& ledger) {
    static const std::regex folder(R"(^\[(\d\d_\w+)\])");
    std::set<std::string> claims;
    for (const Row& row : table("docs/lecture_map.md", "slide")) {
        std::smatch chapter;
        if (!std::regex_search(row[2], chapter, folder)) {
            EXPECT_EQ(row[4], "–") << "slide " << row[0] << " has claims and no chapter";
            continue;
        }
        for (const int claim : docs::numbers_in(row[4])) {
            claims.insert(chapter[1].str() + " " + std::to_string(claim));
        }
    }
    EXPECT_EQ(claims, claims_in(ledger));
}

void expect_those_of_the_page(const Ledger& ledger) {
    const auto made = std::filesystem::temp_directory_path() / ("claims-" + std::to_string(getpid()) + ".md");
    std::ofstream(made) << page_of(ledger);
    EXPECT_EQ(lasting(table("docs/claims.md", "#")), lasting(table(made, "#")))
        << "docs/claims.md is stale; run ./backprop claims --page > docs/claims.md";
    std::filesystem::remove(made);
}

TEST(Claims, AreConfirmedAndStandOnTheMapAndOnTheirPage) {
    const Ledger ledger = ledger_of(course::all_chapters(), [](const course::Chapter&) {});
    expect_confirmed(ledger);
    expect_all_of_the_lecture(ledger);
    expect_those_of_the_map(ledger);
    expect_those_of_the_page(ledger);
}

}  // namespace
}  // namespace bp::cli
