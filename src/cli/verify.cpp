#include <algorithm>
#include <optional>
#include <fmt/format.h>

#include "cli/exit_code.hpp"
#include "cli/guarded.hpp"
#include "cli/print.hpp"
#include "cli/progress.hpp"
#include "cli/verify_text.hpp"
#include "verify/catch_page.hpp"
#include "verify/property_page.hpp"

namespace bp::cli {

namespace {

verify::SuiteResult run_with_progress(const verify::SuitePlan& plan) {
    std::optional<Progress> progress;
    const auto show = [&](std::size_t done, std::size_t step_count, const std::string& what) {
        if (!progress) progress.emplace(step_count);
        progress->show(done, what);
    };
    return verify::run_suite(plan, show);
}

bool floors_hold(const verify::SuiteResult& result) {
    const auto floors = verify::floors_of(result);
    return std::all_of(floors.begin(), floors.end(), [](const verify::Floor& floor) { return floor.holds(); });
}

int verify_here(Words words) {
    const auto options = read_verify_options(words);
    if (!options) return kDone;
    if (options->is_page) {
        print(verify::catch_page());
        return kDone;
    }
    if (options->is_property_page) {
        print(verify::property_page());
        return kDone;
    }
    // Before the work, so that a run that crashes or is stopped can be repeated.
    if (!options->is_json) print(fmt::format("seed {}\n", options->plan.effort.seed));
    const verify::SuiteResult result = run_with_progress(options->plan);
    print(options->is_json ? json_of(result, *options) : text_of(result, *options));
    return result.has_passed() && (!options->is_full() || floors_hold(result)) ? kDone : kCheckFailed;
}

}  // namespace

}  // namespace bp::cli

int main(int argc, char** argv) { return bp::cli::run_beside("backprop verify", argc, argv, bp::cli::verify_here); }
