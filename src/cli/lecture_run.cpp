#include "cli/lecture_run.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace bp::cli {

using course::Claim;
using course::Truth;

std::vector<Claim> LectureRun::claims() const {
    std::vector<Claim> all;
    for (const ChapterRun& chapter : chapters) all.insert(all.end(), chapter.claims.begin(), chapter.claims.end());
    if (digits) all.push_back(digits_claim(*digits));
    return all;
}

bool has_failed(const Claim& claim) { return claim.truth != Truth::not_executable && !claim.confirmed; }

std::string verdict_of(const Claim& claim) {
    if (has_failed(claim)) return "NOT CONFIRMED";
    switch (claim.truth) {
        case Truth::holds:
            return "holds";
        case Truth::holds_under_conditions:
            return "holds under conditions";
        case Truth::wrong_as_printed:
            return "wrong as printed";
        case Truth::not_executable:
            return "cannot be executed";
    }
    return "unknown";
}

std::string summary_of(const std::vector<Claim>& claims) {
    const auto failed = std::ranges::count_if(claims, has_failed);
    const auto not_executable =
        std::ranges::count(claims, Truth::not_executable, [](const Claim& claim) { return claim.truth; });
    std::string text = fmt::format("{} claim{}, ", claims.size(), claims.size() == 1 ? "" : "s");
    text += failed == 0 ? "all confirmed" : fmt::format("{} NOT CONFIRMED", failed);
    if (not_executable > 0) text += fmt::format(", {} not executable", not_executable);
    return text;
}

}  // namespace bp::cli
