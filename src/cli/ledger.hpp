#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "course/chapter.hpp"

namespace bp::cli {

/// Statements of the lecture that have a number. docs/lecture_map.md says which slide makes which.
constexpr int kNumberedClaims = 96;

/// A claim with the chapter that checks it.
struct LedgerEntry {
    int chapter = 0;
    std::string_view folder;  ///< of the chapter
    course::Claim claim;
};

/// All claims of the chapters in the order of their numbers; a claim that two chapters check is there twice.
using Ledger = std::vector<LedgerEntry>;

/// Runs the claims of these chapters; `report` hears of each chapter before it begins.
Ledger ledger_of(std::span<const course::Chapter> chapters, const std::function<void(const course::Chapter&)>& report);

/// The numbers from 1 to kNumberedClaims that no entry has, in short: "12–51, 83".
std::string unchecked_claims(const Ledger& ledger);

/// For the terminal: each claim with its verdict and what was measured, then the count.
std::string text_of(const Ledger& ledger);

/// For programs: an array of claims, and what is unchecked.
std::string json_of(const Ledger& ledger);

/// docs/claims.md.
std::string page_of(const Ledger& ledger);

}  // namespace bp::cli
