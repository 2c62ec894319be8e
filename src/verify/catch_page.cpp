#include "verify/catch_page.hpp"

#include <array>
#include <vector>
#include <fmt/format.h>

#include "inspect/short_text.hpp"
#include "verify/baseline.hpp"
#include "verify/property.hpp"
#include "verify/wrong/wrong_version.hpp"

namespace bp::verify {

namespace {

constexpr Effort kEffort{.cases = 2000, .seed = 7};

constexpr std::string_view kIntroduction =
    R"(# What the suite catches, and what usual checks let pass

<!-- written by `./backprop verify --page > docs/catches.md`; do not edit -->

Each row is a mistake that people make, as a wrong version of the engine. The property named must catch it; *graphs* is
how many random graphs that took, *nodes* how large the simplest one left is (a sweep goes through cases of its own).
The last columns are other ways of checking, rebuilt and run on the same wrong versions, for every op alone and on a
small network:

)";

std::string found_by(const Property& property, const Engine& engine) {
    const Report report = check(property, engine, kEffort);
    if (!report.counterexample) return "| survives | ";
    if (property.sweep != nullptr) return "| sweep | ";
    return fmt::format("| {} | {} ", report.counterexample->found_after, report.counterexample->program.steps.size());
}

}  // namespace

std::string catch_page() {
    std::string rows;
    std::vector<std::size_t> caught(baselines().size());
    for (const WrongVersion& wrong : wrong_versions()) {
        const Engine engine = wrong.engine();
        rows += fmt::format("| {} | {} | {} {}", wrong.id, inspect::in_cell(wrong.what), wrong.caught_by,
                            found_by(property(wrong.caught_by), engine));
        for (std::size_t b = 0; b < baselines().size(); ++b) {
            const bool is_caught = catches(baselines()[b], engine);
            caught[b] += is_caught;
            rows += is_caught ? "| yes " : "| – ";
        }
        rows += "|\n";
    }

    std::string page{kIntroduction}, heading = "| | mistake | property | graphs | nodes |",
                                     line = "|---|---|---|---|---|";
    for (std::size_t b = 0; b < baselines().size(); ++b) {
        const Baseline& baseline = baselines()[b];
        page += fmt::format("- *{}*: {}. It catches {} of {}.\n", baseline.name, baseline.how, caught[b],
                            wrong_versions().size());
        heading += fmt::format(" {} |", baseline.name);
        line += "---|";
    }
    return page + "\n" + heading + "\n" + line + "\n" + rows;
}

}  // namespace bp::verify
