#include "cli/verify_text.hpp"

#include <fmt/format.h>

namespace bp::cli {

namespace {

using verify::Catch;
using verify::Floor;
using verify::PropertyRun;
using verify::SuiteResult;

constexpr std::string_view kHeading = "property     cases   compared  unchecked  error/bound  seconds  statement\n";

std::string row_of(const PropertyRun& run) {
    const verify::Report& report = run.report;
    return fmt::format("{:<9}{:>9}{:>11}{:>11}{:>13}{:>9.2f}  {}{}\n", run.property->id, report.cases, report.compared,
                       report.unchecked, report.worst > 0 ? fmt::format("{:.3f}", report.worst) : "exact", run.seconds,
                       report.has_passed() ? "" : "FAILED: ", run.property->title);
}

std::string row_of(const Floor& floor) {
    return fmt::format("  {:<48}{:>10.6g}   {} {:g}{}\n", floor.what, floor.found,
                       floor.is_ceiling ? "at most" : "at least", floor.limit, floor.holds() ? "" : "   MISSED");
}

std::string failures_of(const SuiteResult& result) {
    std::string text;
    for (const PropertyRun& run : result.properties) {
        if (run.report.counterexample)
            text += fmt::format("\n{}\n", verify::to_text(*run.property, *run.report.counterexample));
        if (!run.report.counterexample && run.report.compared == 0) {
            text += fmt::format("\n{} compared nothing\n", run.property->id);
        }
    }
    for (const Catch& attempt : result.catches) {
        if (attempt.is_caught()) continue;
        text += fmt::format("\nmistake {} survived {}: {}\n", attempt.wrong->id, attempt.wrong->caught_by,
                            attempt.wrong->what);
    }
    return text;
}

}  // namespace

std::string text_of(const SuiteResult& result, const VerifyOptions& options) {
    std::string text{kHeading};
    std::string_view judged;
    for (const PropertyRun& run : result.properties) {
        if (run.property->judges != judged) text += fmt::format("{}\n", run.property->judges);
        judged = run.property->judges;
        text += row_of(run);
    }
    text += fmt::format("\n{} of {} known mistakes caught, each by the property named for it\n", result.caught_count(),
                        result.catches.size());
    if (options.is_full()) {
        text += "\nhow strong this run was\n";
        for (const Floor& floor : verify::floors_of(result)) text += row_of(floor);
    }
    return text + failures_of(result);
}

}  // namespace bp::cli
