#include "verify/catch_page.hpp"

#include <cctype>
#include <vector>
#include <fmt/format.h>

#include "inspect/short_text.hpp"
#include "verify/suite_rows.hpp"

namespace bp::verify {

namespace {

constexpr Effort kEffort{.cases = 2000, .seed = 7};

constexpr std::string_view kCatchesIntroduction =
    R"(# What the suite catches, and what usual checks let pass

<!-- written by `./backprop verify --page > docs/catches.md`; do not edit -->

Each row is a mistake that people make, as a wrong version of the product. The property named must catch it; *cases* is
how many random ones that took, *nodes* how large the simplest one left is as a graph (a sweep goes through cases of its
own). The last columns are other ways of checking, rebuilt and run on the same wrong versions: engines with every op
alone and on a small network, networks of every loss and connectivity, losses and activations at a random point. Where
such a check has nothing to say the columns are empty.

)";

std::string found_by(const SuiteMistake& wrong) {
    const Report report = wrong.check(kEffort);
    if (!report.counterexample) return "| survives | ";
    if (suite_property(wrong.caught_by).is_sweep) return "| sweep | ";
    const std::size_t nodes = report.counterexample->program.steps.size();
    return fmt::format("| {} | {}", report.counterexample->found_after, nodes == 0 ? "" : fmt::format("{} ", nodes));
}

std::string row_of(const SuiteMistake& wrong, std::vector<std::size_t>& caught) {
    std::string row =
        fmt::format("| {} | {} | {} {}", wrong.id, inspect::in_cell(wrong.what), wrong.caught_by, found_by(wrong));
    for (std::size_t b = 0; b < baselines().size(); ++b) {
        const bool is_caught = wrong.is_found_by && wrong.is_found_by(baselines()[b]);
        caught[b] += is_caught;
        row += !wrong.is_found_by ? "| " : is_caught ? "| yes " : "| – ";
    }
    return row + "|\n";
}

/// Mistakes of one kind of thing: how many each usual check finds, and a row for each.
std::string section(std::string_view judges) {
    std::vector<std::size_t> caught(baselines().size());
    std::size_t count = 0;
    std::string rows;
    bool has_baselines = false;
    for (const SuiteMistake& wrong : suite_mistakes()) {
        if (wrong.judges != judges) continue;
        rows += row_of(wrong, caught);
        has_baselines = has_baselines || wrong.is_found_by;
        ++count;
    }
    std::string title{judges};
    title[0] = static_cast<char>(std::toupper(title[0]));
    std::string text = fmt::format("\n## {}\n\n{} mistakes", title, count);
    for (std::size_t b = 0; b < baselines().size() && has_baselines; ++b) {
        text += fmt::format("{} *{}* catches {}", b == 0 ? ", of which" : ",", baselines()[b].name, caught[b]);
    }
    text += ".\n\n| | mistake | property | cases | nodes |";
    std::string line = "|---|---|---|---|---|";
    for (const Baseline& baseline : baselines()) {
        text += fmt::format(" {} |", baseline.name);
        line += "---|";
    }
    return text + "\n" + line + "\n" + rows;
}

}  // namespace

std::string catch_page() {
    std::string page{kCatchesIntroduction};
    for (const Baseline& baseline : baselines()) page += fmt::format("- *{}*: {}.\n", baseline.name, baseline.how);
    std::string_view judges;
    for (const SuiteMistake& wrong : suite_mistakes()) {
        if (wrong.judges == judges) continue;
        judges = wrong.judges;
        page += section(judges);
    }
    return page;
}

}  // namespace bp::verify
