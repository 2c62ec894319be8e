#include "cli/ledger.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "cli/commands.hpp"
#include "cli/options.hpp"

// Over the chapters of lecture_chapters.cpp: the claims 1 and 2 of which 2 fails, 3, and one whose id is no number.
namespace bp::cli {
namespace {

Ledger ledger() {
    return ledger_of(course::all_chapters(), [](const course::Chapter&) {});
}

LedgerEntry entry(std::string id) { return {1, "01_folder", {std::move(id), "a slide", "a | b", {}, "2\n3", true}}; }

TEST(Ledger, IsInTheOrderOfTheClaimsNumbers) {
    const Ledger all = ledger();
    ASSERT_EQ(all.size(), 4U);
    EXPECT_EQ(all[1].claim.id, "1");
    EXPECT_EQ(all[2].claim.id, "2");
    EXPECT_EQ(all[2].chapter, 2);
    EXPECT_EQ(all[3].claim.id, "3");
}

TEST(Ledger, NamesTheStatementsThatNoChapterChecks) {
    EXPECT_EQ(unchecked_claims(ledger()), "4–96");
    EXPECT_EQ(unchecked_claims({}), "1–96");
    EXPECT_EQ(unchecked_claims({entry("1"), entry("3"), entry("96")}), "2, 4–95");
    Ledger whole;
    for (int number = 1; number <= kNumberedClaims; ++number) whole.push_back(entry(std::to_string(number)));
    EXPECT_EQ(unchecked_claims(whole), "");
}

TEST(Ledger, KeepsTheCellsOfItsPageApart) {
    const std::string page = page_of({entry("7")});
    EXPECT_NE(page.find("| 7 | a slide | a &#124; b | holds | 2 3 | [1](../chapters/01_folder/README.md) |\n"),
              std::string::npos)
        << page;
}

TEST(ClaimsCommand, EndsWithOneIfAClaimIsNotConfirmed) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const std::vector<std::string> words{"--json"};
    EXPECT_EQ(claims(words), 1);
    testing::internal::GetCapturedStderr();
    const auto json = nlohmann::json::parse(testing::internal::GetCapturedStdout());
    EXPECT_EQ(json.at("claims").size(), 4U);
    EXPECT_FALSE(json.at("claims").at(2).at("confirmed").get<bool>());
    EXPECT_EQ(json.at("unchecked"), "4–96");
}

TEST(ClaimsCommand, TakesNoChapterAndOneFormAtMost) {
    EXPECT_THROW(claims(std::vector<std::string>{"8"}), UsageError);
    EXPECT_THROW(claims(std::vector<std::string>{"--json", "--page"}), UsageError);
}

}  // namespace
}  // namespace bp::cli
