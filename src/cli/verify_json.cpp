#include <nlohmann/json.hpp>

#include "cli/verify_text.hpp"
#include "verify/conversion.hpp"

namespace bp::cli {

namespace {

using Json = nlohmann::ordered_json;

Json counterexample_of(const verify::Report& report) {
    if (!report.counterexample) return nullptr;
    const verify::Counterexample& example = *report.counterexample;
    const bool is_graph = !example.program.steps.empty();
    return {{"found_after", example.found_after},
            {"nodes", is_graph ? Json(example.program.steps.size()) : Json(nullptr)},
            {"message", example.message},
            {"text", example.text},
            {"graph", is_graph ? Json(verify::to_text(example.program)) : Json(nullptr)}};
}

Json json_of(const verify::PropertyRun& run) {
    const verify::Report& report = run.report;
    return {{"id", run.property->id},
            {"title", run.property->title},
            {"judges", run.property->judges},
            {"products", run.property->products},
            {"passed", report.has_passed()},
            {"cases", report.cases},
            {"compared", report.compared},
            {"unchecked", report.unchecked},
            {"error_over_bound", report.worst},
            {"seconds", run.seconds},
            {"counterexample", counterexample_of(report)}};
}

Json json_of(const verify::Catch& attempt) {
    return {{"id", attempt.wrong->id},
            {"what", attempt.wrong->what},
            {"diagnosis", attempt.wrong->diagnosis},
            {"property", attempt.wrong->caught_by},
            {"judges", attempt.wrong->judges},
            {"caught", attempt.is_caught()},
            {"counterexample", counterexample_of(attempt.report)}};
}

Json json_of(const verify::Floor& floor) {
    return {{"what", floor.what},
            {"found", floor.found},
            {floor.is_ceiling ? "at_most" : "at_least", floor.limit},
            {"holds", floor.holds()}};
}

Json coverage_of(const verify::SuiteResult& result) {
    const verify::Coverage coverage = result.coverage();
    return {{"graphs", coverage.graphs},
            {"ops", coverage.ops},
            {"fan_out", coverage.fan_out},
            {"ties", coverage.ties},
            {"three_way_ties", coverage.three_way_ties},
            {"at_kink", coverage.at_kink},
            {"repeated_parents", coverage.repeated},
            {"stretched", coverage.stretched},
            {"off_path", coverage.off_path},
            {"matrices", coverage.matrices},
            {"networks", coverage.networks}};
}

template <class Rows> Json array_of(const Rows& rows) {
    Json array = Json::array();
    for (const auto& row : rows) array.push_back(json_of(row));
    return array;
}

}  // namespace

std::string json_of(const verify::SuiteResult& result, const VerifyOptions& options) {
    Json json{{"seed", result.plan.effort.seed},      {"rounds", result.round_count},
              {"passed", result.has_passed()},        {"properties", array_of(result.properties)},
              {"mistakes", array_of(result.catches)}, {"coverage", coverage_of(result)}};
    json["floors"] = options.is_full() ? array_of(verify::floors_of(result)) : Json(nullptr);
    return json.dump(2) + "\n";
}

}  // namespace bp::cli
