#include "cli/ledger.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <fmt/format.h>

#include "cli/lecture_run.hpp"
#include "cli/lecture_text.hpp"

namespace bp::cli {

namespace {

/// "79" → 79; 0 for an id that is no number.
int number_of(const course::Claim& claim) {
    int number = 0;
    const char* const end = claim.id.data() + claim.id.size();
    return std::from_chars(claim.id.data(), end, number).ptr == end ? number : 0;
}

}  // namespace

Ledger ledger_of(std::span<const course::Chapter> chapters, const std::function<void(const course::Chapter&)>& report) {
    Ledger ledger;
    for (const course::Chapter& chapter : chapters) {
        if (chapter.claims == nullptr) continue;
        report(chapter);
        for (course::Claim& claim : chapter.claims()) {
            ledger.push_back({chapter.number, chapter.folder, std::move(claim)});
        }
    }
    std::ranges::stable_sort(ledger, {}, [](const LedgerEntry& entry) { return number_of(entry.claim); });
    return ledger;
}

std::string unchecked_claims(const Ledger& ledger) {
    std::set<int> checked;
    for (const LedgerEntry& entry : ledger) checked.insert(number_of(entry.claim));
    std::string text;
    for (int first = 1; first <= kNumberedClaims; ++first) {
        if (checked.contains(first)) continue;
        int last = first;
        while (last < kNumberedClaims && !checked.contains(last + 1)) ++last;
        text += fmt::format("{}{}", text.empty() ? "" : ", ", first);
        if (last > first) text += fmt::format("–{}", last);
        first = last;
    }
    return text;
}

std::string text_of(const Ledger& ledger) {
    std::string text;
    std::vector<course::Claim> claims;
    for (const LedgerEntry& entry : ledger) {
        text += text_of(entry.claim);
        claims.push_back(entry.claim);
    }
    text += summary_of(claims) + ".\n";
    const std::string unchecked = unchecked_claims(ledger);
    if (!unchecked.empty()) text += fmt::format("No chapter checks these yet: {}.\n", unchecked);
    return text;
}

}  // namespace bp::cli
