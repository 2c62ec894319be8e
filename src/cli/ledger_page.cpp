#include <algorithm>
#include <fmt/format.h>

#include "cli/lecture_run.hpp"
#include "cli/ledger.hpp"

namespace bp::cli {

namespace {

constexpr const char* kIntroduction = R"(# The lecture's statements, one by one

Written by `./backprop claims --page`, which runs every check; do not edit. The numbers are those of
[lecture_map.md](lecture_map.md). What the slides print otherwise than it is stands in [errata.md](errata.md).

*holds under conditions*: the chapter says which. *wrong as printed*: the check shows that the printed statement fails and
the corrected one holds. *cannot be executed*: a statement of fact or history; no program decides it.

| # | slide | statement | verdict | measured | chapter |
|---|---|---|---|---|---|
)";

/// The text as Markdown shows it: a bar would end the cell, < begin a tag, * slant the text.
std::string cell(const std::string& text) {
    std::string shown;
    for (const char c : text) {
        if (c == '|')
            shown += "&#124;";
        else if (c == '<')
            shown += "&lt;";
        else if (c == '*')
            shown += "\\*";
        else
            shown += c == '\n' ? ' ' : c;
    }
    return shown;
}

}  // namespace

std::string page_of(const Ledger& ledger) {
    std::string page = kIntroduction;
    for (const auto& [chapter, folder, claim] : ledger) {
        page +=
            fmt::format("| {} | {} | {} | {} | {} | [{}](../chapters/{}/README.md) |\n", claim.id, cell(claim.slide),
                        cell(claim.statement), verdict_of(claim), cell(claim.measured), chapter, folder);
    }
    const std::string unchecked = unchecked_claims(ledger);
    if (!unchecked.empty()) page += fmt::format("\nNo chapter checks these yet: {}.\n", unchecked);
    return page;
}

}  // namespace bp::cli
